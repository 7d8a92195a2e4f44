/** How far she is with a line, from what the phone has and what the desk has said. Pure. */
import type { SubmissionShape } from "../../../api/shapes"
import { sendStateOf } from "../../../browser/outbox/send-state"
import type { KeptTake } from "../../../browser/storage/kept-take"
import type { OutboxEntry } from "../../../browser/storage/outbox-entry"
import type { LineId } from "../../../domain/ids"
import type { Refusal } from "../../../domain/submission"
import type { SendState } from "../../../domain/take"

/**
 * - `untouched`: nothing recorded.
 * - `recorded`: takes on this phone, none on its way.
 * - otherwise where the newest take that was sent is.
 */
export type LineProgress = "untouched" | "recorded" | SendState

/** What the phone and the desk know. */
export type Knowledge = {
  /** The newest first. */
  readonly takes: readonly KeptTake[]
  readonly entries: readonly OutboxEntry[]
  /** The newest first. */
  readonly submissions: readonly SubmissionShape[]
}

/** The newest take of a line that was put on its way here and is not at the desk yet. */
const entryOf = (lineId: LineId, { takes, entries }: Knowledge): OutboxEntry | undefined =>
  entries.findLast(entry =>
    takes.some(({ take }) => take.slate.takeId === entry.takeId && take.slate.lineId === lineId),
  )

/** Where a line is. What is on its way counts before what has arrived earlier. */
export const lineProgress = (lineId: LineId, known: Knowledge): LineProgress => {
  const entry = entryOf(lineId, known)
  const submissions = known.submissions.filter(submission => submission.lineId === lineId)
  const mine = submissions.find(submission => submission.takeId === entry?.takeId)
  if (entry !== undefined && (entry.state !== "arrived" || mine !== undefined))
    return sendStateOf(entry, mine) ?? "recorded"
  const newest = submissions[0]
  const state = newest === undefined ? undefined : sendStateOf(undefined, newest)
  if (state !== undefined) return state
  return known.takes.some(({ take }) => take.slate.lineId === lineId) ? "recorded" : "untouched"
}

/** The submission that a redo was asked for, if that is the last word on the line. */
export const redoOf = (lineId: LineId, known: Knowledge): SubmissionShape | undefined => {
  if (lineProgress(lineId, known) !== "redo") return undefined
  return known.submissions.find(({ lineId: id, review }) => id === lineId && review.verdict === "redo")
}

/** Why the desk could not use the take, if that is the last word on the line. */
export const refusalOf = (lineId: LineId, known: Knowledge): Refusal | undefined => {
  if (lineProgress(lineId, known) !== "refused") return undefined
  return (
    known.submissions.find(({ lineId: id, state }) => id === lineId && state === "refused")?.refusal ??
    undefined
  )
}

/** What asks something of her. What is on its way, at the desk or accepted does not. */
const HER_TURN: readonly LineProgress[] = ["untouched", "recorded", "redo", "refused"]

/** The line that she would best turn to now, of hers in the film's order; `undefined`: all is done. */
export const nextLine = (lineIds: readonly LineId[], known: Knowledge): LineId | undefined =>
  lineIds.find(lineId => HER_TURN.includes(lineProgress(lineId, known)))
