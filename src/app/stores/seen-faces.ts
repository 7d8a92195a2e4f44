/** Where the coach sees her face while she records: from the coach, who looks, to the take that it is of. */
import type { FaceBox, SeenFace } from "../../domain/face-box"
import type { Seconds } from "../../domain/timecode"

const MS_PER_SECOND = 1000
/** One of several looks a second is enough for a median, and ten minutes of them are little to keep. */
const EVERY: Seconds = 0.5

type Recording = { readonly startedAt: number; readonly seen: SeenFace[] }

/** One phone films one take at a time. */
let recording: Recording | undefined

/** She was seen. @param now `performance.now()` when the picture was taken; nothing is kept while nothing records */
export const noteFace = ({ centreX, eyeY, headHeight }: FaceBox, now: number): void => {
  if (recording === undefined) return
  const at = (now - recording.startedAt) / MS_PER_SECOND
  const last = recording.seen.at(-1)
  if (at < 0 || (last !== undefined && at - last.at < EVERY)) return
  recording.seen.push({ at, centreX, eyeY, headHeight })
}

/**
 * Begin to keep where she is seen.
 *
 * @param startedAt `performance.now()` at the recording's first picture
 * @returns Ends it, and tells what was seen.
 */
export const keepFaces = (startedAt = performance.now()): (() => readonly SeenFace[]) => {
  const own: Recording = { startedAt, seen: [] }
  recording = own
  return () => {
    if (recording === own) recording = undefined
    return own.seen
  }
}
