/** The one place that makes a MediaRecorder, so that a trial tries what a recording will use. */
import { bitsPerSecondFor, type PictureSize } from "./bit-rate"
import type { RecordingFormat } from "./recording-format"

/**
 * [Note: Short key-frame interval] Chunks of an MP4 end at key frames, so the interval bounds what
 * a crash costs; and a cut without re-encoding starts at a key frame, so it bounds the hidden
 * pictures before the in point. A half second of both is worth the few more bytes.
 */
const KEY_FRAME_INTERVAL_MS = 500
const AUDIO_BITS_PER_SECOND = 128_000

/** TypeScript's DOM does not know the option yet. */
type KeyFrameOptions = MediaRecorderOptions & { videoKeyFrameIntervalDuration?: number }

/** What a stream says of its own picture; nothing where it does not say. */
const sizeOf = (stream: MediaStream): PictureSize => {
  const { width = 0, height = 0, frameRate = 0 } = stream.getVideoTracks()[0]?.getSettings() ?? {}
  return { width, height, frameRate }
}

/**
 * A recorder that has not been started.
 *
 * @throws {DOMException} if the browser does not take the stream or the format.
 */
export const makeEncoder = (
  stream: MediaStream,
  format: RecordingFormat,
  size: PictureSize = sizeOf(stream),
): MediaRecorder => {
  const options: KeyFrameOptions = {
    mimeType: format.mimeType,
    videoBitsPerSecond: bitsPerSecondFor(size),
    audioBitsPerSecond: AUDIO_BITS_PER_SECOND,
    videoKeyFrameIntervalDuration: KEY_FRAME_INTERVAL_MS,
  }
  return new MediaRecorder(stream, options)
}
