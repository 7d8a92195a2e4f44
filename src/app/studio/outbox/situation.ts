/** Where a take truly is, finer than its state: what it waits for, and what the server has of it. Pure. */
import type { SubmissionShape } from "../../../api/shapes"
import type { Hold } from "../../../browser/outbox/hold"
import { sendStateOf } from "../../../browser/outbox/send-state"
import type { OutboxEntry } from "../../../browser/storage/outbox-entry"
import type { SendState } from "../../../domain/take"

/**
 * - `cutting`: being cut on this phone.
 * - `no-network`: waits for a network; `metered`: for one that costs nothing; `paused`: for her.
 * - `in-line`: its turn comes by itself; `again-soon`: it is tried again by itself, after a failure.
 * - `sending`: on its way; `checking`: all of it is there, and the server has not confirmed it yet.
 * - `failed`: only she can help.
 * - the others are the desk's: see {@link SendState}.
 */
export type Situation =
  | Exclude<SendState, "waiting">
  | "no-network"
  | "metered"
  | "paused"
  | "in-line"
  | "again-soon"
  | "checking"

/** What counts beside the entry itself. */
export type Surroundings = {
  readonly submission: SubmissionShape | undefined
  readonly isOnline: boolean
  readonly hold: Hold | undefined
  /** Another one is cut or sent at this moment, and is before it. */
  readonly isBehind: boolean
  /** It failed for want of room, and the entry cannot say so. */
  readonly isWithoutRoom: boolean
}

const isAllThere = ({ sealed, sentBytes }: OutboxEntry): boolean =>
  sealed !== undefined && sealed.sizeBytes > 0 && sentBytes >= sealed.sizeBytes

const whatItWaitsFor = (entry: OutboxEntry, { isOnline, hold, isBehind }: Surroundings): Situation => {
  if (hold !== undefined && entry.isUrgent !== true) return hold
  if (!isOnline) return "no-network"
  if (isAllThere(entry)) return "checking"
  if (isBehind) return "in-line"
  if (entry.failure === "offline") return "no-network"
  return entry.failure === undefined ? "in-line" : "again-soon"
}

const ON_THIS_PHONE: readonly SendState[] = ["cutting", "waiting", "sending"]

/** Where a take is. */
export const situationOf = (entry: OutboxEntry, around: Surroundings): Situation => {
  const state = sendStateOf(entry, around.submission) ?? entry.state
  if (around.isWithoutRoom && ON_THIS_PHONE.includes(state)) return "failed"
  if (state === "cutting" && around.isBehind) return "in-line"
  if (state === "sending" && isAllThere(entry)) return "checking"
  return state === "waiting" ? whatItWaitsFor(entry, around) : state
}

const AT_THE_DESK: readonly Situation[] = ["arrived", "accepted", "redo", "refused"]

/** Whether it has not come to the desk yet, so that she may take it back or hurry it. */
export const isOnTheWay = (situation: Situation): boolean => !AT_THE_DESK.includes(situation)
