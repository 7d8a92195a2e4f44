/** What was done to the points, to be taken back and done again. Pure. */
import type { Points } from "../../../domain/timecode"

export type PointHistory = {
  readonly points: Points
  /** What they were before, the latest last. */
  readonly past: readonly Points[]
  /** What was taken back, the next to be done again last. */
  readonly future: readonly Points[]
  /** When they were changed last. Milliseconds since 1970. */
  readonly changedAt: number
}

/** Changes that follow each other as fast as this are one: a finger draws a handle along. */
const ONE_MOVE_MS = 500

export const begin = (points: Points): PointHistory => ({ points, past: [], future: [], changedAt: 0 })

const isSame = (a: Points, b: Points): boolean => a.inPoint === b.inPoint && a.outPoint === b.outPoint

/** The points were set. */
export const advance = (history: PointHistory, points: Points, now: number): PointHistory => {
  if (isSame(history.points, points)) return history
  const isOneMove = now - history.changedAt < ONE_MOVE_MS && history.past.length > 0
  const past = isOneMove ? history.past : [...history.past, history.points]
  return { points, past, future: [], changedAt: now }
}

/** One step back. */
export const undone = ({ points, past, future }: PointHistory): PointHistory => {
  const last = past.at(-1)
  if (last === undefined) return { points, past, future, changedAt: 0 }
  return { points: last, past: past.slice(0, -1), future: [...future, points], changedAt: 0 }
}

/** One step on again. */
export const redone = ({ points, past, future }: PointHistory): PointHistory => {
  const next = future.at(-1)
  if (next === undefined) return { points, past, future, changedAt: 0 }
  return { points: next, past: [...past, points], future: future.slice(0, -1), changedAt: 0 }
}
