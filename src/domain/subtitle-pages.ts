/** A spoken text as subtitles show it: pages of two rows, turned where the sense and the voice pause. */
import type { Language } from "./language"
import { type PromptWord, promptOf } from "./prompt"
import type { Seam } from "./seams"
import type { Seconds } from "./timecode"

/** Longest row of a subtitle, in characters. */
export const ROW_MAX_LENGTH = 42
/** Rows on the screen at once. */
export const ROWS_MAX = 2

/** While what a word is said. Half-open: see [Note: Half-open ranges]. */
export type SpokenWord = { readonly from: Seconds; readonly to: Seconds }

/** What stands on the screen at once. */
export type Page = {
  /** Words from `first` to `last`. */
  readonly first: number
  readonly last: number
  /** Rows, with line breaks between them. */
  readonly text: string
}

/** What it costs to turn the page, or to begin a row, behind a word: by what that parts. */
const TURN_COST: Readonly<Record<Seam, number>> = { mark: 0.1, joint: 0.6, plain: 1.3, tie: 3, bond: 100 }
const ROW_COST: Readonly<Record<Seam, number>> = { mark: 0, joint: 0.2, plain: 0.7, tie: 2, bond: 100 }
/** The end of a sentence is the best of all places, and the worst to be in the middle of a page. */
const SENTENCE_END = /[.!?…][^\p{L}\p{N}]*$/u
const SENTENCE_INSIDE_COST = 0.8
/** Every page asks for the reader's eyes. */
const PAGE_COST = 1
/** A page that is nearly empty costs so much. */
const EMPTY_COST = 0.8
/** Rows that differ by all their length cost so much. */
const UNEVEN_COST = 0.8
/** What stands in quotation marks stays together where it can. */
const QUOTE_COST = 1.5
/** A silence at which a voice draws breath, and one that parts what is said before from what follows. */
const BREATH: Seconds = 0.2
const LONG_PAUSE: Seconds = 0.9
const LONG_PAUSE_COST = 4
/** Longest that a page should stand. */
const PAGE_MAX: Seconds = 6
const TOO_LONG_COST = 3
/** Least that a page should stand. */
const PAGE_MIN: Seconds = 1
const TOO_SHORT_COST = 0.8

/** A word with what the voice does behind it. */
type Word = PromptWord & { readonly isQuoted: boolean; readonly pause: Seconds; readonly spoken?: SpokenWord }

/** Whether quotation marks that were opened are still open behind each word. */
const withQuotes = (words: readonly PromptWord[], spoken: readonly SpokenWord[] | undefined): Word[] => {
  let depth = 0
  return words.map((word, index) => {
    depth += word.text.match(/[«“]/gu)?.length ?? 0
    depth = Math.max(0, depth - (word.text.match(/[»”]/gu)?.length ?? 0))
    const [own, next] = [spoken?.[index], spoken?.[index + 1]]
    const pause = own === undefined || next === undefined ? 0 : next.from - own.to
    return { ...word, isQuoted: depth > 0, pause, ...(own !== undefined && { spoken: own }) }
  })
}

/** Breakable white space becomes one space; no-break spaces stay what they are. */
const joined = (words: readonly Word[]): string =>
  words.map(({ text }) => text.replace(/[^\S\u00a0\u202f]+/gu, " ")).join(" ")

type Rows = { readonly text: string; readonly cost: number }

/** The best rows of a page; `undefined`: it does not fit. */
const rowsOf = (words: readonly Word[]): Rows | undefined => {
  const whole = joined(words)
  if (whole.length <= ROW_MAX_LENGTH) return { text: whole, cost: 0 }
  // A word that is longer than a row is kept whole: nobody reads half of an address.
  if (words.length === 1) return { text: whole, cost: 0 }
  let best: Rows | undefined
  for (const [index, { seam, isQuoted }] of words.entries()) {
    const [top, bottom] = [joined(words.slice(0, index + 1)), joined(words.slice(index + 1))]
    if (top.length > ROW_MAX_LENGTH || bottom.length > ROW_MAX_LENGTH || bottom === "") continue
    const uneven = Math.abs(top.length - bottom.length) / ROW_MAX_LENGTH
    const cost = ROW_COST[seam] + UNEVEN_COST * uneven ** 2 + (isQuoted ? QUOTE_COST / 2 : 0)
    if (best === undefined || cost < best.cost) best = { text: `${top}\n${bottom}`, cost }
  }
  return best
}

/** Cost of turning the page behind its last word. */
const turnCost = ({ text, seam, isQuoted, pause }: Word): number => {
  const bySense = SENTENCE_END.test(text) ? 0 : TURN_COST[seam]
  // Where she draws breath, so may the reader: but no article is left alone for that.
  const cost = pause >= BREATH && seam !== "bond" ? Math.min(bySense, TURN_COST.mark) : bySense
  return cost + (isQuoted ? QUOTE_COST : 0)
}

/** Cost of what lies within a page: a sentence's end, a long silence. */
const insideCost = (words: readonly Word[]): number =>
  words.slice(0, -1).reduce((sum, { text, pause }) => {
    const sentence = SENTENCE_END.test(text) ? SENTENCE_INSIDE_COST : 0
    return sum + sentence + (pause >= LONG_PAUSE ? LONG_PAUSE_COST : 0)
  }, 0)

const timeCost = (words: readonly Word[]): number => {
  const [from, to] = [words[0]?.spoken?.from, words.at(-1)?.spoken?.to]
  if (from === undefined || to === undefined) return 0
  if (to - from > PAGE_MAX) return TOO_LONG_COST
  return to - from < PAGE_MIN ? TOO_SHORT_COST : 0
}

const pageCost = (words: readonly Word[], rows: Rows, isLast: boolean): number => {
  const empty = 1 - rows.text.length / (ROWS_MAX * ROW_MAX_LENGTH)
  const last = words.at(-1)
  const turn = isLast || last === undefined ? 0 : turnCost(last)
  return PAGE_COST + rows.cost + EMPTY_COST * empty ** 2 + turn + insideCost(words) + timeCost(words)
}

/**
 * Part a text into pages, for the least cost of all ways to part it.
 *
 * @param spoken when each word of `promptOf(text, language)` is said; left out: nobody knows
 */
export const pagesOf = (text: string, language: Language, spoken?: readonly SpokenWord[]): Page[] => {
  const words = withQuotes(promptOf(text.trim(), language).words, spoken)
  /** Least cost of the words up to here, and the page that ends here. */
  const best: { cost: number; page: Page | undefined }[] = [{ cost: 0, page: undefined }]
  for (const last of words.keys()) {
    let chosen: { cost: number; page: Page | undefined } = { cost: Infinity, page: undefined }
    for (let first = last; first >= 0; first -= 1) {
      const part = words.slice(first, last + 1)
      const rows = rowsOf(part)
      if (rows === undefined) break
      const cost = (best[first]?.cost ?? 0) + pageCost(part, rows, last === words.length - 1)
      if (cost < chosen.cost) chosen = { cost, page: { first, last, text: rows.text } }
    }
    best.push(chosen)
  }
  const pages: Page[] = []
  for (let end = words.length; end > 0; ) {
    const page = best[end]?.page
    if (page === undefined) break
    pages.unshift(page)
    end = page.first
  }
  return pages
}
