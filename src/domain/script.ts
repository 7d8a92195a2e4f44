import { endsInAbbreviation } from "./abbreviations"
import type { Language } from "./language"

/** A line longer than this is not a line: it is a page pasted by accident. */
export const LINE_MAX_LENGTH = 2_000
/** A pasted script longer than this is refused. */
export const SCRIPT_MAX_LENGTH = 100_000
/** Most lines of one campaign. */
export const LINES_MAX = 500
/** Most people who can say one line at once: more than any campaign of ours has had. */
export const SPEAKERS_MAX = 500

/** A text as lines and what stands between them; joined in turn they are the text, to the character. */
export type SlicedScript = {
  /** Each without white space around it. */
  readonly lines: readonly string[]
  /** White space before the first line, between two, and after the last: one more than lines. */
  readonly gaps: readonly string[]
}

/** How the writer ended a paragraph, whatever machine she wrote on. */
const LINE_BREAK = /\r?\n|\r|\u2028|\u2029/u

/** Marks that open a stretch which full stops do not end, and those that close it. */
const PAIRS = [
  ["«", "»"],
  ["“", "”"],
  ["(", ")"],
] as const

/** Whether a quotation or a bracket is still open: more « than », or an odd number of ". */
const isOpen = (text: string): boolean => {
  const count = (mark: string): number => text.split(mark).length - 1
  return PAIRS.some(([open, close]) => count(open) > count(close)) || count('"') % 2 === 1
}

/** The number of a list's item: "1." or "2)". Not a year that ends a sentence. */
const isItemNumber = (text: string): boolean => /^\s*\d{1,3}[.)]\s*$/.test(text)

/** What nobody can say by itself: marks, a dash, an emoji. */
const isUnspoken = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text)

/** What begins in lower case or with a closing mark goes on with what was said: « — oui, nous ! — sommes là ». */
const startsMidSentence = (text: string): boolean =>
  /^(?:[\p{Ll}»”),;:!?]|[—–]\s*\p{Ll})/u.test(text.trimStart())

/** Ends of sentences that `Intl.Segmenter` does not take for such. What follows begins in a capital or with a mark. */
const FURTHER_ENDS = [
  // « Oui. » Et elle vint.
  /[.!?…]\s*[»”"]\s+(?=\p{Lu}|[—–«“])/gu,
  // On nous disait que… Nous l’avons fait.
  /…\s+(?=\p{Lu})/gu,
  // — Qui est là ? — Nous toutes !
  /[.!?…]\s+(?=[—–]\s*\p{Lu})/gu,
  // Merci. 💜 Venez !
  /[.!?…]\s+\p{Extended_Pictographic}[^\p{L}\p{N}\s]*\s+(?=\p{Lu})/gu,
] as const

/** Where sentences of a paragraph may begin, in UTF-16 units, the first at 0. */
const candidates = (paragraph: string, language: Language): number[] => {
  const sentences = new Intl.Segmenter(language, { granularity: "sentence" }).segment(paragraph)
  const places = new Set([...sentences].map(({ index }) => index))
  for (const end of FURTHER_ENDS) {
    for (const { index, 0: found } of paragraph.matchAll(end)) places.add(index + found.length)
  }
  return [...places].sort((one, other) => one - other)
}

/** Sentences of one paragraph with the white space around them: joined, they are the paragraph. */
const sentencesOf = (paragraph: string, language: Language): string[] => {
  const sentences: string[] = []
  // A quotation that this paragraph never closes must not swallow the rest of it.
  const closes = !isOpen(paragraph)
  const places = candidates(paragraph, language)
  for (const [index, place] of places.entries()) {
    const rest = paragraph.slice(place)
    const segment = paragraph.slice(place, places[index + 1])
    const last = sentences.at(-1)
    const isContinued =
      last !== undefined &&
      (endsInAbbreviation(last, rest.trimStart(), language) ||
        isItemNumber(last) ||
        isUnspoken(last) ||
        isUnspoken(segment) ||
        (closes && isOpen(last)) ||
        startsMidSentence(segment))
    if (isContinued) sentences[sentences.length - 1] = last + segment
    else sentences.push(segment)
  }
  return sentences
}

/** Every stretch of a text: its sentences, and the line breaks between its paragraphs. */
const stretchesOf = (text: string, language: Language): string[] =>
  text
    .split(new RegExp(`(${LINE_BREAK.source})`, "u"))
    .flatMap(part => (LINE_BREAK.test(part) ? part : sentencesOf(part, language)))

/**
 * Cut a text into lines: one a sentence, and never across a line break that the writer made.
 * Abbreviations (« M. », "Dr.") and open quotations do not end a sentence.
 */
export const sliceScript = (text: string, language: Language): SlicedScript => {
  const lines: string[] = []
  const gaps: string[] = [""]
  const widenGap = (space: string): void => {
    gaps[gaps.length - 1] += space
  }
  for (const stretch of stretchesOf(text, language)) {
    const line = stretch.trim()
    if (line === "") {
      widenGap(stretch)
      continue
    }
    const start = stretch.indexOf(line)
    widenGap(stretch.slice(0, start))
    lines.push(line)
    gaps.push(stretch.slice(start + line.length))
  }
  return { lines, gaps }
}

/** The text that was cut, to the character. */
export const joinScript = ({ lines, gaps }: SlicedScript): string =>
  gaps.map((gap, index) => gap + (lines[index] ?? "")).join("")

/** The lines of a pasted text, each letter with its accent as one character. See {@link sliceScript}. */
export const splitScript = (text: string, language: Language): string[] =>
  sliceScript(text, language).lines.map(line => line.normalize("NFC"))
