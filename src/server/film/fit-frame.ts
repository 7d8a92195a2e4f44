/** How a clip of any shape is brought to the film's frame. */
import { DEFAULT_CROP } from "../../domain/crop-place"
import type { PicturePlace } from "../../domain/film-settings"
import type { FrameSize } from "../../domain/format"
import { isShownWhole } from "../../domain/kept-frame"
import { type Picture, shownSize } from "../media/probe"
import { isHdr, toneMap } from "./tone-map"

/** What every picture is converted to: HD's colours, with the range that players expect. */
export const TO_BT709 = "out_color_matrix=bt709:out_range=tv"

/** The backdrop is blurred at a fraction of the size, where it costs little. */
const BACKDROP_FRACTION = 8
const BACKDROP_SIGMA = 16
/** The backdrop stands back: it is darkened by this share of full white. */
const BACKDROP_DARKENING = 0.12
/** How brightness is coded once it is that of HD. */
const MAPPED = "bt709"
/** Short side at which sigma is as above: a larger film has a backdrop just as soft. */
const BACKDROP_SHORT_SIDE = 1080

const even = (length: number): number => 2 * Math.round(length / 2)

/** Colours of a picture that is HDR are changed later, in one step, by {@link toneMap}. */
const scale = ({ width, height }: FrameSize, picture: Picture, aspect: "increase" | "decrease"): string =>
  `scale=${width}:${height}:force_original_aspect_ratio=${aspect}${isHdr(picture) ? "" : `:${TO_BT709}`}`

const fill = (frame: FrameSize, picture: Picture, { x, y }: PicturePlace): string => {
  const { width, height } = frame
  const left = `clip(iw*${x.toFixed(4)}-ow/2,0,iw-ow)`
  const top = `clip(ih*${y.toFixed(4)}-oh/2,0,ih-oh)`
  return `${scale(frame, picture, "increase")},crop=${width}:${height}:'${left}':'${top}'`
}

/** The whole clip before a blurred copy of itself. */
const beforeBackdrop = (frame: FrameSize, picture: Picture): string => {
  const { width, height } = frame
  const small = { width: even(width / BACKDROP_FRACTION), height: even(height / BACKDROP_FRACTION) }
  const sigma = (BACKDROP_SIGMA * Math.min(width, height)) / BACKDROP_SHORT_SIDE
  const blur = `gblur=sigma=${sigma.toFixed(2)},eq=brightness=-${BACKDROP_DARKENING}`
  const mapped = toneMap(picture).map(filter => `,${filter}`)
  return [
    "split[near][far]",
    `[far]${fill(small, picture, DEFAULT_CROP)}${mapped.join("")},${blur},scale=${width}:${height}[backdrop]`,
    `[near]${scale(frame, picture, "decrease")}${mapped.join("")}[front]`,
    "[backdrop][front]overlay=(W-w)/2:(H-h)/2",
  ].join(";")
}

const fitted = (picture: Picture, frame: FrameSize, focus: PicturePlace | null): string[] => [
  ...(picture.isInterlaced ? ["yadif"] : []),
  // Pixels that are not square, first: the filters after this one do not look at their shape.
  "scale=trunc(iw*sar/2)*2:ih",
  "setsar=1",
  ...(focus === null && isShownWhole(shownSize(picture), frame)
    ? [beforeBackdrop(frame, picture)]
    : [fill(frame, picture, focus ?? DEFAULT_CROP), ...toneMap(picture)]),
]

/**
 * Filters that bring a clip to the frame. It fills the frame, and the overhang is cropped: the
 * framing overlay promised no bars. But a phone held upright for a lying film would lose two thirds
 * of the picture, and the chin with it: that is shown whole, before a blurred copy of itself, unless
 * it is known around what it is to be cropped.
 *
 * @param focus what stays in the frame, as near to its middle as can be; null: nobody knows (see `cropPlace`)
 */
export const fitFrame = (picture: Picture, frame: FrameSize, focus: PicturePlace | null): string[] => {
  // In linear light each pixel is dear: so it is done where there are fewest of them.
  if (isHdr(picture) && picture.width * picture.height < frame.width * frame.height)
    return [...toneMap(picture), ...fitted({ ...picture, transfer: MAPPED }, frame, focus)]
  return fitted(picture, frame, focus)
}
