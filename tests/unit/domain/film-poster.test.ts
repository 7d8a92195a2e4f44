import { expect, test } from "vitest"
import type { Cut } from "../../../src/domain/cut"
import { posterMomentAt, posterTime } from "../../../src/domain/film-poster"

const title = { kind: "title", duration: 3, card: { title: "Une voix", subtitle: "" } } as const
const line = (lineId: string) => ({ kind: "stand-in", lineId, text: "Un.", duration: 2 }) as const
const CUT: Cut = [title, line("a"), line("b")]

test("a moment is of what is seen, and comes back to the same time", () => {
  expect(posterMomentAt(CUT, 1)).toEqual({ of: "title", into: 1 })
  expect(posterMomentAt(CUT, 5.5)).toEqual({ of: "b", into: 0.5 })
  expect(posterTime(CUT, { of: "b", into: 0.5 })).toBe(5.5)
})

test("it stays the same picture when what is before it changes", () => {
  expect(posterTime([line("b"), title], { of: "b", into: 0.5 })).toBe(0.5)
})

test("it is no longer than its stretch, and the film's end is its last picture", () => {
  expect(posterTime(CUT, { of: "a", into: 9 })).toBeCloseTo(5 - 1 / 30, 6)
  const end = posterMomentAt(CUT, 7)
  expect(end?.of).toBe("b")
  expect(posterTime(CUT, end ?? { of: "a", into: 0 })).toBeCloseTo(7 - 1 / 30, 6)
})

test("what is not in the film has no time, and an empty film no moment", () => {
  expect(posterTime(CUT, { of: "closing", into: 0 })).toBeUndefined()
  expect(posterMomentAt([], 0)).toBeUndefined()
})
