import type { ContributorId } from "./ids"
import type { Seconds } from "./timecode"

/** What the coordinator decided about a submission. */
export const VERDICTS = ["accepted", "redo", "undecided"] as const
export type Verdict = (typeof VERDICTS)[number]

export const COMMENT_MAX_LENGTH = 1_000

export type Review = {
  readonly verdict: Verdict
  /** The coordinator's words to the contributor. Begins, if she is kind, with what was good. */
  readonly comment: string
  /** The moment in the clip that the comment is about. */
  readonly at?: Seconds | undefined
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
