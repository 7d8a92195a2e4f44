import { describe, expect, test } from "vitest"
import { isWanted, maySend, PERMITS, PHASES } from "../../../src/domain/phase"

const sent = (verdict: "accepted" | "redo" | "undecided", state: "ready" | "refused" = "ready") => ({
  verdict,
  state,
})

describe("a phase", () => {
  test("lets lines be claimed only while the text can be read", () => {
    const claiming = PHASES.filter(phase => PERMITS[phase].claims)
    expect(claiming).toEqual(["claiming"])
    expect(claiming.every(phase => PERMITS[phase].readsText)).toBe(true)
  })

  test("takes every take while it films, and none before or after", () => {
    expect(PHASES.filter(phase => maySend(phase, [sent("accepted")]))).toEqual(["filming"])
    expect(PHASES.filter(phase => maySend(phase, []))).toEqual(["filming", "review"])
  })
})

test.each([
  ["nothing was sent", [], true],
  ["a redo was asked for", [sent("redo")], true],
  ["what arrived is no usable video", [sent("undecided", "refused")], true],
  ["the newest waits for review", [sent("undecided"), sent("redo")], false],
  ["an earlier one was accepted", [sent("redo"), sent("accepted")], false],
] as const)("a take is wanted or not: %s", (_why, takes, wanted) => {
  expect(isWanted(takes)).toBe(wanted)
})
