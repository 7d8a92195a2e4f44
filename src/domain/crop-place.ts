/** Which part of a clip's picture a film of another shape shows. Pure. */
import type { PicturePlace } from "./film-settings"
import type { FrameSize } from "./format"

/** Half: the middle. */
const MIDDLE = 0.5
/** A face is above the middle more often than below. */
const HIGH = 0.45

/** What is kept where nobody decided: the middle, a little high. */
export const DEFAULT_CROP: PicturePlace = { x: MIDDLE, y: HIGH }

/** A part of a picture: its upper left corner and its size, as shares of the whole. */
export type KeptPart = {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** The part kept around a place, as near to it as the picture's edges let it be. */
export const keptPart = (picture: FrameSize, film: FrameSize, { x, y }: PicturePlace): KeptPart => {
  const [clip, frame] = [picture.width / picture.height, film.width / film.height]
  const width = Math.min(1, frame / clip)
  const height = Math.min(1, clip / frame)
  const within = (centre: number, size: number): number => Math.min(1 - size, Math.max(0, centre - size / 2))
  return { left: within(x, width), top: within(y, height), width, height }
}

/** Share of the picture that is lost: 0 to 1. */
export const lostShare = (picture: FrameSize, film: FrameSize): number => {
  const { width, height } = keptPart(picture, film, DEFAULT_CROP)
  return 1 - width * height
}
