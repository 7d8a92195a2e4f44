/** The languages of the screens and of campaigns. French is the source. */
export const LANGUAGES = ["fr", "en"] as const
export type Language = (typeof LANGUAGES)[number]
