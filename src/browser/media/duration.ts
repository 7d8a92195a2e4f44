/** The true length of a recording. */
import type { Seconds } from "../../domain/timecode"
import { seek, withVideo } from "./video-element"

/** Past the end of anything: asking for it makes the browser read on to the real end. */
const FAR_AWAY: Seconds = 1e9

/**
 * Measure a recording by its own timestamps.
 *
 * What MediaRecorder writes says nothing true of its length: a WebM names none, the header of a
 * fragmented MP4 names that of its first part. The browser knows it once it has looked for the end.
 *
 * @see https://issues.chromium.org/issues/40482588
 *
 * @throws {UnplayableError} if nothing in it can be played.
 */
export const measureDuration = (recording: Blob): Promise<Seconds> =>
  withVideo(recording, async video => {
    await seek(video, FAR_AWAY)
    return Number.isFinite(video.duration) ? video.duration : video.currentTime
  })
