import { useMemo, useRef } from "react"
import type { BoardShape } from "../../../api/shapes"
import { type BoardLine, boardLines } from "./board-lines"

const isSameList = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((item, index) => item === other[index])

const isSame = (one: BoardLine, other: BoardLine): boolean =>
  one.line === other.line &&
  one.position === other.position &&
  one.state === other.state &&
  one.submission === other.submission &&
  isSameList(one.speakers, other.speakers) &&
  isSameList(one.submissions, other.submissions)

/** Lines anew, each as the object that it was where it says the same. */
export const reuseLines = (before: readonly BoardLine[], after: readonly BoardLine[]): BoardLine[] => {
  const known = new Map(before.map(item => [item.line.id, item]))
  return after.map(item => {
    const old = known.get(item.line.id)
    return old !== undefined && isSame(old, item) ? old : item
  })
}

/** The lines of a board. One that has not changed stays the same object, and its row is not drawn again. */
export const useBoardLines = (board: BoardShape): readonly BoardLine[] => {
  const last = useRef<readonly BoardLine[]>([])
  return useMemo(() => {
    last.current = reuseLines(last.current, boardLines(board))
    return last.current
  }, [board])
}
