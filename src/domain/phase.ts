/** How far a campaign has come, and what contributors can do meanwhile. */
import type { Verdict } from "./review"
import type { SubmissionState } from "./submission"

/**
 * - `draft`: the text is being written; contributors see that it is.
 * - `claiming`: they read the whole text and take the lines that are free.
 * - `filming`: each films her lines.
 * - `review`: only what is missing, or asked for again, is still filmed.
 * - `done`: there is nothing left to do but thank them.
 */
export const PHASES = ["draft", "claiming", "filming", "review", "done"] as const
export type Phase = (typeof PHASES)[number]

/** Of a campaign that says nothing else: its people can film at once. */
export const DEFAULT_PHASE: Phase = "filming"

/** What contributors can do. The desk can do everything in every phase. */
export type Permits = {
  /** Read the lines of the others too. */
  readonly readsText: boolean
  /** Claim free lines, release them, propose another wording for theirs. */
  readonly claims: boolean
  /** Send takes: of every line of theirs, of those still wanted, or of none. */
  readonly sends: "all" | "wanted" | "none"
}

export const PERMITS: Readonly<Record<Phase, Permits>> = {
  draft: { readsText: false, claims: false, sends: "none" },
  claiming: { readsText: true, claims: true, sends: "none" },
  filming: { readsText: false, claims: false, sends: "all" },
  review: { readsText: false, claims: false, sends: "wanted" },
  done: { readsText: false, claims: false, sends: "none" },
}

type Sent = { readonly state: SubmissionState; readonly verdict: Verdict }

/** Whether somebody's take of a line is still wanted. @param sent Hers of that line, the newest first. */
export const isWanted = (sent: readonly Sent[]): boolean => {
  if (sent.some(({ verdict }) => verdict === "accepted")) return false
  const newest = sent[0]
  return newest === undefined || newest.verdict === "redo" || newest.state === "refused"
}

/** Whether somebody may send a take of a line of hers. @param sent Hers of that line, the newest first. */
export const maySend = (phase: Phase, sent: readonly Sent[]): boolean => {
  const { sends } = PERMITS[phase]
  return sends === "all" || (sends === "wanted" && isWanted(sent))
}
