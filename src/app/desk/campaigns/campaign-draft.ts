/** A campaign while it is being written, before the server has seen it. */
import type { CampaignShape } from "../../../api/shapes"
import { DEFAULT_FRAMING } from "../../../domain/framing"
import type { Language } from "../../../domain/language"
import { fromLocalField, proposedDeadline, toLocalField } from "./local-time"

/** The campaign's own facts as their fields hold them. */
export type CampaignDraft = Omit<CampaignShape, "id" | "deadline" | "phase"> & {
  /** What the date and time field holds; empty while it is not whole. */
  readonly deadlineField: string
}

/** A new campaign's first proposal. */
export const newDraft = (language: Language, now: Date): CampaignDraft => ({
  title: "",
  language,
  format: "16:9",
  deadlineField: toLocalField(proposedDeadline(now)),
  framing: DEFAULT_FRAMING,
  framingNote: "",
})

/** A campaign's facts, to be changed. */
export const draftOf = ({ id: _id, phase: _phase, deadline, ...facts }: CampaignShape): CampaignDraft => ({
  ...facts,
  deadlineField: toLocalField(deadline),
})

/** What is to be sent; `undefined` while something needed is missing. */
export const wholeDraft = (draft: CampaignDraft): Omit<CampaignShape, "id" | "phase"> | undefined => {
  const { deadlineField, ...facts } = draft
  const deadline = fromLocalField(deadlineField)
  const title = draft.title.trim()
  return deadline === undefined || title === ""
    ? undefined
    : { ...facts, title, framingNote: draft.framingNote.trim(), deadline }
}
