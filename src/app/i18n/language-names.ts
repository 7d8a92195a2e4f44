import type { Language } from "../../domain/language"

/** Each language is named in itself. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { fr: "Français", en: "English" }
