import { useCallback, useState } from "react"
import type { Points } from "../../../domain/timecode"
import { advance, begin, type PointHistory, redone, undone } from "./point-history"

type History = {
  readonly points: Points
  /** All at once: a step of its own. */
  readonly set: (points: Points) => void
  /** By a handle: what follows quickly is one step. */
  readonly move: (points: Points) => void
  readonly undo: (() => void) | undefined
  readonly redo: (() => void) | undefined
}

/** Points that can be taken back. */
export const usePointHistory = (first: Points): History => {
  const [history, setHistory] = useState<PointHistory>(() => begin(first))
  const set = useCallback((points: Points) => setHistory(now => advance(now, points)), [])
  const move = useCallback((points: Points) => setHistory(now => advance(now, points, Date.now())), [])
  return {
    points: history.points,
    set,
    move,
    undo: history.past.length === 0 ? undefined : () => setHistory(undone),
    redo: history.future.length === 0 ? undefined : () => setHistory(redone),
  }
}
