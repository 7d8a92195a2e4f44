/** Where somebody is on the way from her invitation to her last accepted take. */
import type { HeldTakes } from "./device"
import type { LineId } from "./ids"
import { owedLines } from "./reminders"
import type { Verdict } from "./review"
import type { SubmissionState } from "./submission"

/**
 * In the order of the way.
 * - `not-invited`: no link was made for her.
 * - `invited`, `opened`: she has a link, and has opened it.
 * - `practised`: takes of a line that she owes are on her phone, and she has chosen none of them.
 * - `filmed`: she has chosen one. It waits on her phone, for a network or for her.
 * - `part-sent`: takes of some of her lines have arrived, of others not.
 * - `sent`: of all her lines; not all are accepted yet.
 * - `redo`: of one of them at least another take is asked for. It is her turn.
 * - `accepted`: all her lines are.
 */
export const PERSON_STATES = [
  "not-invited",
  "invited",
  "opened",
  "practised",
  "filmed",
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
  /** What her phones hold, as her app told last. */
  readonly held: readonly HeldTakes[]
  /** Hers, of whatever line, the newest first. */
  readonly submissions: readonly {
    readonly lineId: LineId
    readonly state: SubmissionState
    readonly review: { readonly verdict: Verdict }
  }[]
}

/** How far she is with what she still owes, by what is on her phones. */
const onHerPhone = (
  held: readonly HeldTakes[],
  owed: ReadonlySet<LineId>,
): "filmed" | "practised" | undefined => {
  const takes = held.filter(({ lineId, takeCount }) => takeCount > 0 && owed.has(lineId))
  if (takes.some(({ unsentCount }) => unsentCount > 0)) return "filmed"
  return takes.length > 0 ? "practised" : undefined
}

/**
 * Where she is. Takes of lines that were handed over to somebody else no longer count. What she owes is what
 * reminders go by: {@link owedLines}.
 */
export const personState = ({ hasLink, openedAt, lineIds, held, submissions }: PersonFacts): PersonState => {
  const sent = submissions.map(({ lineId, state, review: { verdict } }) => ({ lineId, state, verdict }))
  const owed = new Set(owedLines(lineIds, sent))
  const hers = sent.filter(({ lineId }) => lineIds.includes(lineId))
  const isAccepted = (id: LineId): boolean =>
    hers.some(({ lineId, verdict }) => lineId === id && verdict === "accepted")
  const phone = onHerPhone(held, owed)
  if (lineIds.length > 0 && lineIds.every(isAccepted)) return "accepted"
  if (phone === "filmed") return phone
  if (hers.some(({ lineId, verdict }) => verdict === "redo" && owed.has(lineId))) return "redo"
  if (lineIds.length > 0 && owed.size === 0) return "sent"
  if (owed.size < lineIds.length) return "part-sent"
  if (phone !== undefined) return phone
  if (openedAt !== null) return "opened"
  return hasLink ? "invited" : "not-invited"
}
