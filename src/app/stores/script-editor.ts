/**
 * The text under a coordinator's hands: changes with a way back, and what is typed and not kept yet.
 */
import { create } from "zustand"
import type { LineShape } from "../../api/shapes"
import type { LineId } from "../../domain/ids"
import { withScript } from "./board-changes"
import { changeBoard, useDeskBoard } from "./desk-board"
import { deskCall } from "./desk-call"
import { editBetween } from "./script-changes"

type Lines = readonly LineShape[]
type Step = { readonly before: Lines; readonly after: Lines }

type ScriptEditor = {
  /** Changes that can be taken back, the latest last. */
  readonly past: readonly Step[]
  /** Changes that were taken back, the next to be made again last. */
  readonly future: readonly Step[]
  /** Wordings that are typed and not kept yet. */
  readonly drafts: Readonly<Record<LineId, string>>
}

const EMPTY: ScriptEditor = { past: [], future: [], drafts: {} }

export const useScriptEditor = create<ScriptEditor>(() => EMPTY)

/** Another campaign, or a text that somebody else has changed: there is no way back any more. */
export const forgetEdits = (): void => useScriptEditor.setState(EMPTY)

export const draftLine = (id: LineId, text: string): void =>
  useScriptEditor.setState(({ drafts }) => ({ drafts: { ...drafts, [id]: text } }))

export const dropDraft = (id: LineId): void =>
  useScriptEditor.setState(({ drafts: { [id]: _dropped, ...drafts } }) => ({ drafts }))

/** The lines as they are shown, without what is not kept yet. */
export const presentLines = (): Lines => useDeskBoard.getState().board?.lines ?? []

/** Edits reach the server in the order in which they were made: each builds on the one before. */
let sent: Promise<unknown> = Promise.resolve()

const send = async ({ before, after }: Step, discardsTakes: boolean): Promise<boolean> => {
  const { campaignId } = useDeskBoard.getState()
  if (campaignId === undefined) return false
  const body = { ...editBetween(before, after), discardsTakes }
  const isDone = await changeBoard(withScript(after), () => {
    const answer = sent.then(() => deskCall("editScript", { params: { campaignId }, body }))
    sent = answer.catch(() => undefined)
    return answer
  })
  if (!isDone) forgetEdits()
  return isDone
}

/** Change the text. @param discardsTakes Whether takes of removed lines may go with them. */
export const editScript = (after: Lines, discardsTakes = false): Promise<boolean> => {
  const step = { before: presentLines(), after }
  useScriptEditor.setState(({ past }) => ({ past: [...past, step], future: [] }))
  return send(step, discardsTakes)
}

/** Take the latest change back. Nothing where there is none. */
export const undoEdit = async (): Promise<void> => {
  const { past, future } = useScriptEditor.getState()
  const step = past.at(-1)
  if (step === undefined) return
  useScriptEditor.setState({ past: past.slice(0, -1), future: [...future, step] })
  await send({ before: step.after, after: step.before }, false)
}

/** Make again what was taken back last. */
export const redoEdit = async (): Promise<void> => {
  const { past, future } = useScriptEditor.getState()
  const step = future.at(-1)
  if (step === undefined) return
  useScriptEditor.setState({ past: [...past, step], future: future.slice(0, -1) })
  await send(step, false)
}
