/**
 * Taking a line out, with a while to think better of it: the line leaves the board at once and the
 * server some seconds later. Should the page die in between, the line is simply still there.
 */
import { create } from "zustand"
import type { LineShape } from "../../api/shapes"
import { withoutLine } from "./board-changes"
import { changeBoard, layOver } from "./desk-board"
import { deskCall } from "./desk-call"

/** How long "undo" is offered. */
const UNDO_WINDOW_MS = 8_000

type Removal = {
  readonly line: LineShape
  /** Put the line back. */
  readonly undo: () => void
  /** Do it now. */
  readonly settle: () => void
}

type LineRemovals = { readonly latest: Removal | undefined }

/** The removal that can still be undone. */
export const useLineRemovals = create<LineRemovals>(() => ({ latest: undefined }))

/** Delete a line on the server, without a way back. */
export const deleteLine = (line: LineShape): Promise<boolean> =>
  changeBoard(withoutLine(line.id), () => deskCall("deleteLine", { params: { lineId: line.id } }))

/** Do now what could still have been undone, because the desk is being left. */
export const settleRemoval = (): void => useLineRemovals.getState().latest?.settle()

/** Take a line out, undoable for {@link UNDO_WINDOW_MS}. The removal before it becomes final. */
export const removeLine = (line: LineShape): void => {
  settleRemoval()
  const takeOff = layOver(withoutLine(line.id))
  const close = (): void => {
    clearTimeout(timer)
    useLineRemovals.setState({ latest: undefined })
  }
  const settle = (): void => {
    close()
    void deleteLine(line).finally(takeOff)
  }
  const undo = (): void => {
    close()
    takeOff()
  }
  const timer = setTimeout(settle, UNDO_WINDOW_MS)
  useLineRemovals.setState({ latest: { line, undo, settle } })
}
