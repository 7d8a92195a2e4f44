/** Where a face is against where the guide puts it. Every strain is 1 at its limit, 0 on the mark. */
import type { Face, Side } from "./coaching"
import type { FrameSize } from "./format"
import { EYES_IN_HEAD, type FaceTarget } from "./framing"

/** What a face is measured against: its place, in a picture of this shape. */
export type Mark = { readonly target: FaceTarget; readonly frame: FrameSize }

/** A head that is so much larger than drawn crops her shoulders. */
const NEAR_RATIO = 1.35
/** A head that is so much smaller than drawn is another shot: a chest shot becomes a waist shot at 0.69. */
const FAR_RATIO = 0.72
/** Heads by which the eyes may be above or below their line: beyond, the picture looks badly cut. */
const HEADS_UP_OR_DOWN = 0.4
/** What may be missing of the hair: share of the picture's height. */
const HAIR_CROPPED = 0.04
/** Heads by which she may stand beside the mark. */
const HEADS_ASIDE = 0.6
/** The same as a share of the picture's width: a third of the way from the middle to the edge, and no more. */
const ASIDE_AT_MOST = 0.15
/** Degrees that everybody leans her head by while she talks. */
const LEANING_HEAD = 12
/** Degrees that are seen at once where a wall or a door stands behind her. */
const LEANING_PHONE = 6
/** Degrees down from which she is seen to read. The estimate itself is off by up to five. */
const READING_PITCH = 15

export const nearness = ({ headHeight }: Face, { target }: Mark): number =>
  Math.log(headHeight / target.headHeight) / Math.log(NEAR_RATIO)

export const farness = ({ headHeight }: Face, { target }: Mark): number =>
  Math.log(headHeight / target.headHeight) / Math.log(FAR_RATIO)

/** Of a head that is too high: less far up than down where there is little room over the drawn one. */
export const height = ({ eyeY }: Face, { target }: Mark): number => {
  const above = target.eyeY - EYES_IN_HEAD * target.headHeight
  return (target.eyeY - eyeY) / Math.min(HEADS_UP_OR_DOWN * target.headHeight, above + HAIR_CROPPED)
}

export const lowness = ({ eyeY }: Face, { target }: Mark): number =>
  (eyeY - target.eyeY) / (HEADS_UP_OR_DOWN * target.headHeight)

/** Strain of standing beside the mark, and the way back to it. */
export const aside = ({ centreX }: Face, { target, frame }: Mark): { strain: number; towards: Side } => {
  const heads = (HEADS_ASIDE * target.headHeight * frame.height) / frame.width
  const off = centreX - target.centreX
  // The right of the file is at her left hand: she goes back to her right.
  return { strain: Math.abs(off) / Math.min(heads, ASIDE_AT_MOST), towards: off > 0 ? "right" : "left" }
}

/** Strain of a picture that leans: by the phone's own sensors where it has them, else by her head. */
export const leaning = (head: number | undefined, phone: number | undefined): number | undefined => {
  if (phone !== undefined) return Math.abs(phone) / LEANING_PHONE
  return head === undefined ? undefined : Math.abs(head) / LEANING_HEAD
}

export const lookingDown = ({ pitch }: Face): number => Math.max(0, pitch / READING_PITCH)
