/**
 * The engines as one.
 *
 * [Note: Three engines] Most phones record MP4s, and of these the ranges of bytes are enough: nothing is
 * read, nothing is loaded. Of the rest ffmpeg reads most, and weighs 32 MB that are fetched once. Where they
 * are not on the phone, or it does not start, or a take is too large for its memory, packets are copied
 * without it: nobody waits for a download to send a sentence. What none reads goes whole.
 */
import { type MediaEngine, MediaEngineError, type Trimmed } from "./media-engine"

export type EngineChoice = {
  readonly ranges: MediaEngine
  readonly ffmpeg: MediaEngine
  readonly packets: MediaEngine
  /** Whether ffmpeg's core is here now, or came because it was asked for. */
  readonly hasCore: (signal: AbortSignal | undefined) => Promise<boolean>
}

/** Make one engine of three. */
export const createThreeEngines = ({ ranges, ffmpeg, packets, hasCore }: EngineChoice): MediaEngine => {
  const byFfmpeg: MediaEngine["trim"] = async (source, points, options) => {
    try {
      return await ffmpeg.trim(source, points, options)
    } catch (cause) {
      if (!(cause instanceof MediaEngineError)) throw cause
      return packets.trim(source, points, options)
    }
  }
  const trim: MediaEngine["trim"] = async (source, points, options = {}): Promise<Trimmed> => {
    const inRanges = await ranges.trim(source, points, options)
    if (inRanges.cutBy !== "whole") return inRanges
    const isFfmpegHere = await hasCore(options.signal)
    options.signal?.throwIfAborted()
    if (!isFfmpegHere) return packets.trim(source, points, options)
    const trimmed = await byFfmpeg(source, points, options)
    return trimmed.cutBy === "whole" ? packets.trim(source, points, options) : trimmed
  }
  return {
    trim,
    close: () => {
      ranges.close()
      ffmpeg.close()
      packets.close()
    },
  }
}
