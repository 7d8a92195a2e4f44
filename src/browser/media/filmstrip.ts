/** A row of pictures of a recording, to trim by. */
import type { Seconds } from "../../domain/timecode"
import { drawFrame, seek, withVideo } from "./video-element"

/** Pixels. */
const FRAME_HEIGHT = 96

/** The moments of `count` pictures, each in the middle of its share of the length. Pure. */
export const filmstripMoments = (duration: Seconds, count: number): Seconds[] =>
  Array.from({ length: count }, (_, index) => ((index + 0.5) * duration) / count)

/**
 * Take pictures of a recording at even distances.
 *
 * @param duration True length of the recording: see `measureDuration`.
 * @param count How many. At least 1.
 *
 * @returns JPEGs, in order.
 *
 * @throws {UnplayableError}
 */
export const makeFilmstrip = (recording: Blob, duration: Seconds, count: number): Promise<Blob[]> =>
  withVideo(recording, async video => {
    const frames: Blob[] = []
    for (const moment of filmstripMoments(duration, count)) {
      await seek(video, moment)
      frames.push(await drawFrame(video, FRAME_HEIGHT))
    }
    return frames
  })
