/** How many bits a second of picture is worth. Pure. */
import type { Pixels } from "../../domain/take"

export type PictureSize = {
  readonly width: Pixels
  readonly height: Pixels
  /** Frames a second. 0 or left out: not known. */
  readonly frameRate?: number
}

/** What a face in 1080p at 30 frames a second needs; the browsers' default of 2.5 Mbit/s is not enough. */
const FULL_HD_BITS_PER_SECOND = 6_000_000
const FULL_HD_PIXELS = 1920 * 1080
const FULL_HD_FRAME_RATE = 30

/** Under this a face falls into blocks, however small the picture. */
export const LOWEST_BITS_PER_SECOND = 1_500_000
/** Above this a phone's storage and a train's network pay for what nobody sees. */
export const HIGHEST_BITS_PER_SECOND = 12_000_000

/**
 * A picture twice as large holds less than twice the detail: at 2/3 a 720p comes to 3.5 Mbit/s and
 * a 640x480 to 1.7, which is what encoders ask for the same look.
 */
const SIZE_EXPONENT = 2 / 3
/** Twice the frames differ half as much from one to the next. */
const FRAME_RATE_EXPONENT = 1 / 2
/** Nobody needs to read 3494321 in a log. */
const STEP_BITS_PER_SECOND = 10_000

/**
 * The bit rate for a picture, from {@link LOWEST_BITS_PER_SECOND} to {@link HIGHEST_BITS_PER_SECOND}.
 * A size or frame rate that is not known counts as 1080p or 30.
 */
export const bitsPerSecondFor = ({ width, height, frameRate }: PictureSize): number => {
  const size = (width * height || FULL_HD_PIXELS) / FULL_HD_PIXELS
  const pace = (frameRate || FULL_HD_FRAME_RATE) / FULL_HD_FRAME_RATE
  const bits = FULL_HD_BITS_PER_SECOND * size ** SIZE_EXPONENT * pace ** FRAME_RATE_EXPONENT
  const rounded = Math.round(bits / STEP_BITS_PER_SECOND) * STEP_BITS_PER_SECOND
  return Math.min(HIGHEST_BITS_PER_SECOND, Math.max(LOWEST_BITS_PER_SECOND, rounded))
}
