import type { ContributorId } from "./ids"
import type { Seconds } from "./timecode"

/** What the coordinator decided about a submission. */
export const VERDICTS = ["accepted", "redo", "undecided"] as const
export type Verdict = (typeof VERDICTS)[number]

export const COMMENT_MAX_LENGTH = 1_000

/** Most notes of one decision: more than can be acted upon in one take. */
export const NOTES_MAX = 20
export const NOTE_MAX_LENGTH = 300

/** A word about one moment of a take. */
export type ReviewNote = {
  /** Seconds from the beginning of what she sent: her own in point. */
  readonly at: Seconds
  readonly text: string
}

export type Review = {
  readonly verdict: Verdict
  /** The coordinator's words to the contributor. Begins, if she is kind, with what was good. */
  readonly comment: string
  /** Words about single moments, in the order of the take. */
  readonly notes: readonly ReviewNote[]
}

/**
 * Whether to accept one take of a line takes back that another one is accepted. Two of them stand
 * side by side only where both are by people who say the line together now.
 *
 * @param speakers Who says the line.
 * @param by Who filmed the take that is being accepted.
 * @param other Who filmed the one that is accepted already.
 */
export const isDisplaced = (
  speakers: readonly ContributorId[],
  by: ContributorId,
  other: ContributorId,
): boolean => by === other || !speakers.includes(by) || !speakers.includes(other)
