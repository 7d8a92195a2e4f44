import { expect, it } from "vitest"
import { draftOf, newDraft, wholeDraft } from "../../../src/app/desk/campaigns/campaign-draft"
import { fromLocalField, proposedDeadline, toLocalField } from "../../../src/app/desk/campaigns/local-time"
import { DEFAULT_FRAMING } from "../../../src/domain/framing"

it("shows an instant in the zone of this browser and reads it back unchanged", () => {
  for (const instant of [
    "2030-03-08T11:00:00.000Z",
    "2030-07-14T22:30:00.000Z",
    "2027-01-01T00:00:00.000Z",
  ]) {
    expect(fromLocalField(toLocalField(instant))).toBe(instant)
  }
})

it("takes neither an unfinished date nor one that no calendar knows", () => {
  for (const field of ["", "2030-03-", "203012-03-08T12:00", "2030-13-45T12:00"]) {
    expect(fromLocalField(field)).toBeUndefined()
  }
})

it("proposes a deadline in a week at noon by the clock here", () => {
  const field = toLocalField(proposedDeadline(new Date("2030-03-01T08:15:30")))
  expect(field).toBe("2030-03-08T12:00")
})

it("sends a campaign only when it has a title and a deadline", () => {
  const draft = newDraft("fr", new Date("2030-03-01T08:15:30"))
  expect(wholeDraft(draft)).toBeUndefined()
  expect(wholeDraft({ ...draft, title: "8 mars", deadlineField: "" })).toBeUndefined()
  expect(wholeDraft({ ...draft, title: " 8 mars " })?.title).toBe("8 mars")
})

it("changes nothing in a campaign that is opened and saved", () => {
  const facts = {
    title: "8 mars",
    language: "fr" as const,
    format: "1:1" as const,
    deadline: "2030-03-08T11:00:00.000Z",
    framing: DEFAULT_FRAMING,
    framingNote: "Face à une fenêtre.",
  }
  expect(wholeDraft(draftOf({ id: "campaign", phase: "draft", ...facts }))).toEqual(facts)
})
