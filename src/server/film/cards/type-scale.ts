/** How words are set: typefaces, and sizes that let a text fit where it stands. Sizes are in units. */
import type { Style, Unit } from "./picture-node"

/** Where the typeface has no such letter. Inter first: Fraunces has no narrow space, and no Greek. */
const OTHER_SCRIPTS = "Inter, Vazirmatn, Hebrew, Emoji"
/** For what is said. */
export const FRAUNCES: Style = { fontFamily: `Fraunces, ${OTHER_SCRIPTS}`, fontWeight: 600 }
/** For what is told about it. */
export const INTER: Style = { fontFamily: OTHER_SCRIPTS, fontWeight: 500 }
export const INTER_BOLD: Style = { ...INTER, fontWeight: 700 }

/** Width of an average letter of Fraunces and Inter, and of a wide one, against the size of the font. */
const LETTER_WIDTH = 0.53
const WIDE_LETTER_WIDTH = 0.62
/** Chinese, Japanese and Korean signs are squares, and a row may end after each. */
const SQUARES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu

const widthOf = (words: string, letter: number): number => {
  const squares = words.match(SQUARES)?.length ?? 0
  return squares + (words.length - squares) * letter
}

export type Room = {
  /** Of a row, in units. */
  readonly width: number
  readonly rows: number
  /** Largest and smallest size, in units. What is too long for the smallest is cut. */
  readonly largest: number
  readonly smallest: number
}

/** A text in the size in which it fits. */
export type Fitted = { readonly words: string; readonly size: number }

const STEP = 0.1

/** Rows that a text needs at a size, filled word by word. */
const rowsNeeded = (words: readonly string[], width: number, size: number): number => {
  let rows = 1
  let filled = 0
  for (const word of words) {
    const needed = widthOf(word, LETTER_WIDTH) * size
    const isNext = filled > 0 && filled + LETTER_WIDTH * size + needed > width
    // A word that is longer than a row is broken.
    rows += (isNext ? 1 : 0) + Math.max(0, Math.ceil(needed / width) - 1)
    filled = isNext || filled === 0 ? needed % width : filled + LETTER_WIDTH * size + needed
  }
  return rows
}

/** Where a row may end. Not at a narrow space, nor at one that does not break. */
const SPACES = /[ \n\t]+/u

const rowsAt = (text: string, width: number, size: number): number =>
  rowsNeeded(text.replaceAll(SQUARES, " $& ").split(SPACES), width, size)

/** No word is broken at this size. */
const keepsWords = (text: string, width: number, size: number): boolean =>
  text
    .replaceAll(SQUARES, " ")
    .split(SPACES)
    .every(word => widthOf(word, WIDE_LETTER_WIDTH) * size <= width)

/** Words are made smaller by this share at most to save a row that would hold one of them. */
const SMALLER = 0.8

const largestFitting = (text: string, { width, rows, largest, smallest }: Room): number | undefined => {
  for (let size = largest; size >= smallest; size -= STEP) {
    if (rowsAt(text, width, size) <= rows && keepsWords(text, width, size)) return size
  }
  return undefined
}

const cutToFit = (text: string, { width, rows, smallest }: Room): string => {
  let kept = text
  while (kept !== "" && rowsAt(`${kept}…`, width, smallest) > rows) kept = kept.slice(0, -1)
  return `${kept.trimEnd()}…`
}

/**
 * A text as large as its room allows: in its rows, and no word broken as long as that can be had. A little
 * smaller where that saves a row.
 */
export const fitted = (text: string, room: Room): Fitted => {
  const words = text.trim()
  const size = largestFitting(words, room)
  if (size === undefined) {
    const isWhole = rowsAt(words, room.width, room.smallest) <= room.rows
    return { words: isWhole ? words : cutToFit(words, room), size: room.smallest }
  }
  const rows = rowsAt(words, room.width, size) - 1
  const smaller = rows === 0 ? undefined : largestFitting(words, { ...room, rows, largest: size })
  return { words, size: smaller !== undefined && smaller >= size * SMALLER ? smaller : size }
}

/** What every text that may need several rows has: rows of about the same length, long words broken. */
export const INTO_ROWS: Style = { wordBreak: "break-word", textWrap: "balance" }

/** Large words stand closer, in rows and between their letters. */
export const TIGHT: Style = { lineHeight: 1.08, letterSpacing: "-0.012em" }

/** A size in pixels. */
export const sized = (size: number, unit: Unit): Style => ({ fontSize: Math.round(size * unit * 100) / 100 })
