import { expect, test } from "vitest"
import { FORMATS, FRAME_SIZES, orientationFor } from "../../../src/domain/format"

test.each(FORMATS)("a film of %s has that shape, 1080 lines on its short side, and even sides", format => {
  const [across = 0, down = 0] = format.split(":").map(Number)
  const { width, height } = FRAME_SIZES[format]
  expect(width * down).toBe(height * across)
  expect(Math.min(width, height)).toBe(1080)
  expect([width % 2, height % 2]).toEqual([0, 0])
})

test("a phone is held the way the film lies", () => {
  expect(FORMATS.map(orientationFor)).toEqual(["landscape", "portrait", "any"])
})
