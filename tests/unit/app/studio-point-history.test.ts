import { expect, test } from "vitest"
import { advance, begin, redone, undone } from "../../../src/app/studio/trim/point-history"

const [WHOLE, PROPOSED, MOVED] = [
  { inPoint: 0, outPoint: 5 },
  { inPoint: 0.5, outPoint: 4 },
  { inPoint: 0.5, outPoint: 3.5 },
]

test("the voice's proposal is taken back, and done again", () => {
  const proposed = advance(begin(WHOLE), PROPOSED)
  expect(undone(proposed).points).toEqual(WHOLE)
  expect(redone(undone(proposed)).points).toEqual(PROPOSED)
})

test("a handle drawn along is one step; after a pause, another", () => {
  const drawn = advance(advance(advance(begin(WHOLE), PROPOSED), MOVED, 1_000), WHOLE, 1_300)
  expect(undone(drawn).points).toEqual(PROPOSED)
  const paused = advance(advance(begin(WHOLE), PROPOSED, 1_000), MOVED, 2_000)
  expect(undone(paused).points).toEqual(PROPOSED)
})

test("what is done after taking back cannot be done again", () => {
  const other = advance(undone(advance(begin(WHOLE), PROPOSED)), MOVED)
  expect(redone(other).points).toEqual(MOVED)
  expect(undone(undone(undone(other))).points).toEqual(WHOLE)
})

test("points that stay where they are are no step", () => {
  const history = begin(WHOLE)
  expect(advance(history, { ...WHOLE })).toBe(history)
})
