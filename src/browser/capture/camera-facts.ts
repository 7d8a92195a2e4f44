/** What an open camera really gives. */
import type { CameraFacts } from "../../domain/take"

const FULL_TURN = 360

/**
 * Degrees by which the screen is turned now. Safari before 16.4 tells the window instead, from -90
 * to 180, and on a computer nobody: there it is not turned.
 */
const readScreenAngle = (): number => {
  const orientation: ScreenOrientation | undefined = window.screen.orientation
  const windowAngle: number | undefined = window.orientation
  return ((orientation?.angle ?? windowAngle ?? 0) + FULL_TURN) % FULL_TURN
}

/** Which way a camera looks, by its own word. A webcam says nothing. */
export const facingOf = ({ facingMode }: MediaTrackSettings): CameraFacts["facing"] =>
  facingMode === "user" || facingMode === "environment" ? facingMode : "unknown"

/** Read what a stream gives at this moment, with the screen as it is held. */
export const readCameraFacts = (stream: MediaStream): CameraFacts => {
  const picture = stream.getVideoTracks()[0]?.getSettings() ?? {}
  const sound = stream.getAudioTracks()[0]?.getSettings() ?? {}
  return {
    width: picture.width ?? 0,
    height: picture.height ?? 0,
    frameRate: picture.frameRate ?? 0,
    screenAngle: readScreenAngle(),
    facing: facingOf(picture),
    sampleRate: sound.sampleRate ?? 0,
    isNoiseSuppressed: sound.noiseSuppression ?? false,
    isGainControlled: sound.autoGainControl ?? false,
  }
}
