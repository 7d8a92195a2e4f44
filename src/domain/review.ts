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
