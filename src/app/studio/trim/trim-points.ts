/** Moving in and out points: they never cross, never leave the take, never keep too little. Pure. */
import { SHORTEST_CUT } from "../../../domain/take"
import type { Points, Seconds } from "../../../domain/timecode"

/** Which end of the kept part. */
export type Edge = "inPoint" | "outPoint"

/** One frame of a film of 30 pictures a second. */
export const FRAME: Seconds = 1 / 30
const FRAMES_WITH_SHIFT = 10

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))

/** Set one point as near to a moment as the other point and the take's length allow. */
export const movePoint = (points: Points, edge: Edge, to: Seconds, duration: Seconds): Points => {
  const shortest = Math.min(SHORTEST_CUT, duration)
  return edge === "inPoint"
    ? { ...points, inPoint: clamp(to, 0, points.outPoint - shortest) }
    : { ...points, outPoint: clamp(to, points.inPoint + shortest, duration) }
}

/** What a key does to a point: one frame, ten with Shift, or all the way. `undefined`: nothing. */
export const moveByKey = (
  points: Points,
  edge: Edge,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  duration: Seconds,
): Points | undefined => {
  const step = FRAME * (shiftKey ? FRAMES_WITH_SHIFT : 1)
  const targets = new Map<string, Seconds>([
    ["ArrowLeft", points[edge] - step],
    ["ArrowDown", points[edge] - step],
    ["ArrowRight", points[edge] + step],
    ["ArrowUp", points[edge] + step],
    ["Home", 0],
    ["End", duration],
  ])
  const to = targets.get(key)
  return to === undefined ? undefined : movePoint(points, edge, to, duration)
}

/** Whether the points keep everything. */
export const keepsAll = ({ inPoint, outPoint }: Points, duration: Seconds): boolean =>
  inPoint === 0 && outPoint === duration
