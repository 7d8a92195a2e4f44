import type { Seconds } from "../../domain/timecode"

/** JPEG quality of posters: 2 is best, 31 worst. */
const QUALITY = 4

/**
 * Build the arguments that keep one picture of a video of ours.
 *
 * @param at moment of the picture
 * @param output path that ends in `.jpg`
 */
export const posterArgs = (input: string, at: Seconds, output: string): string[] => [
  ...["-ss", at.toFixed(3), "-i", input],
  ...["-frames:v", "1"],
  ...["-q:v", String(QUALITY)],
  // One picture, not a series: a % in the path is only a %.
  ...["-update", "1"],
  ...["-y", output],
]
