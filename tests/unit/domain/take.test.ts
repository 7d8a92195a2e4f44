import { expect, test } from "vitest"
import { isSlip } from "../../../src/domain/take"

const LITTLE = { chunks: 1, sizeBytes: 90_000 }

test("a slip of the thumb is short, in few chunks and light; anything else is hers to throw away", () => {
  expect(isSlip(0.2, LITTLE)).toBe(true)
  expect(isSlip(0, { chunks: 0, sizeBytes: 0 })).toBe(true)
  expect(isSlip(0.3, LITTLE)).toBe(false)
  expect(isSlip(0.03, { ...LITTLE, chunks: 16 })).toBe(false)
  expect(isSlip(0.03, { ...LITTLE, sizeBytes: 5_000_000 })).toBe(false)
})
