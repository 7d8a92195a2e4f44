/** Words that end in a full stop without ending a sentence. */
import type { Language } from "./language"

type Abbreviations = {
  /** Whatever follows belongs to them: « M. Dupont », "e.g. Engineer". */
  readonly always: readonly string[]
  /** Only a number that follows belongs to them: « p. 12 », "No. 5", « 8 sept. 2026 ». */
  readonly beforeNumber: readonly string[]
  /** Words that a single capital goes with and often ends: « le plan B. » is no initial of a name. */
  readonly lettered: readonly string[]
}

/** Lower case, without the last full stop. */
const ABBREVIATIONS: Readonly<Record<Language, Abbreviations>> = {
  fr: {
    always: [
      ...["m", "mm", "mme", "mmes", "mlle", "mlles", "dr", "drs", "dre", "pr", "prs", "pre", "vve", "mgr"],
      ...["st", "ste", "sts", "cf", "p. ex", "par ex", "c.-à-d", "i.e", "e.g", "vs"],
      ...["av", "apr", "bd", "boul", "pl", "fg", "env", "éd", "coll", "dir", "dép", "prov", "resp", "réf"],
    ],
    beforeNumber: [
      ...["p", "pp", "art", "al", "no", "nos", "n", "vol", "fig", "chap", "ch", "éd", "tél", "ét", "t"],
      ...["janv", "févr", "avr", "juill", "juil", "sept", "oct", "nov", "déc"],
    ],
    lettered: [
      ...["plan", "vitamine", "groupe", "classe", "option", "type", "lettre", "point", "catégorie"],
      ...["hépatite", "génération", "niveau", "équipe", "bâtiment", "zone", "série", "ligne", "note"],
    ],
  },
  en: {
    always: [
      ...["mr", "mrs", "ms", "mx", "messrs", "dr", "drs", "prof", "st", "mt", "ft", "rev", "hon", "pres"],
      ...["gen", "sen", "rep", "gov", "capt", "lt", "col", "sgt", "vs", "e.g", "i.e", "cf", "viz", "al"],
    ],
    beforeNumber: [
      ...["no", "nos", "p", "pp", "vol", "fig", "ch", "sec", "art", "approx", "ca", "est", "ext", "tel"],
      ...["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"],
    ],
    lettered: [
      ...["plan", "vitamin", "group", "class", "option", "type", "letter", "point", "grade", "category"],
      ...["hepatitis", "generation", "gen", "team", "building", "zone", "series", "line", "and", "do", "am"],
    ],
  },
}

/** Whether a text ends in a word, which may be several: nothing but a space or an opening mark before it. */
const endsInWord = (text: string, word: string): boolean =>
  text.endsWith(word) && /(?:^|[\s«“"'’(\-—–])$/u.test(text.slice(0, text.length - word.length))

/** « A. Martin », « J.-P. Martin »: one capital, or two with a hyphen. */
const INITIAL = /(?:^|[\s«“"'’(.])(?:\p{Lu}\.-)?\p{Lu}$/u
/** Years are counted from him, and that often ends a sentence: « av. J.-C. » */
const ERA = /J\.-C$/u
/** The word before the last one. */
const WORD_BEFORE = /(\p{L}+)\s+\p{Lu}$/u

const endsInInitial = (text: string, { lettered }: Abbreviations, language: Language): boolean => {
  if (!INITIAL.test(text) || ERA.test(text)) return false
  // "So do I." is no initial.
  if (language === "en" && /(?:^|\s)I$/u.test(text)) return false
  const before = WORD_BEFORE.exec(text)?.[1]
  return before === undefined || !lettered.includes(before.toLowerCase())
}

/**
 * Whether the full stop at the end of a text is that of an abbreviation, so that what follows goes
 * on with the sentence.
 *
 * @param next What follows, without leading white space.
 */
export const endsInAbbreviation = (text: string, next: string, language: Language): boolean => {
  const trimmed = text.normalize("NFC").trimEnd()
  if (!trimmed.endsWith(".")) return false
  const known = ABBREVIATIONS[language]
  const stem = trimmed.slice(0, -1)
  const lower = stem.toLowerCase().replaceAll(/\s+/gu, " ")
  return (
    known.always.some(word => endsInWord(lower, word)) ||
    (/^\d/.test(next) && known.beforeNumber.some(word => endsInWord(lower, word))) ||
    endsInInitial(stem, known, language)
  )
}
