/**
 * Where a submission is on the server.
 * - `processing`: its bytes are safe and confirmed; it is being looked at and prepared.
 * - `ready`: it can be played, reviewed and put into the film.
 * - `refused`: it is no usable video; `Refusal` says why, to her and to the coordinator.
 */
export const SUBMISSION_STATES = ["processing", "ready", "refused"] as const
export type SubmissionState = (typeof SUBMISSION_STATES)[number]

/** Why a file was refused. */
export const REFUSALS = [
  /** Nothing in it. */
  "empty",
  /** Not a video file, or so broken that nothing can be read. */
  "not-a-video",
  /** Sound, but no picture. */
  "no-picture",
  /** Pictures of no size, or larger than 4096 by 2304. */
  "picture-size",
  /** The kept part is shorter than the shortest cut, or lies outside the file. */
  "too-short",
  /** Longer than the longest take. */
  "too-long",
] as const
export type Refusal = (typeof REFUSALS)[number]

/** Where a film is. */
export const FILM_STATES = ["waiting", "rendering", "done", "failed", "cancelled"] as const
export type FilmState = (typeof FILM_STATES)[number]

/** Largest file that one submission may have: 2 GiB. */
export const SUBMISSION_MAX_BYTES = 2 * 1024 ** 3
/** Longest and shortest side allowed: 4K as cameras make it, upright or lying. */
export const PICTURE_MAX_SIDE = 4096
export const PICTURE_MIN_SIDE = 16
