/** Moving in and out points: they never cross, never leave the take, never keep too little. Pure. */
import { SHORTEST_CUT } from "../../../domain/take"
import type { Points, Seconds } from "../../../domain/timecode"

/** Which end of the kept part. */
export type Edge = "inPoint" | "outPoint"

/** One picture of a take of 30 a second: where nothing better is known. */
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

/** What arithmetic and a container's clock leave behind. */
const ROUNDING: Seconds = 0.001

/** So many pictures on from a moment, or back: by when the take's own pictures begin, if that is known. */
export const stepByPictures = (from: Seconds, steps: number, pictures: readonly Seconds[]): Seconds => {
  if (pictures.length === 0) return from + steps * FRAME
  const ahead = pictures.findIndex(start => start > from + ROUNDING)
  const behind = pictures.findLastIndex(start => start < from - ROUNDING)
  if (steps > 0) {
    if (ahead === -1) return Number.POSITIVE_INFINITY
    return pictures[ahead + steps - 1] ?? Number.POSITIVE_INFINITY
  }
  return pictures[Math.max(0, behind + steps + 1)] ?? 0
}

/** What a key does to a point: one picture, ten with Shift, or all the way. `undefined`: nothing. */
export const moveByKey = (
  points: Points,
  edge: Edge,
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  { duration, pictures }: { readonly duration: Seconds; readonly pictures: readonly Seconds[] },
): Points | undefined => {
  const steps = shiftKey ? FRAMES_WITH_SHIFT : 1
  const back = stepByPictures(points[edge], -steps, pictures)
  const on = stepByPictures(points[edge], steps, pictures)
  const targets = new Map<string, Seconds>([
    ["ArrowLeft", back],
    ["ArrowDown", back],
    ["ArrowRight", on],
    ["ArrowUp", on],
    ["Home", 0],
    ["End", duration],
  ])
  const to = targets.get(key)
  return to === undefined ? undefined : movePoint(points, edge, to, duration)
}

/** Whether the points keep everything. */
export const keepsAll = ({ inPoint, outPoint }: Points, duration: Seconds): boolean =>
  inPoint === 0 && outPoint === duration
