/**
 * What a coordinator is about to say to whoever filmed a take. It outlives the screen: she looks at the next
 * line, comes back, and her words are there. It does not outlive the page.
 */
import { create } from "zustand"
import type { ReviewNoteShape, ReviewShape } from "../../api/shapes"
import type { TakeId } from "../../domain/ids"
import { NOTES_MAX } from "../../domain/review"
import type { Seconds } from "../../domain/timecode"

/** A note that is being written. */
export type DraftNote = ReviewNoteShape & { readonly id: string }

export type RedoDraft = {
  /** Whether it is being written; closed, it waits. */
  readonly isOpen: boolean
  readonly comment: string
  /** In the order of the take. */
  readonly notes: readonly DraftNote[]
}

type RedoDrafts = { readonly drafts: ReadonlyMap<TakeId, RedoDraft> }

export const useRedoDrafts = create<RedoDrafts>(() => ({ drafts: new Map() }))

export const useRedoDraft = (takeId: TakeId): RedoDraft | undefined =>
  useRedoDrafts(({ drafts }) => drafts.get(takeId))

const put = (takeId: TakeId, draft: RedoDraft | undefined): void =>
  useRedoDrafts.setState(({ drafts }) => {
    const next = new Map(drafts)
    if (draft === undefined) next.delete(takeId)
    else next.set(takeId, draft)
    return { drafts: next }
  })

const change = (takeId: TakeId, changed: (draft: RedoDraft) => RedoDraft): void => {
  const draft = useRedoDrafts.getState().drafts.get(takeId)
  if (draft !== undefined) put(takeId, changed(draft))
}

const inOrder = (notes: readonly DraftNote[]): DraftNote[] =>
  notes.toSorted((one, other) => one.at - other.at)

/** Begin to write, or go on; what was asked for before is there to be changed. */
export const openDraft = (takeId: TakeId, { comment, notes }: ReviewShape): void => {
  const draft = useRedoDrafts.getState().drafts.get(takeId)
  const asked = notes.map(note => ({ ...note, id: crypto.randomUUID() }))
  put(takeId, { ...(draft ?? { comment, notes: asked }), isOpen: true })
}

/** Leave it for now. The words stay. */
export const closeDraft = (takeId: TakeId): void => change(takeId, draft => ({ ...draft, isOpen: false }))

/** It has been sent. */
export const forgetDraft = (takeId: TakeId): void => put(takeId, undefined)

export const setDraftComment = (takeId: TakeId, comment: string): void =>
  change(takeId, draft => ({ ...draft, comment }))

/** A word about a moment, still to be written. No more than {@link NOTES_MAX}. */
export const addDraftNote = (takeId: TakeId, at: Seconds): void =>
  change(takeId, draft =>
    draft.notes.length >= NOTES_MAX
      ? draft
      : { ...draft, notes: inOrder([...draft.notes, { id: crypto.randomUUID(), at, text: "" }]) },
  )

/** Change a note's words, or the moment it is about. */
export const changeDraftNote = (takeId: TakeId, id: string, changes: Partial<ReviewNoteShape>): void =>
  change(takeId, draft => ({
    ...draft,
    notes: inOrder(draft.notes.map(note => (note.id === id ? { ...note, ...changes } : note))),
  }))

export const removeDraftNote = (takeId: TakeId, id: string): void =>
  change(takeId, draft => ({ ...draft, notes: draft.notes.filter(note => note.id !== id) }))

/** What of a draft is sent: notes without words are none. */
export const reviewOfDraft = ({ comment, notes }: RedoDraft): ReviewShape => ({
  verdict: "redo",
  comment: comment.trim(),
  notes: notes.flatMap(({ at, text }) => (text.trim() === "" ? [] : [{ at, text: text.trim() }])),
})
