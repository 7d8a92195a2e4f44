import { expect, test } from "vitest"
import type { BriefShape, SubmissionShape } from "../../../src/api/shapes"
import { isAllFilmed } from "../../../src/app/studio/all-filmed"
import type { Phase } from "../../../src/domain/phase"

const LINE = "line"
const sent = (verdict: SubmissionShape["review"]["verdict"], lineId = LINE) =>
  ({ lineId, state: "ready", review: { verdict, comment: "", notes: [] } }) as unknown as SubmissionShape
const briefIn = (phase: Phase) => ({ campaign: { phase } }) as unknown as BriefShape

test.each([
  ["review", [sent("undecided")], true],
  ["review", [sent("accepted")], true],
  ["review", [sent("redo")], false],
  ["review", [], false],
  ["review", [sent("accepted", "another line")], false],
  ["filming", [sent("accepted")], false],
] as const)("in the phase %s, with %j sent, nothing is left to film: %s", (phase, submissions, isAll) => {
  expect(isAllFilmed(briefIn(phase), LINE, submissions)).toBe(isAll)
})
