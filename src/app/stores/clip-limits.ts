/** Which files may become takes. Pure: the file was looked into before. */
import { UnissonError } from "../../domain/errors"
import { PICTURE_MAX_SIDE, SUBMISSION_MAX_BYTES } from "../../domain/submission"
import { LONGEST_TAKE, type Pixels, SHORTEST_CUT } from "../../domain/take"
import type { Bytes, Seconds } from "../../domain/timecode"

/**
 * Why a file becomes no take.
 * - `clip-empty`: nothing in it.
 * - `clip-unreadable`: no video, or none that anybody here knows.
 * - `clip-without-picture`: sound alone.
 * - `clip-too-big-picture`: larger than 4K.
 * - `clip-too-short`, `clip-too-long`: see SHORTEST_CUT and LONGEST_TAKE.
 * - `clip-too-heavy`: larger than a submission may be.
 * - `clip-gone`: its bytes cannot be had any more: the file was removed, or is in a cloud.
 */
export type ClipFailure =
  | "clip-empty"
  | "clip-unreadable"
  | "clip-without-picture"
  | "clip-too-big-picture"
  | "clip-too-short"
  | "clip-too-long"
  | "clip-too-heavy"
  | "clip-gone"

export class ClipError extends UnissonError<ClipFailure> {}

/** What is known of a file before it is copied. */
export type MeasuredClip = {
  readonly sizeBytes: Bytes
  readonly duration: Seconds
  /** As shown. 0 by 0: there is no picture. */
  readonly width: Pixels
  readonly height: Pixels
}

/** A clip that is a few pictures longer than the longest take is not sent back for it. */
const TOLERANCE: Seconds = 0.25

/** Why a clip may not become a take; `undefined`: it may. */
export const refusalOf = ({ sizeBytes, duration, width, height }: MeasuredClip): ClipFailure | undefined => {
  if (width === 0 || height === 0) return "clip-without-picture"
  if (Math.max(width, height) > PICTURE_MAX_SIDE) return "clip-too-big-picture"
  if (duration < SHORTEST_CUT) return "clip-too-short"
  if (duration > LONGEST_TAKE + TOLERANCE) return "clip-too-long"
  if (sizeBytes > SUBMISSION_MAX_BYTES) return "clip-too-heavy"
  return undefined
}

/** A take travels as a second file, cut and sealed: both must fit. */
const COPIES = 2

/** Room that an import needs before it begins. */
export const roomFor = (sizeBytes: Bytes): Bytes => sizeBytes * COPIES
