import type { Language } from "./language"

/** A line longer than this is not a line: it is a page pasted by accident. */
export const LINE_MAX_LENGTH = 2_000
/** A pasted script longer than this is refused. */
export const SCRIPT_MAX_LENGTH = 100_000
/** Most lines of one campaign. */
export const LINES_MAX = 500
/** Most people who can say one line at once: more than any campaign of ours has had. */
export const SPEAKERS_MAX = 500

/** Words that end in a full stop without ending a sentence. Compared without case. */
const ABBREVIATIONS: Readonly<Record<Language, readonly string[]>> = {
  fr: [
    "m",
    "mm",
    "mme",
    "mmes",
    "mlle",
    "mlles",
    "dr",
    "pr",
    "me",
    "st",
    "ste",
    "cf",
    "ex",
    "art",
    "no",
    "p",
    "vol",
    "env",
    "av",
    "bd",
    "tél",
    "ét",
    "éd",
    "réf",
  ],
  en: [
    "mr",
    "mrs",
    "ms",
    "dr",
    "prof",
    "st",
    "jr",
    "sr",
    "vs",
    "e.g",
    "i.e",
    "no",
    "inc",
    "ltd",
    "co",
    "fig",
    "dept",
    "est",
    "approx",
    "vol",
    "p",
    "mt",
  ],
}

/** The word before a full stop at the end of a text, or an initial such as the "A." of "A. Martin". */
const LAST_WORD = /(?:^|[\s«“"'’(])([\p{L}.]+)\.\s*$/u

const endsInAbbreviation = (text: string, language: Language): boolean => {
  const word = LAST_WORD.exec(text)?.[1]
  if (word === undefined) return false
  return ABBREVIATIONS[language].includes(word.toLowerCase()) || /^\p{Lu}$/u.test(word)
}

/** Whether a quotation is still open: more « than » (or “ than ”), or an odd number of ". */
const hasOpenQuote = (text: string): boolean => {
  const count = (mark: string): number => text.split(mark).length - 1
  return count("«") > count("»") || count("“") > count("”") || count('"') % 2 === 1
}

/** The number of a list's item: "1." or "2)". Not a year that ends a sentence. */
const isItemNumber = (text: string): boolean => /^\s*\d{1,3}[.)]\s*$/.test(text)

const startsMidSentence = (text: string): boolean => /^[\p{Ll}»”,;:!?]/u.test(text.trimStart())

/** Sentences of one paragraph. */
const sentencesOf = (paragraph: string, language: Language): string[] => {
  const sentences: string[] = []
  // A quotation that this paragraph never closes must not swallow the rest of it.
  const closesQuotes = !hasOpenQuote(paragraph)
  for (const { segment } of new Intl.Segmenter(language, { granularity: "sentence" }).segment(paragraph)) {
    const last = sentences.at(-1)
    const isContinued =
      last !== undefined &&
      (endsInAbbreviation(last, language) ||
        isItemNumber(last) ||
        (closesQuotes && hasOpenQuote(last)) ||
        startsMidSentence(segment))
    if (isContinued) sentences[sentences.length - 1] = last + segment
    else sentences.push(segment)
  }
  return sentences
}

/**
 * Turn a pasted text into lines: one a sentence, and never across a line break that the writer
 * made. Abbreviations (« M. », "Dr.") and open quotations do not end a sentence. No character is
 * lost but the white space between lines.
 */
export const splitScript = (text: string, language: Language): string[] =>
  text
    .normalize("NFC")
    .split(/\r?\n|\r|\u2028|\u2029/u)
    .flatMap(paragraph => sentencesOf(paragraph, language))
    .map(sentence => sentence.trim())
    .filter(sentence => sentence !== "")
