/** Languages of subtitles, by their BCP 47 tags: a film is shown in more of them than the app speaks. */
import type { Language } from "./language"

/** Longest tag that is taken: RFC 5646 asks for room for 35 characters. */
const TAG_MAX_LENGTH = 35

/** A tag as everybody writes it ("pt-br" is "pt-BR"); `undefined`: it is no tag. */
export const canonicalTag = (tag: string): string | undefined => {
  if (tag.length > TAG_MAX_LENGTH) return undefined
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}

/** The language whose typography we know and that is nearest: French for every French, English for the rest. */
export const typographyOf = (tag: string): Language => (/^fr(-|$)/i.test(tag) ? "fr" : "en")

/** Scripts that run from right to left. */
const RIGHT_TO_LEFT = new Set([
  "Adlm",
  "Arab",
  "Hebr",
  "Mand",
  "Mend",
  "Nkoo",
  "Rohg",
  "Samr",
  "Syrc",
  "Thaa",
])

/** Whether a language is written from right to left. */
export const isRightToLeft = (tag: string): boolean =>
  RIGHT_TO_LEFT.has(new Intl.Locale(tag).maximize().script ?? "")
