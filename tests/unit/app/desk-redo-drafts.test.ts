import { expect, it } from "vitest"
import {
  addDraftNote,
  changeDraftNote,
  closeDraft,
  forgetDraft,
  openDraft,
  type RedoDraft,
  removeDraftNote,
  reviewOfDraft,
  setDraftComment,
  useRedoDrafts,
} from "../../../src/app/stores/redo-drafts"
import { NOTES_MAX } from "../../../src/domain/review"

const TAKE = "take"
const UNDECIDED = { verdict: "undecided" as const, comment: "", notes: [] }

const draftNow = (): RedoDraft => {
  const draft = useRedoDrafts.getState().drafts.get(TAKE)
  if (draft === undefined) throw new Error("There is no draft.")
  return draft
}

it("sends notes in the order of the take, and none without words", () => {
  openDraft(TAKE, UNDECIDED)
  for (const at of [2, 0.5, 1]) addDraftNote(TAKE, at)
  const [first, second] = draftNow().notes
  changeDraftNote(TAKE, first?.id ?? "", { text: " Plus fort " })
  changeDraftNote(TAKE, second?.id ?? "", { text: "  " })
  changeDraftNote(TAKE, draftNow().notes[2]?.id ?? "", { text: "Regarde-nous" })
  setDraftComment(TAKE, " Belle énergie. ")
  expect(reviewOfDraft(draftNow())).toEqual({
    verdict: "redo",
    comment: "Belle énergie.",
    notes: [
      { at: 0.5, text: "Plus fort" },
      { at: 2, text: "Regarde-nous" },
    ],
  })
  removeDraftNote(TAKE, first?.id ?? "")
  expect(reviewOfDraft(draftNow()).notes).toHaveLength(1)
  forgetDraft(TAKE)
})

it("keeps the words of who looks elsewhere meanwhile", () => {
  openDraft(TAKE, UNDECIDED)
  setDraftComment(TAKE, "Presque.")
  closeDraft(TAKE)
  openDraft(TAKE, UNDECIDED)
  expect(draftNow()).toMatchObject({ isOpen: true, comment: "Presque." })
  forgetDraft(TAKE)
})

it("begins with what was asked for before, and takes no more notes than can be sent", () => {
  openDraft(TAKE, { verdict: "redo", comment: "Plus fort ?", notes: [{ at: 1, text: "Ici" }] })
  expect(reviewOfDraft(draftNow())).toMatchObject({ comment: "Plus fort ?", notes: [{ at: 1, text: "Ici" }] })
  for (let note = 0; note <= NOTES_MAX; note++) addDraftNote(TAKE, note)
  expect(draftNow().notes).toHaveLength(NOTES_MAX)
  forgetDraft(TAKE)
})
