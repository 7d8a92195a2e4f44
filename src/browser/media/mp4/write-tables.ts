/** The tables of a track's kept samples. Pure. @see ISO/IEC 14496-12, section 8.6 to 8.7 */
import type { Bytes } from "../../../domain/timecode"
import { UncommonMp4Error } from "./boxes"
import type { Kept } from "./kept-samples"
import type { Sample, Ticks } from "./sample"
import { box, copyOf, longs, type Piece, table, words } from "./write-boxes"

const WHOLE_FILE_DESCRIPTION = 1
/** A delay that may be below 0. */
const SIGNED = 0x100_0000

/** How long each stays until the next is decoded: what the times of a recording say, not its durations. */
const stepsOf = (samples: readonly Sample[]): Ticks[] =>
  samples.map((sample, index) => {
    const step = (samples[index + 1]?.decodedAt ?? sample.decodedAt + sample.duration) - sample.decodedAt
    if (step < 0) throw new UncommonMp4Error("Its clock runs backwards")
    return step
  })

/** Equal ones that follow each other, as a count and the value. */
const counted = (values: readonly number[]): [count: number, value: number][] => {
  const runs: [number, number][] = []
  for (const value of values) {
    const last = runs.at(-1)
    if (last?.[1] === value) last[0] += 1
    else runs.push([1, value])
  }
  return runs
}

/** Where samples lie next to each other: where that begins, and how many there are. */
const chunksOf = (
  samples: readonly Sample[],
  placeOf: (offset: Bytes) => Bytes,
): { at: Bytes; count: number }[] => {
  const chunks: { at: Bytes; count: number }[] = []
  let end = Number.NaN
  for (const { offset, size } of samples) {
    const at = placeOf(offset)
    const last = chunks.at(-1)
    if (last !== undefined && at === end) last.count += 1
    else chunks.push({ at, count: 1 })
    end = at + size
  }
  return chunks
}

const countsOf = (chunks: readonly { count: number }[]): number[][] => {
  let first = 1
  return counted(chunks.map(({ count }) => count)).map(([times, perChunk]) => {
    const row = [first, perChunk, WHOLE_FILE_DESCRIPTION]
    first += times
    return row
  })
}

/** Ticks from the first sample's decoding to the last one's end. */
export const mediaLength = ({ samples }: Kept): Ticks =>
  stepsOf(samples).reduce((total, step) => total + step, 0)

/**
 * Write a track's `stbl`.
 *
 * @param placeOf Where a byte of the source comes to lie in the new file.
 */
export const writeTables = ({ track, samples }: Kept, placeOf: (offset: Bytes) => Bytes): Piece => {
  const delays = samples.map(({ presentedAt, decodedAt }) => presentedAt - decodedAt)
  const keys = samples.flatMap(({ isKey }, index) => (isKey ? [[index + 1]] : []))
  const chunks = chunksOf(samples, placeOf)
  return box(
    "stbl",
    box("stsd", copyOf(track.description)),
    table("stts", counted(stepsOf(samples))),
    ...(delays.some(delay => delay !== 0)
      ? [table("ctts", counted(delays), delays.some(delay => delay < 0) ? SIGNED : 0)]
      : []),
    ...(keys.length < samples.length ? [table("stss", keys)] : []),
    table("stsc", countsOf(chunks)),
    box("stsz", words([0, 0, samples.length]), words(samples.map(({ size }) => size))),
    // Eight bytes for each, so that a file of any size is written in one way.
    box("co64", words([0, chunks.length]), longs(chunks.map(({ at }) => at))),
  )
}
