/** Where a prompter breaks a text into rows: where one breathes, in as few rows and as even as that allows. */
import type { Seam } from "./seams"

/** How much a break costs, by what it parts. In rows: a cost of 1 is worth a row more. */
const BREAK_COST: Readonly<Record<Seam, number>> = { mark: 0, joint: 0.35, plain: 0.9, tie: 2.5, bond: 1000 }
const ROW_COST = 1
/** A row left empty costs so much. */
const EMPTY_COST = 2
/** A row that does not fit: only where a word, or an article with its noun, is wider than the column. */
const OVERFLOW_COST = 10_000

export type Measured = {
  /** Of the word, and of the space behind it, in any unit. */
  readonly width: number
  readonly gap: number
  readonly seam: Seam
}

/** Cost of a row of this width that ends with a seam. */
const costOf = (width: number, column: number, seam: Seam): number => {
  const slack = 1 - width / column
  const fit = slack < 0 ? OVERFLOW_COST * -slack : EMPTY_COST * slack ** 2
  return ROW_COST + fit + BREAK_COST[seam]
}

/**
 * Break words into rows.
 *
 * @param column Width of a row, in the unit of the words.
 *
 * @returns The index of the last word of each row, ascending; the last is the last word.
 */
export const breakRows = (words: readonly Measured[], column: number): number[] => {
  /** Least cost of the words up to here, and where the row before begins. */
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }]
  words.forEach((last, end) => {
    let width = -last.gap
    let chosen = { cost: Number.POSITIVE_INFINITY, from: end }
    for (let from = end; from >= 0; from -= 1) {
      const word = words[from]
      width += (word?.width ?? 0) + (word?.gap ?? 0)
      const seam = end === words.length - 1 ? "mark" : last.seam
      const cost = (best[from]?.cost ?? 0) + costOf(width, column, seam)
      if (cost < chosen.cost) chosen = { cost, from }
      if (width > 2 * column) break
    }
    best.push(chosen)
  })
  const ends: number[] = []
  for (let at = words.length; at > 0; at = best[at]?.from ?? 0) ends.unshift(at - 1)
  return ends
}
