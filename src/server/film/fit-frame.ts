/** How a clip of any shape is brought to the film's frame. */
import type { FrameSize } from "../../domain/format"
import { type Picture, shownSize } from "../media/probe"

/** What every picture is converted to: HD's colours, with the range that players expect. */
export const TO_BT709 = "out_color_matrix=bt709:out_range=tv"

/** Largest share of a clip's picture that may be cropped away. */
const CROP_MAX = 0.5
/** The backdrop is blurred at a fraction of the size, where it costs little. */
const BACKDROP_FRACTION = 8
const BACKDROP_SIGMA = 16
/** The backdrop stands back: it is darkened by this share of full white. */
const BACKDROP_DARKENING = 0.12

/** Share of the picture that is lost when it fills the frame: 0 to 1. */
export const croppedShare = (picture: Picture, frame: FrameSize): number => {
  const shown = shownSize(picture)
  const [clip, film] = [shown.width / shown.height, frame.width / frame.height]
  return 1 - Math.min(clip / film, film / clip)
}

const fill = ({ width, height }: FrameSize): string =>
  `scale=${width}:${height}:force_original_aspect_ratio=increase:${TO_BT709},crop=${width}:${height}`

/** The whole clip before a blurred copy of itself. */
const beforeBackdrop = (frame: FrameSize): string => {
  const { width, height } = frame
  const small = { width: width / BACKDROP_FRACTION, height: height / BACKDROP_FRACTION }
  const blur = `gblur=sigma=${BACKDROP_SIGMA},eq=brightness=-${BACKDROP_DARKENING}`
  return [
    "split[near][far]",
    `[far]${fill(small)},${blur},scale=${width}:${height}[backdrop]`,
    `[near]scale=${width}:${height}:force_original_aspect_ratio=decrease:${TO_BT709}[front]`,
    "[backdrop][front]overlay=(W-w)/2:(H-h)/2",
  ].join(";")
}

/**
 * Filters that bring a clip to the frame. It fills the frame, and the overhang is cropped: the
 * framing overlay promised no bars. But a phone held upright for a lying film would lose two thirds
 * of the picture, and the chin with it: that is shown whole, before a blurred copy of itself.
 */
export const fitFrame = (picture: Picture, frame: FrameSize): string[] => [
  // Pixels that are not square, first: the filters after this one do not look at their shape.
  "scale=trunc(iw*sar/2)*2:ih",
  "setsar=1",
  croppedShare(picture, frame) > CROP_MAX ? beforeBackdrop(frame) : fill(frame),
]
