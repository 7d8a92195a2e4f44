/**
 * A change of the board with a way back, shown at once in either direction: however slow the network is,
 * the screen follows the hand. See [Note: Changes are layers].
 */
import type { BoardChange } from "./board-changes"
import { layOver, readBoard, sayProblem, tryChange } from "./desk-board"
import { type LastChange, offerUndo, settleLastChange } from "./last-change"
import { createTurns } from "./turns"

export type UndoableChange = Pick<LastChange, "kind" | "count"> & {
  /** How the board looks with it. */
  readonly change: BoardChange
  readonly send: () => Promise<unknown>
  /** How the board looks when it is taken back. */
  readonly back: BoardChange
  /** Asked only when the server has made the change. */
  readonly sendBack: () => Promise<unknown>
}

/** Decisions about one thing may follow each other closely: the server hears them in their order. */
export const inTurn = createTurns()

/**
 * Make a change and offer to take it back. Never rejects.
 *
 * @returns Whether the server made it. When not, whoever still sees the offer is told there, and can try
 * again; else the desk says it.
 */
export const makeUndoable = async (undoable: UndoableChange): Promise<boolean> => {
  const { kind, count, change, send, back, sendBack } = undoable
  const failing = tryChange(change, () => inTurn(send))
  const latest: LastChange = {
    kind,
    count,
    retry: () => void makeUndoable(undoable),
    undo: async () => {
      const takeOff = layOver(back)
      try {
        // What was never made need not be taken back.
        if ((await failing) === undefined) await inTurn(sendBack)
        await readBoard()
      } finally {
        takeOff()
      }
    },
  }
  offerUndo(latest, { isSending: true })
  const failure = await failing
  if (!settleLastChange(latest, failure) && failure !== undefined) sayProblem(failure)
  return failure === undefined
}
