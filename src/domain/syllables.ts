/**
 * Syllables of written words, near enough to know how long a line takes to say: by the vowels that are
 * heard, with the silent ones taken out. No dictionary.
 */
import type { Language } from "./language"
import { syllablesOfNumber } from "./numerals"

/** What is said for a sign. */
const SIGNS: Readonly<Record<string, Readonly<Record<Language, number>>>> = {
  "%": { fr: 2, en: 2 },
  "€": { fr: 2, en: 2 },
  $: { fr: 2, en: 2 },
  "&": { fr: 1, en: 1 },
  "+": { fr: 1, en: 1 },
  "=": { fr: 2, en: 2 },
  "@": { fr: 3, en: 1 },
  "°": { fr: 2, en: 2 },
}

const matches = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** French words in -ent whose end is heard, besides those in -ment: the others are verbs, « elles parlent ». */
const HEARD_ENT =
  /^(?:c|v|l|d|ag|arg|ac?c|tal|cli|pati|cont|abs|prés|réc|souv|différ|évid|prud|fréqu|urg|intellig|compét|innoc|viol|perman|exc?ell|ingrédi|quoti|expéri|consci|sci|impati|effici|équival|précéd|incid|accid|occid|ori|transpar|par|adjac|adolesc|réti|cohér|pertin|émin|suffis|continu?|éloqu|conséqu|tri?d|serp|torr|aud|néglig|indulg|émerg|diverg|rés|résid|présid)ent$/

/** French verbs in -ment, « elles filment »: their end is silent. */
const SILENT_MENT =
  /^(?:film|aim|form|inform|transform|confirm|affirm|ferm|enferm|anim|exprim|imprim|supprim|estim|nomm|consomm|programm|assum|résum|allum|réclam|proclam|dorm|arm|rim|sem|légitim)ent$/

/** Marks where two French vowels do not melt into one: « cri-er », « po-ète », « ré-alité ». */
const partFrench = (word: string): string =>
  word
    .replace(/qu/g, "k")
    .replace(/gu(?=[eéèêiîy]|$)/g, "g")
    .replace(/ge(?=[aâoô])/g, "g")
    .replace(/([aeéoiu])y(?=[aeéèêiou])/g, "$1-j")
    .replace(/^y(?=[aeéèêiouœ])/, "j")
    .replace(/^(pa)y(?=s)/, "$1-i")
    .replace(/([bcdfgptv][lr])i(?=[aeéèêoô])/g, "$1i-")
    .replace(/([bcdfgptv][lr])u(?=[aeéèêoô])/g, "$1u-")
    .replace(/é(?=[aâeéèêioôuœ])/g, "é-")
    .replace(/([aou])(?=[éèê])/g, "$1-")
    .replace(/u(?=[aâoô])/g, "u-")
    .replace(/(?=[ïüë])/g, "-")
    .replace(/a(?=o)/g, "a-")
    .replace(/o(?=[ao])/g, "o-")

/** A French nucleus, with the glide before it: « i » in « nation », « u » in « nuit ». */
const FRENCH_NUCLEUS =
  /[iu]?(?:eau|œu|oeu|oui|oue|ou|où|oû|oi|oî|au|ai|aî|ei|eî|eu|eû|[aàâeéèêëiîïoôuùûüyœæ])/g

const VOWEL = /[aàâeéèêëiîïoôuùûüyœæ]/

/** A silent ending taken off: « ell(e)s parl(ent) ». Not from a word that has no other vowel: « les ». */
const withoutSilentEnd = (word: string): string => {
  const isVerb = word.endsWith("ment") ? SILENT_MENT.test(word) : !HEARD_ENT.test(word)
  const ending = isVerb ? /(?:e|es|ent)$/ : /(?:e|es)$/
  const rest = word.replace(ending, "")
  return VOWEL.test(rest.replace(/qu$/, "k").replace(/gu$/, "g")) ? rest : word
}

const syllablesInFrench = (word: string): number =>
  matches(partFrench(withoutSilentEnd(word)), FRENCH_NUCLEUS)

/** English words that the rules below get wrong and that are said all the time. */
const ENGLISH_EXCEPTIONS: Readonly<Record<string, number>> = {
  every: 2,
  anyone: 3,
  everyone: 3,
  everything: 3,
  evening: 2,
  different: 2,
  business: 2,
  science: 2,
  being: 2,
  doing: 2,
  going: 2,
  people: 2,
  area: 3,
  idea: 3,
  create: 2,
  created: 3,
  creates: 2,
  creating: 3,
  creative: 3,
  somebody: 3,
  something: 2,
  someone: 2,
  sometimes: 2,
  video: 3,
  society: 4,
  our: 1,
  hour: 1,
  women: 2,
  quiet: 2,
  poem: 2,
  museum: 3,
}

/** Silent letters in the middle: "some-thing", "home-work", "move-ment". */
const SILENT_MIDDLE = /([^aeiouy])e(?=(?:ly|less|ness|ment|ful|where|work|body)(?:s)?$)/g

const syllablesInEnglish = (word: string): number => {
  const known = ENGLISH_EXCEPTIONS[word]
  if (known !== undefined) return known
  const heard = word
    .replace(SILENT_MIDDLE, "$1")
    .replace(/(?:[^aeiouylr]|[aeiouy]l|[aeiouy]r)e$/, end => end.slice(0, -1))
    .replace(/([^aeiouysxzcg]|[^cs]h)es$/, "$1s")
    .replace(/([^aeiouytd])ed$/, "$1d")
    .replace(/([aeiouy])(?:e|ed|es)$/, "$1")
    .replace(/^y/, "")
    .replace(/[aeou]y(?=[aeiou])/g, "a-")
    .replace(/qu/g, "k")
    .replace(/([^s])(?:[tsc]|ss)i(?=[oae])/g, "$1s")
    .replace(/gi(?=o|a)/g, "g")
    .replace(/i(?=[aou])/g, "i-")
    .replace(/i(?=e(?:nc|nt|t|r$))/g, "i-")
    .replace(/e(?=o)/g, "e-")
    .replace(/u(?=a|ou)/g, "u-")
    .replace(/[ou](?=ing$)/g, "$&-")
    .replace(/y(?=ing$)/g, "i-")
    .replace(/sm$/, "sim")
  return matches(heard, /[aeiouy]+/g)
}

const IN_LANGUAGE: Readonly<Record<Language, (word: string) => number>> = {
  fr: syllablesInFrench,
  en: syllablesInEnglish,
}

/** Letters, digits and signs, each by itself: "l’égalité" is two pieces, "2026" one. */
const PIECES = /\p{L}[\p{L}\p{M}]*|\d+|[%€$&+=@°]/gu

/** Digits in groups, as printers set them: 12 000, 12,000. */
const joinNumbers = (word: string): string => word.replace(/(\d)[\u00a0\u202f ,.](?=\d{3}(?!\d))/g, "$1")

const syllablesOfPiece = (piece: string, language: Language): number => {
  const sign = SIGNS[piece]
  if (sign !== undefined) return sign[language]
  if (/^\d/.test(piece)) return syllablesOfNumber(Number(piece), language)
  const word = piece.normalize("NFC").toLowerCase()
  const count = IN_LANGUAGE[language](word)
  // "PDF" is spelt: a name for each letter. « l’ » and « d’ » lean on the next word and have none.
  if (count === 0) return piece.length > 1 && piece === piece.toUpperCase() ? piece.length : 0
  return count
}

/** Syllables of a word with the marks around it, as it is said; at least 1 if anything is said at all. */
export const syllablesOf = (word: string, language: Language): number => {
  const pieces = joinNumbers(word).match(PIECES) ?? []
  if (pieces.length === 0) return 0
  return Math.max(
    1,
    pieces.reduce((sum, piece) => sum + syllablesOfPiece(piece, language), 0),
  )
}
