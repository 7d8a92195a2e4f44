/** Which part of a clip's picture a film of another shape shows. Pure. */
import type { FaceBox } from "./face-box"
import type { PicturePlace } from "./film-settings"
import type { FrameSize } from "./format"
import { EYES_IN_HEAD, HEAD_WIDTH } from "./framing"
import { isShownWhole } from "./kept-frame"

/** Half: the middle. */
const MIDDLE = 0.5
/** A face is above the middle more often than below. */
const HIGH = 0.45

/** What is kept where nobody decided, and nobody knows her face: the middle, a little high. */
export const DEFAULT_CROP: PicturePlace = { x: MIDDLE, y: HIGH }

/** From the eyes down to the middle of what is kept, in heads: there is more of her below than above. */
const BELOW_EYES = 0.55
/** From the eyes up to the upper edge, in heads: half of one is forehead and hair, the rest is air. */
const ROOM_ABOVE = 0.75
/** What a crop has to have room for, in heads: one that touches the edges is worse than one with a backdrop. */
const ROOM_FOR_HEAD = 1.4

/** A part of a picture: its upper left corner and its size, as shares of the whole. */
export type KeptPart = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** How much of a picture fills a frame, as shares of its width and height. */
const keptShares = (picture: FrameSize, film: FrameSize): FrameSize => {
  const [clip, frame] = [picture.width / picture.height, film.width / film.height]
  return { width: Math.min(1, frame / clip), height: Math.min(1, clip / frame) }
}

/** The part kept around a place, as near to it as the picture's edges let it be. */
export const keptPart = (picture: FrameSize, film: FrameSize, { x, y }: PicturePlace): KeptPart => {
  const { width, height } = keptShares(picture, film)
  const within = (centre: number, size: number): number => Math.min(1 - size, Math.max(0, centre - size / 2))
  return { left: within(x, width), top: within(y, height), width, height }
}

/** What stays in the middle for her face to have air above, and her shoulders below. */
const aroundFace = ({ centreX, eyeY, headHeight }: FaceBox, keptHeight: number): PicturePlace => {
  const below = Math.min(BELOW_EYES * headHeight, keptHeight / 2 - ROOM_ABOVE * headHeight)
  return { x: centreX, y: eyeY + below }
}

const hasRoomFor = ({ headHeight }: FaceBox, picture: FrameSize, film: FrameSize): boolean => {
  const kept = keptShares(picture, film)
  const headWidth = (headHeight * HEAD_WIDTH * picture.height) / picture.width
  return headHeight * ROOM_FOR_HEAD <= kept.height && headWidth * ROOM_FOR_HEAD <= kept.width
}

/**
 * Around what a clip is cropped: what somebody chose, else her face.
 *
 * [Note: A face is kept] A picture that would lose most of itself is shown whole, unless it is known that
 * what is left holds her whole head.
 *
 * @param picture as it is shown, in any unit
 * @param film the frame that it fills, in any unit
 * @param crop what the coordinator chose; null: nothing
 * @param face where her face is; null or undefined: nobody knows
 * @returns null: nobody knows. Then it is shown whole (`isShownWhole`), or cropped around {@link DEFAULT_CROP}.
 */
export const cropPlace = (
  picture: FrameSize,
  film: FrameSize,
  crop: PicturePlace | null,
  face: FaceBox | null | undefined,
): PicturePlace | null => {
  if (crop !== null) return crop
  if (face === null || face === undefined) return null
  if (isShownWhole(picture, film) && !hasRoomFor(face, picture, film)) return null
  const wanted = aroundFace(face, keptShares(picture, film).height)
  const { left, top, width, height } = keptPart(picture, film, wanted)
  return { x: left + width / 2, y: top + height / 2 }
}

const WHOLE: KeptPart = { left: 0, top: 0, width: 1, height: 1 }

/** The part of a clip that the film shows: all of it where it stands before a backdrop. */
export const shownPart = (
  picture: FrameSize,
  film: FrameSize,
  crop: PicturePlace | null,
  face: FaceBox | null,
): KeptPart => {
  const place = cropPlace(picture, film, crop, face)
  if (place === null && isShownWhole(picture, film)) return WHOLE
  return keptPart(picture, film, place ?? DEFAULT_CROP)
}

/** Air over her crown, as a share of the height of what is shown; less than 0: her hair is cut off. */
export const headRoom = (face: FaceBox, { top, height }: KeptPart): number =>
  (face.eyeY - EYES_IN_HEAD * face.headHeight - top) / height
