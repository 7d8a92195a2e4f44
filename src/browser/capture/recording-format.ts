/** Which file the recorder is asked to make. Pure: the browser's answers are passed in. */
import type { Container } from "./container"

/** A recording format by the name that MediaRecorder takes. */
export type RecordingFormat = {
  /** As passed to MediaRecorder. */
  readonly mimeType: string
  /** Of the bytes that arrive. */
  readonly container: "mp4" | "webm"
  /**
   * The true type of what arrives, where the recorder's own word for it is wrong. Left out:
   * `recorder.mimeType` is right, which may still differ from what was asked.
   */
  readonly arrivesAs?: string
}

const mp4 = (codecs: string): RecordingFormat => ({ mimeType: `video/mp4${codecs}`, container: "mp4" })
const webm = (codecs: string): RecordingFormat => ({ mimeType: `video/webm${codecs}`, container: "webm" })

/**
 * Formats from the best to the last resort. MP4 comes first: iPhones play nothing else well, and
 * Safari since 18.4 says yes to a WebM that nobody can use.
 *
 * @see https://github.com/tchvu3/capacitor-voice-recorder/pull/123
 * @see https://github.com/collab-project/videojs-record/issues/741
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

/** The formats that a recorder says it can make, from the best on. */
export const candidateFormats = (isTypeSupported: (mimeType: string) => boolean): RecordingFormat[] =>
  RECORDING_FORMATS.filter(({ mimeType }) => isTypeSupported(mimeType))

/**
 * Choose the first format that the recorder says it can make.
 *
 * @returns `undefined` where none can be made: this browser cannot record video.
 */
export const chooseRecordingFormat = (
  isTypeSupported: (mimeType: string) => boolean,
): RecordingFormat | undefined => candidateFormats(isTypeSupported)[0]

/** Choose a format for this browser. See {@link chooseRecordingFormat}. */
export const findRecordingFormat = (): RecordingFormat | undefined =>
  typeof MediaRecorder === "undefined"
    ? undefined
    : chooseRecordingFormat(mimeType => MediaRecorder.isTypeSupported(mimeType))

/**
 * What a format is, now that its first bytes are here.
 *
 * @param asked What the recorder was asked for.
 * @param said The recorder's own word (`recorder.mimeType`); may be empty.
 * @param arrived What the bytes are.
 *
 * @returns The format under its true type; `undefined` if nobody could play it.
 */
export const settleFormat = (
  asked: RecordingFormat,
  said: string,
  arrived: Container | undefined,
): RecordingFormat | undefined => {
  if (arrived !== "mp4" && arrived !== "webm") return undefined
  const trueType = `video/${arrived}`
  const isHonest = (said || asked.mimeType).toLowerCase().startsWith(trueType)
  return {
    mimeType: asked.mimeType,
    container: arrived,
    // The codecs that a wrong label names are not to be believed either.
    ...(!isHonest && { arrivesAs: trueType }),
  }
}
