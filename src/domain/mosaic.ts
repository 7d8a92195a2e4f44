/** How several people are shown at once: tiles that fill the frame, without a hole. Pure. */
import type { FrameSize } from "./format"

/** A rectangle of the frame, in pixels; all even. */
export type Tile = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Most faces that can be told apart on a phone. */
export const MOSAIC_MAX = 16
/** Width against height that suits head and shoulders. */
const BEST_SHAPE = 1
/** What it counts that rows hold more or fewer tiles than others: their tiles are of two shapes. */
const UNEVEN = 0.3

/** So many things over so many rows, as evenly as can be; the fuller rows come first. */
const spread = (count: number, rows: number): number[] =>
  Array.from({ length: rows }, (_, row) => Math.ceil((count - row) / rows))

/** How far tiles are from the best shape: 0 for a square. */
const strain = ({ width, height }: FrameSize, rows: readonly number[]): number => {
  const count = rows.reduce((sum, inRow) => sum + inRow, 0)
  const off = rows.map(inRow => {
    const shape = width / inRow / (height / rows.length)
    return inRow * Math.abs(Math.log(shape / BEST_SHAPE))
  })
  const isUneven = rows[0] !== rows.at(-1)
  return off.reduce((sum, each) => sum + each, 0) / count + (isUneven ? UNEVEN : 0)
}

/** Tiles in each row, from the top. */
const bestRows = (count: number, frame: FrameSize): number[] =>
  Array.from({ length: count }, (_, index) => spread(count, index + 1)).reduce((best, rows) =>
    strain(frame, rows) < strain(frame, best) ? rows : best,
  )

/** Where the parts of a length end that is cut into so many, on even pixels. */
const evenEdges = (length: number, parts: number): number[] =>
  Array.from({ length: parts + 1 }, (_, part) => 2 * Math.round((length * part) / parts / 2))

/**
 * The tiles of so many people, row by row: together they are the whole frame.
 *
 * @param count at least 1; of more than {@link MOSAIC_MAX}, the first are shown
 */
export const mosaicRows = (count: number, frame: FrameSize): Tile[][] => {
  const rows = bestRows(Math.min(MOSAIC_MAX, Math.max(1, count)), frame)
  const lines = evenEdges(frame.height, rows.length)
  return rows.map((inRow, row) => {
    const [y = 0, below = 0] = [lines[row], lines[row + 1]]
    const columns = evenEdges(frame.width, inRow)
    return Array.from({ length: inRow }, (_, column) => {
      const [x = 0, right = 0] = [columns[column], columns[column + 1]]
      return { x, y, width: right - x, height: below - y }
    })
  })
}
