/** What an open camera really gives. */
import type { CameraFacts } from "../../domain/take"

/** Degrees by which the screen is turned now. Safari before 16.4 tells the window, from -90 to 180. */
const readScreenAngle = (): number => {
  const orientation: ScreenOrientation | undefined = window.screen.orientation
  const angle = orientation?.angle ?? window.orientation
  return (angle + 360) % 360
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
