/** What is asked of a camera and a microphone. Pure. */

/** Which way a camera looks: at her, or away from her. */
export type Facing = "user" | "environment"

/** Which devices to open, and what they may do to the sound. */
export type CameraChoice = {
  /** Left out: whichever looks the way of {@link facing}. */
  readonly cameraId?: string
  /** Left out: the system's own. */
  readonly microphoneId?: string
  /** Default: `user`. Nothing is made of it where a `cameraId` is given. */
  readonly facing?: Facing
  /** Default: false. For a fan or a street; it costs the voice some of its colour. */
  readonly noiseSuppression?: boolean
  /** Default: false. The film is levelled once, at the end: the browser's levelling pumps between words. */
  readonly gainControl?: boolean
}

/**
 * Wished for, never required: browsers ask for 640x480 when nothing is said.
 *
 * @see https://github.com/fbaiodias/react-video-recorder/issues/142
 */
const WISHED_WIDTH = 1920
const WISHED_HEIGHT = 1080
const WISHED_FRAME_RATE = 30
/** Hz. What a film has: nothing needs resampling. */
const WISHED_SAMPLE_RATE = 48_000
/** One voice comes from the middle; a phone's two microphones put it beside the picture. */
const WISHED_CHANNELS = 1

/** Chromium takes the default microphone whatever is `ideal`: what she chose is asked for exactly. */
const chosenDevice = (deviceId: string | undefined): MediaTrackConstraints =>
  deviceId === undefined ? {} : { deviceId: { exact: deviceId } }

/**
 * The constraints of a choice. No aspect ratio: phones that are asked for one crop or turn the
 * picture on their own (https://github.com/collab-project/videojs-record/issues/660).
 */
export const constraintsOf = (choice: CameraChoice): MediaStreamConstraints => ({
  video: {
    width: { ideal: WISHED_WIDTH },
    height: { ideal: WISHED_HEIGHT },
    frameRate: { ideal: WISHED_FRAME_RATE },
    ...(choice.cameraId === undefined
      ? { facingMode: { ideal: choice.facing ?? "user" } }
      : chosenDevice(choice.cameraId)),
  },
  audio: {
    // Nobody speaks to her, so there is no echo; on iPhones it also makes the sound quiet
    // (https://github.com/Picovoice/web-voice-processor/pull/54).
    echoCancellation: false,
    noiseSuppression: choice.noiseSuppression ?? false,
    autoGainControl: choice.gainControl ?? false,
    sampleRate: { ideal: WISHED_SAMPLE_RATE },
    channelCount: { ideal: WISHED_CHANNELS },
    ...chosenDevice(choice.microphoneId),
  },
})
