import { describe, expect, test } from "vitest"
import { cutDuration, cutOf, eventDuration, standInDuration } from "../../../src/domain/cut"

const accepted = { takeId: "t", contributorId: "c", points: { inPoint: 1.25, outPoint: 4 } }

describe("a cut", () => {
  test("keeps the lines' order, with a clip where one was accepted and a card where not", () => {
    const cut = cutOf([
      { id: "1", text: "Un." },
      { id: "2", text: "Deux.", accepted },
      { id: "3", text: "Trois.", accepted: undefined },
    ])
    expect(cut).toEqual([
      { kind: "stand-in", lineId: "1", text: "Un.", duration: 2 },
      { kind: "clip", lineId: "2", text: "Deux.", ...accepted },
      { kind: "stand-in", lineId: "3", text: "Trois.", duration: 2 },
    ])
    expect(cut.map(eventDuration)).toEqual([2, 2.75, 2])
    expect(cutDuration(cut)).toBe(6.75)
  })

  test("of no lines lasts no time", () => {
    expect(cutOf([])).toEqual([])
    expect(cutDuration([])).toBe(0)
  })
})

test.each([
  [0, 2],
  [30, 2],
  [31, 3],
  [90, 6],
  [2000, 6],
])("the card of a line of %i characters stands for %i s", (length, seconds) => {
  expect(standInDuration("a".repeat(length))).toBe(seconds)
})
