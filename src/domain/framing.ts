/**
 * The framing guide: how much of her the picture shows, and where in it she stands. One figure, drawn in
 * heads, says where a face belongs in any format: the overlay draws it, the coach measures against it.
 */
import type { FrameSize } from "./format"

/** How much of a person a picture shows: head and shoulders, down to the chest, down to the waist. */
export const SHOTS = ["close-up", "chest", "waist"] as const
export type Shot = (typeof SHOTS)[number]

/** Where she stands in the film's picture, as those see it who watch the film (no mirror). */
export const PLACEMENTS = ["left", "centre", "right"] as const
export type Placement = (typeof PLACEMENTS)[number]

/** What the coordinator asks of every picture of a campaign. */
export type FramingGuide = { readonly shot: Shot; readonly placement: Placement }

/** What nobody has to think about: a chest shot in the middle suits all formats. */
export const DEFAULT_FRAMING: FramingGuide = { shot: "chest", placement: "centre" }

/** Where the eyes belong: on the upper third, as a share of the picture's height. */
export const EYE_LINE = 1 / 3

/** What no screen and no player cuts off or covers: this share of the picture's width and height, in its middle. */
export const SAFE_AREA = 0.9

/** Where her name and the subtitles begin to stand, as a share of the picture's height: nothing of her face. */
export const TITLES_TOP = 0.75

/** Where the eyes are in a head: half-way from its crown to the chin. */
export const EYES_IN_HEAD = 0.5

/** Widest part of a head against its height. */
export const HEAD_WIDTH = 0.75

/** Shoulders, in heads. */
const SHOULDERS_WIDTH = 2

type Cut = {
  /** Where the picture's lower edge cuts her, in heads below the crown. */
  readonly bottom: number
  /** How much wider than the picture the shoulders may be: a close-up crops them, a waist shot does not. */
  readonly overhang: number
}

const CUTS: Readonly<Record<Shot, Cut>> = {
  "close-up": { bottom: 1.75, overhang: 1.35 },
  chest: { bottom: 2.5, overhang: 1.05 },
  waist: { bottom: 3.3, overhang: 0.9 },
}

const CENTRES: Readonly<Record<Placement, number>> = { left: 1 / 3, centre: 1 / 2, right: 2 / 3 }

/** Where a face belongs. All in shares of the picture: x of its width, y and heights of its height. */
export type FaceTarget = {
  /** Middle of the face, 0 at the left edge to 1 at the right. */
  readonly centreX: number
  /** The line through both eyes, 0 at the top to 1 at the bottom. */
  readonly eyeY: number
  /** From crown to chin, as a share of the picture's height. */
  readonly headHeight: number
}

/** Where a guide puts the face in a picture of this shape. */
export const faceTarget = ({ shot, placement }: FramingGuide, { width, height }: FrameSize): FaceTarget => {
  const { bottom, overhang } = CUTS[shot]
  const byHeight = (1 - EYE_LINE) / (bottom - EYES_IN_HEAD)
  const byWidth = (overhang * width) / height / SHOULDERS_WIDTH
  return { centreX: CENTRES[placement], eyeY: EYE_LINE, headHeight: Math.min(byHeight, byWidth) }
}

/** The same place in a mirror. */
export const mirrored = (target: FaceTarget): FaceTarget => ({ ...target, centreX: 1 - target.centreX })
