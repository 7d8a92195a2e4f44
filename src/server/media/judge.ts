/** Whether a file can become part of the film. Pure: the file was measured before. */
import { PICTURE_MAX_SIDE, PICTURE_MIN_SIDE, type Refusal } from "../../domain/submission"
import { LONGEST_TAKE, SHORTEST_CUT } from "../../domain/take"
import { lengthOf, type Points, type Seconds } from "../../domain/timecode"
import { toWholeFrames } from "./presented-frames"
import type { Picture, Probe } from "./probe"

export type Judgement =
  | { readonly refusal: Refusal }
  /** The kept part, within what the file holds, a whole number of frames long. */
  | { readonly picture: Picture; readonly hasSound: boolean; readonly points: Points }

/** A phone's own idea of a take's length differs from the file's by its last frame or so. */
const TOLERANCE: Seconds = 0.25

/** Longer side and shorter side of 4K as cameras and cinemas make it. */
const SHORT_SIDE_MAX = 2304

const hasAllowedSize = ({ width, height }: Picture): boolean => {
  const [short, long] = [Math.min(width, height), Math.max(width, height)]
  return short >= PICTURE_MIN_SIDE && short <= SHORT_SIDE_MAX && long <= PICTURE_MAX_SIDE
}

/**
 * Judge what was measured. Of a file that was cut off, what can be decoded is used.
 *
 * @param points as the phone counted them, from the 0 of its player. Those in the answer are counted from
 *   the file's first moment: see {@link Probe.lead}.
 */
export const judge = (
  { sizeBytes, picture, hasSound, length, lead, frames }: Probe,
  points: Points,
): Judgement => {
  if (sizeBytes === 0) return { refusal: "empty" }
  if (picture === undefined) return { refusal: hasSound ? "no-picture" : "not-a-video" }
  if (!hasAllowedSize(picture)) return { refusal: "picture-size" }
  if (lengthOf(points) > LONGEST_TAKE + TOLERANCE) return { refusal: "too-long" }

  if (lengthOf(points) < SHORTEST_CUT) return { refusal: "too-short" }
  // The phone kept more than the file holds: it was cut off, and nothing of use is left.
  if (length < SHORTEST_CUT) return { refusal: "not-a-video" }

  const kept = { inPoint: points.inPoint + lead, outPoint: Math.min(points.outPoint + lead, length) }
  if (lengthOf(kept) < SHORTEST_CUT) return { refusal: "too-short" }
  return { picture, hasSound, points: toWholeFrames(kept, frames) }
}
