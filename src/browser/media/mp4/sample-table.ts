/** The samples of a track that stand in its tables. @see ISO/IEC 14496-12, section 8.6 to 8.7 */
import type { Bytes } from "../../../domain/timecode"
import { FULL_BOX_HEADER, findBox, needBox, UncommonMp4Error } from "./boxes"
import type { Sample, Ticks } from "./sample"

const WORD: Bytes = 4
const LONG: Bytes = 8

/** A table's rows of words: how many there are stands before them. */
const rowsOf = (
  table: DataView,
  wordsPerRow: number,
): { count: number; word: (row: number, column: number) => number } => {
  const count = table.getUint32(FULL_BOX_HEADER)
  const from = FULL_BOX_HEADER + WORD
  return { count, word: (row, column) => table.getUint32(from + (row * wordsPerRow + column) * WORD) }
}

const sizesOf = (table: DataView): Bytes[] => {
  const same = table.getUint32(FULL_BOX_HEADER)
  const count = table.getUint32(FULL_BOX_HEADER + WORD)
  const from = FULL_BOX_HEADER + 2 * WORD
  if (same === 0 && from + count * WORD > table.byteLength) throw new UncommonMp4Error("Sizes are missing")
  return Array.from({ length: count }, (_, index) =>
    same === 0 ? table.getUint32(from + index * WORD) : same,
  )
}

const chunkOffsetsOf = (samples: DataView): Bytes[] => {
  const long = findBox(samples, "co64")
  const table = long ?? needBox(samples, "stco")
  const from = FULL_BOX_HEADER + WORD
  return Array.from({ length: table.getUint32(FULL_BOX_HEADER) }, (_, index) =>
    long === undefined
      ? table.getUint32(from + index * WORD)
      : Number(table.getBigUint64(from + index * LONG)),
  )
}

/** Where each sample begins: chunks hold one after the other. */
const offsetsOf = (samples: DataView, sizes: readonly Bytes[]): Bytes[] => {
  const perChunk = rowsOf(needBox(samples, "stsc"), 3)
  const offsets: Bytes[] = []
  let row = 0
  for (const [chunk, start] of chunkOffsetsOf(samples).entries()) {
    while (row + 1 < perChunk.count && perChunk.word(row + 1, 0) <= chunk + 1) row += 1
    if (perChunk.word(row, 2) !== 1) throw new UncommonMp4Error("Its samples are of several kinds")
    let at = start
    for (let index = 0; index < perChunk.word(row, 1) && offsets.length < sizes.length; index += 1) {
      at += sizes[offsets.push(at) - 1] ?? 0
    }
  }
  if (offsets.length < sizes.length) throw new UncommonMp4Error("Samples without a place")
  return offsets
}

/** Times that stand for several samples each: how many, and what. */
const spread = (table: DataView): Ticks[] => {
  const { count, word } = rowsOf(table, 2)
  const values: Ticks[] = []
  for (let row = 0; row < count; row += 1) {
    // A delay may be below 0, whatever the version says; no duration is that long.
    const value = word(row, 1) | 0
    for (let index = word(row, 0); index > 0; index -= 1) values.push(value)
  }
  return values
}

/** Numbers of the key frames, from 0 on. `undefined`: all are. */
const keysOf = (table: DataView | undefined): ReadonlySet<number> | undefined => {
  if (table === undefined) return undefined
  const { count, word } = rowsOf(table, 1)
  return new Set(Array.from({ length: count }, (_, row) => word(row, 0) - 1))
}

/** Read the samples of a track's tables (`stbl`); none where they stand in fragments. */
export const samplesInTable = (tables: DataView): Sample[] => {
  const sizes = sizesOf(needBox(tables, "stsz"))
  if (sizes.length === 0) return []
  const offsets = offsetsOf(tables, sizes)
  const durations = spread(needBox(tables, "stts"))
  const delayed = findBox(tables, "ctts")
  const delays = delayed === undefined ? [] : spread(delayed)
  const keys = keysOf(findBox(tables, "stss"))
  let decodedAt = 0
  return sizes.map((size, index) => {
    const duration = durations[index] ?? 0
    const sample: Sample = {
      offset: offsets[index] ?? 0,
      size,
      decodedAt,
      presentedAt: decodedAt + (delays[index] ?? 0),
      duration,
      isKey: keys?.has(index) ?? true,
    }
    decodedAt += duration
    return sample
  })
}
