/** Where kept samples lie in their file, and where they come to lie in a new one. Pure. */
import type { Bytes } from "../../../domain/timecode"
import type { Sample } from "./sample"

/** Bytes of a file that are kept in one piece. The end is not among them. */
export type ByteRange = { readonly start: Bytes; readonly end: Bytes }

/** Join all samples to the fewest pieces, in the order of the file. */
export const byteRangesOf = (samples: readonly Sample[]): ByteRange[] => {
  const ranges: { start: Bytes; end: Bytes }[] = []
  for (const { offset, size } of samples.toSorted((a, b) => a.offset - b.offset)) {
    const last = ranges.at(-1)
    if (last !== undefined && offset <= last.end) last.end = Math.max(last.end, offset + size)
    else ranges.push({ start: offset, end: offset + size })
  }
  return ranges
}

/**
 * Say where a byte of the source comes to lie when the ranges stand one after the other.
 *
 * @param ranges As {@link byteRangesOf} made them.
 *
 * @returns For a byte of the source, its place from the first kept byte on. Fastest in the file's order.
 */
export const placesIn = (ranges: readonly ByteRange[]): ((offset: Bytes) => Bytes) => {
  const starts: Bytes[] = []
  let total = 0
  for (const { start, end } of ranges) {
    starts.push(total)
    total += end - start
  }
  let index = 0
  return offset => {
    while (index > 0 && offset < (ranges[index]?.start ?? 0)) index -= 1
    while (index + 1 < ranges.length && offset >= (ranges[index]?.end ?? 0)) index += 1
    return (starts[index] ?? 0) + offset - (ranges[index]?.start ?? 0)
  }
}
