/** Where somebody is on the way from her invitation to her last accepted take. */
import type { LineId } from "./ids"
import type { Verdict } from "./review"

/**
 * In the order of the way.
 * - `not-invited`: no link was made for her.
 * - `invited`, `opened`: she has a link, and has opened it.
 * - `part-sent`: takes of some of her lines have arrived, of others not.
 * - `sent`: of all her lines; not all are accepted yet.
 * - `redo`: of one of them at least another take is asked for. It is her turn.
 * - `accepted`: all her lines are.
 */
export const PERSON_STATES = [
  "not-invited",
  "invited",
  "opened",
  "part-sent",
  "sent",
  "redo",
  "accepted",
] as const
export type PersonState = (typeof PERSON_STATES)[number]

export type PersonFacts = {
  readonly hasLink: boolean
  readonly openedAt: string | null
  readonly lineIds: readonly LineId[]
  /** Hers, of whatever line, the newest first. A take that was refused as a file has not been sent. */
  readonly submissions: readonly {
    readonly lineId: LineId
    readonly state: string
    readonly review: { readonly verdict: Verdict }
  }[]
}

/** What became of a line by her takes of it: the accepted one counts, else the newest. */
const verdictOn = (lineId: LineId, { submissions }: PersonFacts): Verdict | "nothing" => {
  const hers = submissions.filter(one => one.lineId === lineId && one.state !== "refused")
  const telling = hers.find(({ review }) => review.verdict === "accepted") ?? hers[0]
  return telling?.review.verdict ?? "nothing"
}

/** Where she is. Takes of lines that were handed over to somebody else no longer count. */
export const personState = (facts: PersonFacts): PersonState => {
  const verdicts = facts.lineIds.map(lineId => verdictOn(lineId, facts))
  if (verdicts.includes("redo")) return "redo"
  if (verdicts.length > 0 && verdicts.every(verdict => verdict === "accepted")) return "accepted"
  if (verdicts.length > 0 && !verdicts.includes("nothing")) return "sent"
  if (verdicts.some(verdict => verdict !== "nothing")) return "part-sent"
  if (facts.openedAt !== null) return "opened"
  return facts.hasLink ? "invited" : "not-invited"
}
