/**
 * The cutting engine that reads no picture: an MP4 says where each of its pictures and sounds lies, so a cut
 * is new tables in front of pieces of the recording's own bytes. Takes no time and no memory, however long
 * the take is.
 */
import type { MediaEngine } from "./media-engine"
import { byteRangesOf, placesIn } from "./mp4/byte-ranges"
import { keepSamples } from "./mp4/kept-samples"
import { openMp4 } from "./mp4/open-mp4"
import { writeBeginning } from "./mp4/write-movie"
import { wholeTake } from "./whole-take"

const MP4 = "video/mp4"

const trim: MediaEngine["trim"] = async (source, points, { signal, onProgress } = {}) => {
  if (!(points.inPoint >= 0 && points.outPoint > points.inPoint))
    throw new RangeError(`No such range in a take: [${points.inPoint}, ${points.outPoint}) seconds`)
  signal?.throwIfAborted()
  try {
    const kept = keepSamples(await openMp4(source), points)
    signal?.throwIfAborted()
    if (kept === undefined) return wholeTake(source, points)
    const ranges = byteRangesOf([...kept.picture.samples, ...(kept.sound?.samples ?? [])])
    const bytes = ranges.reduce((total, { start, end }) => total + end - start, 0)
    const pieces = ranges.map(({ start, end }) => source.slice(start, end))
    const blob = new Blob([...writeBeginning(kept, placesIn(ranges), bytes), ...pieces], { type: MP4 })
    onProgress?.(1)
    return {
      blob,
      mimeType: MP4,
      points: { inPoint: points.inPoint - kept.zero, outPoint: points.outPoint - kept.zero },
      cutBy: "byte ranges",
    }
  } catch {
    signal?.throwIfAborted()
    // Another engine may read it.
    return wholeTake(source, points)
  }
}

/** Make an engine. It holds nothing between two cuts, and reads MP4s alone. */
export const createRangeEngine = (): MediaEngine => ({ trim, close: () => undefined })
