/** Whose turn it is: which entries a run tries, and when the next run is due. Pure. */
import type { OutboxEntry } from "../storage/outbox-entry"
import { waitLeft } from "./retry-policy"

/**
 * Which entries a run tries; each level tries those before it too.
 * 0: those whose wait is over. 1: all that wait. 2: those too that failed and wait for a person.
 */
export type Eagerness = 0 | 1 | 2
export const DUE = 0
export const WAITING = 1
export const FAILED_TOO = 2

/** Whether an entry is to be tried in a run. */
export const isTried = (entry: OutboxEntry, eagerness: Eagerness, now: number): boolean => {
  if (entry.state === "arrived") return false
  if (entry.state === "failed") return eagerness >= FAILED_TOO
  return eagerness >= WAITING || waitLeft(entry.notBeforeMs, now) === 0
}

/**
 * Milliseconds until the next of some entries may be tried by itself; `undefined`: none will be.
 *
 * @param now Milliseconds since 1970.
 */
export const nextWaitMs = (entries: readonly OutboxEntry[], now: number): number | undefined => {
  const waits = entries
    .filter(({ state }) => state !== "arrived" && state !== "failed")
    .map(({ notBeforeMs }) => waitLeft(notBeforeMs, now))
  return waits.length === 0 ? undefined : Math.min(...waits)
}
