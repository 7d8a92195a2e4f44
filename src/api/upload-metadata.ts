import { type FaceBox, isFaceBox } from "../domain/face-box"

/**
 * What travels in tus's Upload-Metadata with a take. All values are text on the wire; the server
 * checks them with a schema of its own before it takes a byte.
 */
export type UploadMetadata = {
  readonly takeId: string
  readonly lineId: string
  /** Counts from 1. */
  readonly takeNumber: string
  /** The recorder's own word for what it made. */
  readonly mimeType: string
  /** SHA-256 of the whole file, in lower-case hex. */
  readonly sha256: string
  /** First moment kept, in seconds of the sent file's presented timeline. */
  readonly inPoint: string
  /** First moment no longer kept, likewise. */
  readonly outPoint: string
  readonly cutBy: CutBy
  /** ISO 8601, by the phone's clock. */
  readonly recordedAt: string
  /** The wording that she had before her eyes. */
  readonly lineText: string
  /** Where her face is in the kept part: see {@link faceText}. Missing: nobody looked, or an older studio. */
  readonly face?: string
}

/** What travels with a clip that a coordinator brings in: whose take it is, she says. */
export type BroughtMetadata = UploadMetadata & { readonly contributorId: string }

/** What travels with a clip that welcomes contributors. */
export type WelcomeMetadata = {
  /** Made when the file is chosen: sent twice, it arrives once. */
  readonly clipId: string
  /** SHA-256 of the whole file, in lower-case hex. */
  readonly sha256: string
  /** Name of the file. */
  readonly name: string
}

/** What cut the file: an engine, or nobody (it travels whole, with its points). */
export const CUT_BY = ["byte ranges", "ffmpeg.wasm", "mediabunny", "whole"] as const
export type CutBy = (typeof CUT_BY)[number]

/** Digits after the point of a moment on the wire: microseconds. */
const MOMENT_DIGITS = 6

/** A moment in seconds as it travels: plain digits, whatever the arithmetic left behind. */
export const momentText = (moment: number): string => moment.toFixed(MOMENT_DIGITS)

/** Digits after the point of a share of a picture on the wire: a third of a pixel in 4K. */
const SHARE_DIGITS = 4

/** A face as it travels: middle, eye line, head's height, each a share of the picture, with spaces between. */
export const faceText = ({ centreX, eyeY, headHeight }: FaceBox): string =>
  [centreX, eyeY, headHeight].map(share => share.toFixed(SHARE_DIGITS)).join(" ")

const FACE = /^[01](\.\d{1,9})?( [01](\.\d{1,9})?){2}$/

/** What {@link faceText} wrote. `undefined`: it is no face. */
export const readFace = (text: unknown): FaceBox | undefined => {
  if (typeof text !== "string" || !FACE.test(text)) return undefined
  const [centreX = 0, eyeY = 0, headHeight = 0] = text.split(" ").map(Number)
  const face = { centreX, eyeY, headHeight }
  return isFaceBox(face) ? face : undefined
}
