import { describe, expect, test } from "vitest"
import { clock, isWithin, lengthOf, timecode } from "../../../src/domain/timecode"

describe("a range", () => {
  test("lasts from its first moment to the first that is no longer in it", () => {
    expect(lengthOf({ inPoint: 1.5, outPoint: 4 })).toBe(2.5)
  })

  test.each([
    ["the whole recording", 0, 10, true],
    ["a part of it", 2, 3, true],
    ["beyond its end", 2, 10.001, false],
    ["before its start", -0.001, 3, false],
    ["nothing", 3, 3, false],
    ["backwards", 4, 3, false],
    ["no number", Number.NaN, 3, false],
  ])("of %s is within it: %s", (_what, inPoint, outPoint, expected) => {
    expect(isWithin({ inPoint, outPoint }, 10)).toBe(expected)
  })
})

describe("a timecode", () => {
  test.each([
    [0, ",", "00:00:00,000"],
    [1.5, ".", "00:00:01.500"],
    [59.9994, ",", "00:00:59,999"],
    // Rounded up, it carries: never 60 seconds or 1000 milliseconds.
    [59.9996, ",", "00:01:00,000"],
    [3599.9999, ".", "01:00:00.000"],
    [3661.001, ",", "01:01:01,001"],
    [360_000, ".", "100:00:00.000"],
    // 1.1 * 3 is 3.3000000000000003.
    [1.1 * 3, ",", "00:00:03,300"],
  ] as const)("of %d s with %s is %s", (at, mark, expected) => {
    expect(timecode(at, mark)).toBe(expected)
  })
})

test.each([
  [0, "0:00"],
  [7.4, "0:07"],
  [59.5, "1:00"],
  [754, "12:34"],
  [3600, "60:00"],
])("%d s read %s on a clock", (length, expected) => {
  expect(clock(length)).toBe(expected)
})
