/** What people type, as it is printed: apostrophes, quotation marks and the spaces beside them. */
import type { Language } from "./language"

/** A narrow space that does not break. */
export const NNBSP = "\u202f"

/** An apostrophe between two letters, or after one: "l'heure". */
const straightApostrophe = /(?<=\p{L})'/gu

/** A pair of straight quotation marks. Doubled ones are left: who opens and who closes is a guess. */
const straightQuotes = /(?<!")"([^"]+)"(?!")/gu

/** French sets a narrow space before double signs, and inside quotation marks. */
const french = (text: string): string =>
  text
    .replace(straightQuotes, "«$1»")
    // Not in "10:30", in addresses ("https://…") or before a sign that follows another.
    .replace(/(?<=[\p{L}\p{N})»%…])\s*([;!?]+)(?=\s|$|»)/gu, `${NNBSP}$1`)
    .replace(/(?<=[\p{L}\p{N})»%…])\s*:(?=\s|$|»)/gu, `${NNBSP}:`)
    .replace(/«\s*/gu, `«${NNBSP}`)
    .replace(/\s*»/gu, `${NNBSP}»`)
    // Numbers and what they count stay together.
    .replace(/(?<=\d) (?=\d{3}(?!\d)|%|€)/gu, NNBSP)

const english = (text: string): string => text.replace(straightQuotes, "“$1”")

/** Set a text as its language is printed. Said twice, it is done once. */
export const typeset = (text: string, language: Language): string => {
  const marked = text.normalize("NFC").replace(straightApostrophe, "’").replaceAll("...", "…")
  return language === "fr" ? french(marked) : english(marked)
}

/** In quotation marks. */
export const quote = (text: string, language: Language): string => {
  const bare = typeset(text, language).trim()
  return language === "fr" ? `«${NNBSP}${bare}${NNBSP}»` : `“${bare}”`
}
