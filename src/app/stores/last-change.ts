/**
 * The last change of the desk that touched many things at once, and how to take it back. It can be taken
 * back for as long as nothing of its kind follows and the page lives: nobody is hurried.
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
}

type LastChangeStore = {
  readonly latest: LastChange | undefined
  readonly isUndoing: boolean
  /** Why it could not be taken back. */
  readonly problem: string | undefined
}

const NONE: LastChangeStore = { latest: undefined, isUndoing: false, problem: undefined }

export const useLastChange = create<LastChangeStore>(() => NONE)

/** Something was done that can be taken back. */
export const offerUndo = (latest: LastChange): void => useLastChange.setState({ ...NONE, latest })

export const forgetLastChange = (): void => useLastChange.setState(NONE)

/** Take the last change back. Never rejects: `problem` says what went wrong, and it can be tried again. */
export const undoLastChange = async (): Promise<void> => {
  const { latest, isUndoing } = useLastChange.getState()
  if (latest === undefined || isUndoing) return
  useLastChange.setState({ isUndoing: true, problem: undefined })
  try {
    await latest.undo()
    if (useLastChange.getState().latest === latest) forgetLastChange()
  } catch (error) {
    useLastChange.setState({ isUndoing: false, problem: codeOf(error) })
  }
}
