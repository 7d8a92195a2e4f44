/** One picture of a recording. */
import type { Seconds } from "../../domain/timecode"
import { drawFrame, seek, withVideo } from "./video-element"

/** Pixels: sharp enough for a card on the screen of a phone. */
export const POSTER_HEIGHT = 480

/**
 * Take a picture of a recording.
 *
 * @returns A JPEG.
 *
 * @throws {UnplayableError}
 */
export const makePoster = (recording: Blob, at: Seconds): Promise<Blob> =>
  withVideo(recording, async video => {
    await seek(video, at)
    return drawFrame(video, POSTER_HEIGHT)
  })
