/** Which file the recorder is asked to make. Pure: the browser's answer is passed in. */

/** A recording format by the name that MediaRecorder takes. */
export type RecordingFormat = {
  /** As passed to MediaRecorder. What it really makes is `recorder.mimeType`, which may differ. */
  readonly mimeType: string
  readonly container: "mp4" | "webm"
}

const mp4 = (codecs: string): RecordingFormat => ({ mimeType: `video/mp4${codecs}`, container: "mp4" })
const webm = (codecs: string): RecordingFormat => ({ mimeType: `video/webm${codecs}`, container: "webm" })

/**
 * Formats from the best to the last resort. MP4 comes first: iPhones play nothing else well, and
 * Safari since 18.4 says yes to a WebM that nobody can use.
 *
 * @see https://github.com/tchvu3/capacitor-voice-recorder/pull/123
 */
export const RECORDING_FORMATS: readonly RecordingFormat[] = [
  // H.264 High 4.0 is the lowest level that holds 1920x1080 at 30 frames a second.
  mp4(";codecs=avc1.640028,mp4a.40.2"),
  mp4(";codecs=avc1,mp4a.40.2"),
  mp4(";codecs=avc1.640028,opus"),
  mp4(";codecs=avc1,opus"),
  // Chromium wants the short name here: it refuses "vp09.00.10.08".
  mp4(";codecs=vp9,opus"),
  // Safari before 18 names no codecs.
  mp4(""),
  webm(";codecs=vp9,opus"),
  webm(";codecs=vp8,opus"),
  webm(""),
]

/**
 * Choose the first format that the recorder says it can make.
 *
 * @returns `undefined` where none can be made: this browser cannot record video.
 */
export const chooseRecordingFormat = (
  isTypeSupported: (mimeType: string) => boolean,
): RecordingFormat | undefined => RECORDING_FORMATS.find(format => isTypeSupported(format.mimeType))

/** Choose a format for this browser. See {@link chooseRecordingFormat}. */
export const findRecordingFormat = (): RecordingFormat | undefined =>
  typeof MediaRecorder === "undefined"
    ? undefined
    : chooseRecordingFormat(mimeType => MediaRecorder.isTypeSupported(mimeType))
