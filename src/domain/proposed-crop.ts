/** Around what a clip is cropped where the film's format is another one than hers. Pure. */
import type { FrameSize } from "./format"

/** A point of a picture as shares of its width and height from the upper left corner: 0 to 1. */
export type PicturePoint = { readonly x: number; readonly y: number }

/** Where her face was, in shares of the picture's width and height. */
export type FaceBox = {
  /** Middle of the face. */
  readonly centreX: number
  /** The line through both eyes. */
  readonly eyeY: number
  /** Crown to chin, as a share of the picture's height. */
  readonly headHeight: number
}

/** Where nobody knows her face: in the middle, and slightly high, where heads are. */
const UNKNOWN: PicturePoint = { x: 0.5, y: 0.42 }

/** From the eyes down to the middle of what is kept, in heads: there is more of her below than above. */
const BELOW_EYES = 0.55
/** From the eyes up to the upper edge, in heads: half of one is forehead and hair, the rest is air. */
const ROOM_ABOVE = 0.75

/** A share that keeps a window of that size within the picture. */
const within = (centre: number, kept: number): number => Math.min(1 - kept / 2, Math.max(kept / 2, centre))

const aroundFace = ({ centreX, eyeY, headHeight }: FaceBox, keptHeight: number): PicturePoint => {
  const below = Math.min(BELOW_EYES * headHeight, keptHeight / 2 - ROOM_ABOVE * headHeight)
  return { x: centreX, y: eyeY + below }
}

/**
 * What to keep in the middle when a picture fills a frame: her face with room over it, or what is most
 * likely her face. Never so near an edge that the frame would reach beyond the picture.
 *
 * @param picture as it is shown, in any unit
 * @param frame that it fills, in any unit
 */
export const proposedCrop = (
  picture: FrameSize,
  frame: FrameSize,
  face: FaceBox | null | undefined,
): PicturePoint => {
  const scale = Math.min(picture.width / frame.width, picture.height / frame.height)
  const kept = {
    width: (frame.width * scale) / picture.width,
    height: (frame.height * scale) / picture.height,
  }
  const wanted = face === null || face === undefined ? UNKNOWN : aroundFace(face, kept.height)
  return { x: within(wanted.x, kept.width), y: within(wanted.y, kept.height) }
}
