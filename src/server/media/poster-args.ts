import type { Seconds } from "../../domain/timecode"

/** JPEG quality of posters: 2 is best, 31 worst. */
const QUALITY = 4

/** Filter that makes a picture no larger than so many pixels on its longer side. */
const within = (maxSide: number): string =>
  `scale=w=min(iw\\,${maxSide}):h=min(ih\\,${maxSide}):force_original_aspect_ratio=decrease`

/**
 * Build the arguments that keep one picture of a video of ours.
 *
 * @param at moment of the picture
 * @param output path that ends in `.jpg`
 * @param maxSide longer side of the picture in pixels. Default: as large as the video.
 */
export const posterArgs = (input: string, at: Seconds, output: string, maxSide?: number): string[] => [
  ...["-ss", at.toFixed(3), "-i", input],
  ...["-frames:v", "1"],
  ...(maxSide === undefined ? [] : ["-vf", within(maxSide)]),
  ...["-q:v", String(QUALITY)],
  // One picture, not a series: a % in the path is only a %.
  ...["-update", "1"],
  ...["-y", output],
]
