/**
 * The last change of the desk that is worth a way back, and that way. It is offered as soon as the change
 * is shown, before the server has answered, and for as long as nothing of its kind follows and the page
 * lives: nobody is hurried.
 */
import { create } from "zustand"
import { codeOf } from "./desk-session"

/** What was done; the screen has the words. */
export type ChangeKind =
  | "people-imported"
  | "lines-shared-out"
  | "lines-handed-over"
  | "take-accepted"
  | "redo-asked"

export type LastChange = {
  readonly kind: ChangeKind
  /** How many people or lines it was about. */
  readonly count: number
  /** Take it back on the server. Rejects with the server's reason. */
  readonly undo: () => Promise<unknown>
  /** Try again what was not made. Left out: it is said only when it is made. */
  readonly retry?: () => void
}

type LastChangeStore = {
  readonly latest: LastChange | undefined
  /** On its way: shown on the screen, but the server has not answered. */
  readonly isSending: boolean
  readonly isUndoing: boolean
  /** Why the server did not make it; the board is as before. */
  readonly failure: string | undefined
  /** Why it could not be taken back. */
  readonly problem: string | undefined
}

const NONE: LastChangeStore = {
  latest: undefined,
  isSending: false,
  isUndoing: false,
  failure: undefined,
  problem: undefined,
}

export const useLastChange = create<LastChangeStore>(() => NONE)

const isLatest = (change: LastChange): boolean => useLastChange.getState().latest === change

/** Something was done that can be taken back. */
export const offerUndo = (latest: LastChange, { isSending = false } = {}): void =>
  useLastChange.setState({ ...NONE, latest, isSending })

/**
 * Say how a change that was offered while under way has ended.
 *
 * @param failure Why it was not made; left out: it was.
 * @returns Whether it is still this change that is spoken of.
 */
export const settleLastChange = (change: LastChange, failure?: string): boolean => {
  if (!isLatest(change)) return false
  // Whoever has taken it back meanwhile has what she wants.
  if (!useLastChange.getState().isUndoing) useLastChange.setState({ isSending: false, failure })
  return true
}

export const forgetLastChange = (): void => useLastChange.setState(NONE)

/** Take the last change back. Never rejects: `problem` says what went wrong, and it can be tried again. */
export const undoLastChange = async (): Promise<void> => {
  const { latest, isUndoing, failure } = useLastChange.getState()
  if (latest === undefined || isUndoing || failure !== undefined) return
  useLastChange.setState({ isSending: false, isUndoing: true, problem: undefined })
  try {
    await latest.undo()
    if (isLatest(latest)) forgetLastChange()
  } catch (error) {
    if (isLatest(latest)) useLastChange.setState({ isUndoing: false, problem: codeOf(error) })
  }
}
