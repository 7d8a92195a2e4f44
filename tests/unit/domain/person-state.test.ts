import { describe, expect, it } from "vitest"
import { type PersonFacts, personState } from "../../../src/domain/person-state"
import type { Verdict } from "../../../src/domain/review"
import type { SubmissionState } from "../../../src/domain/submission"

const AWA: PersonFacts = {
  hasLink: true,
  openedAt: "2026-03-01T09:00:00Z",
  lineIds: ["one", "two"],
  held: [],
  submissions: [],
}
const take = (lineId: string, verdict: Verdict = "undecided", state: SubmissionState = "ready") => ({
  lineId,
  state,
  review: { verdict },
})
const stateWith = (...submissions: PersonFacts["submissions"]) => personState({ ...AWA, submissions })

describe("somebody's place on the way", () => {
  it("begins with her link", () => {
    expect(personState({ ...AWA, hasLink: false, openedAt: null })).toBe("not-invited")
    expect(personState({ ...AWA, openedAt: null })).toBe("invited")
    expect(personState(AWA)).toBe("opened")
    expect(personState({ ...AWA, hasLink: false })).toBe("opened")
  })

  it("goes by her lines: some sent, all sent, all accepted", () => {
    expect(stateWith(take("one"))).toBe("part-sent")
    expect(stateWith(take("one", "accepted"))).toBe("part-sent")
    expect(stateWith(take("one"), take("two", "accepted"))).toBe("sent")
    expect(stateWith(take("one", "accepted"), take("two", "accepted"))).toBe("accepted")
  })

  it("is her turn again where a redo is asked for, until another take has arrived", () => {
    expect(stateWith(take("one", "redo"), take("two", "accepted"))).toBe("redo")
    expect(stateWith(take("one"), take("one", "redo"), take("two", "accepted"))).toBe("sent")
  })

  it("does not go by files that were refused, nor by lines that are others' now", () => {
    expect(stateWith(take("one", "undecided", "refused"))).toBe("opened")
    expect(stateWith(take("elsewhere", "redo"))).toBe("opened")
  })

  it("is on her phone once her app says so: practised, then filmed, which waits to be sent", () => {
    const held = (takeCount: number, unsentCount: number, lineId = "one") =>
      personState({ ...AWA, held: [{ lineId, takeCount, unsentCount }] })
    expect(held(0, 0)).toBe("opened")
    expect(held(3, 0)).toBe("practised")
    expect(held(3, 1)).toBe("filmed")
    expect(held(3, 1, "elsewhere")).toBe("opened")
  })

  it("goes by the phone for what she still owes alone", () => {
    const withPhone = (unsentCount: number, ...submissions: PersonFacts["submissions"]) =>
      personState({ ...AWA, held: [{ lineId: "one", takeCount: 2, unsentCount }], submissions })
    expect(withPhone(1, take("one", "redo"), take("two"))).toBe("filmed")
    expect(withPhone(0, take("one", "redo"), take("two"))).toBe("redo")
    expect(withPhone(1, take("one"), take("two"))).toBe("sent")
    expect(withPhone(1, take("one", "accepted"), take("two", "accepted"))).toBe("accepted")
  })

  it("owes a line again whose newest take could not be read", () => {
    const refused = take("one", "undecided", "refused")
    expect(stateWith(refused, take("one"), take("two"))).toBe("part-sent")
  })

  it("without a line goes no further than her link", () => {
    expect(personState({ ...AWA, lineIds: [] })).toBe("opened")
  })
})
