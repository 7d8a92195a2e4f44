import { expect, test } from "vitest"
import { cueWarnings, rowLengths, shownSpeed } from "../../../src/domain/cue-checks"

const GOOD = { from: 1, to: 4, text: "Nous sommes seize,\net nous parlons." }

test("a cue that is easy to read is left alone", () => {
  expect(cueWarnings(GOOD)).toEqual([])
  expect(rowLengths(GOOD)).toEqual([18, 16])
  expect(shownSpeed(GOOD)).toBe(12)
})

test.each([
  ["empty", { text: " \n" }],
  ["too-fast", { to: 3 }],
  ["too-short", { to: 1.7, text: "Là." }],
  ["row-too-long", { to: 9, text: "Nous sommes seize, et nous parlons d’une seule voix." }],
  ["too-many-rows", { to: 9, text: "Nous\nsommes\nseize." }],
] as const)("one that is %s says so", (warning, change) => {
  expect(cueWarnings({ ...GOOD, ...change })).toEqual([warning])
})
