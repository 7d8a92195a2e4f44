/** What was done to the points, to be taken back and done again. Pure. */
import type { Points } from "../../../domain/timecode"

export type PointHistory = {
  readonly points: Points
  /** What they were before, the latest last. */
  readonly past: readonly Points[]
  /** What was taken back, the next to be done again last. */
  readonly future: readonly Points[]
  /** When a handle was moved last, if nothing was done since. Milliseconds since 1970. */
  readonly movedAt: number | undefined
}

/** Moves of a handle that follow each other as fast as this are one: a finger draws it along. */
const ONE_MOVE_MS = 500

export const begin = (points: Points): PointHistory => ({ points, past: [], future: [], movedAt: undefined })

const isSame = (a: Points, b: Points): boolean => a.inPoint === b.inPoint && a.outPoint === b.outPoint

/** The points were set. @param movedAt when, if by moving a handle */
export const advance = (history: PointHistory, points: Points, movedAt?: number): PointHistory => {
  if (isSame(history.points, points)) return history
  const isOneMove =
    movedAt !== undefined && history.movedAt !== undefined && movedAt - history.movedAt < ONE_MOVE_MS
  const past = isOneMove ? history.past : [...history.past, history.points]
  return { points, past, future: [], movedAt }
}

/** One step back. */
export const undone = ({ points, past, future }: PointHistory): PointHistory => {
  const last = past.at(-1)
  if (last === undefined) return { points, past, future, movedAt: undefined }
  return { points: last, past: past.slice(0, -1), future: [...future, points], movedAt: undefined }
}

/** One step on again. */
export const redone = ({ points, past, future }: PointHistory): PointHistory => {
  const next = future.at(-1)
  if (next === undefined) return { points, past, future, movedAt: undefined }
  return { points: next, past: [...past, points], future: future.slice(0, -1), movedAt: undefined }
}
