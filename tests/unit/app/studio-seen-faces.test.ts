import { expect, test } from "vitest"
import { keepFaces, noteFace } from "../../../src/app/stores/seen-faces"

const FACE = { centreX: 0.5, eyeY: 0.33, headHeight: 0.3 }
/** `performance.now()` when a recording begins. */
const BEGUN = 10_000

test("a take keeps where she was seen while it was recorded, at most twice a second", () => {
  noteFace({ ...FACE, centreX: 0.1 }, BEGUN - 300)
  const end = keepFaces(BEGUN)
  // The coach took this picture before the recording began, and was done with it after.
  noteFace({ ...FACE, centreX: 0.2 }, BEGUN - 50)
  for (const ms of [100, 350, 600, 850, 1100]) noteFace(FACE, BEGUN + ms)
  const seen = end()
  noteFace(FACE, BEGUN + 3000)
  expect(seen.map(({ at }) => at)).toEqual([0.1, 0.6, 1.1])
  expect(seen[0]).toEqual({ ...FACE, at: 0.1 })
})

test("the next take begins with nothing, and the end of the one before does not end it", () => {
  const endFirst = keepFaces(BEGUN)
  const endSecond = keepFaces(BEGUN + 5000)
  endFirst()
  noteFace(FACE, BEGUN + 6000)
  expect(endSecond().map(({ at }) => at)).toEqual([1])
})
