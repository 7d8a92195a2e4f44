/** What the browser's own player makes of a clip. */
import type { Pixels } from "../../domain/take"
import type { Seconds } from "../../domain/timecode"
import { durationOf, UnplayableError, withVideo } from "./video-element"

export type PlayedClip = {
  readonly duration: Seconds
  /** As shown: turned, its pixels square. 0 by 0 where it plays the sound alone. */
  readonly width: Pixels
  readonly height: Pixels
  /** Whether it shows a picture. A player that knows the sound alone plays that, and says nothing. */
  readonly hasPicture: boolean
}

/** Ask the player; `undefined`: it plays nothing of it. */
export const playClip = (clip: Blob): Promise<PlayedClip | undefined> =>
  withVideo(clip, async video => ({
    duration: await durationOf(video),
    width: video.videoWidth,
    height: video.videoHeight,
    hasPicture: video.videoWidth > 0,
  })).catch((cause: unknown) => {
    if (cause instanceof UnplayableError) return undefined
    throw cause
  })
