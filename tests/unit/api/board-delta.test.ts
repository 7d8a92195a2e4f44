import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { diffBoards, patchBoard } from "../../../src/api/board-delta"
import type { BoardShape } from "../../../src/api/shapes"

/** A board of which the delta knows no more than that it has lists of things and other parts. */
const boardOf = (parts: object): BoardShape => parts as BoardShape

const thing = fc.record({ id: fc.constantFrom(..."abcdefgh"), text: fc.constantFrom("one", "two") })
const things = fc.uniqueArray(thing, { selector: ({ id }) => id })
const takes = fc.uniqueArray(
  fc.record({ takeId: fc.constantFrom(..."stuvw"), at: fc.option(fc.integer(), { nil: null }) }),
  { selector: ({ takeId }) => takeId },
)
const board = fc.record({
  version: fc.string(),
  campaign: fc.record({ title: fc.string() }),
  lines: things,
  submissions: takes,
  referenceTakeId: fc.option(fc.string(), { nil: null }),
})

describe("what has changed on a board", () => {
  test("leads from any board to any other, also through JSON", () => {
    fc.assert(
      fc.property(board, board, (one, other) => {
        const delta = JSON.parse(JSON.stringify(diffBoards(boardOf(one), boardOf(other))))
        expect(patchBoard(boardOf(one), delta)).toEqual(other)
      }),
    )
  })

  test("is nothing between equal boards", () => {
    fc.assert(
      fc.property(board, one => {
        expect(diffBoards(boardOf(one), boardOf(structuredClone(one)))).toEqual({ values: {}, lists: {} })
      }),
    )
  })

  const lines = Array.from({ length: 500 }, (_, index) => ({ id: `line-${index}`, text: "Une phrase." }))
  const before = boardOf({ version: "1", lines })
  const sizeOf = (after: BoardShape): number => JSON.stringify(diffBoards(before, after)).length

  test("is one line where one of five hundred was reworded, and the others stay the same objects", () => {
    const after = boardOf({ version: "2", lines: lines.with(250, { id: "line-250", text: "Une autre." }) })
    expect(sizeOf(after)).toBeLessThan(200)
    const patched = patchBoard(before, diffBoards(before, after))
    expect(patched.lines[249]).toBe(before.lines[249])
    expect(patched.lines[250]).toEqual({ id: "line-250", text: "Une autre." })
  })

  test("is as small where one was put in, taken out or moved to its neighbour's place", () => {
    const [first, second, ...rest] = lines
    expect(sizeOf(boardOf({ version: "2", lines: [{ id: "new", text: "!" }, ...lines] }))).toBeLessThan(200)
    expect(sizeOf(boardOf({ version: "2", lines: lines.toSpliced(100, 1) }))).toBeLessThan(200)
    expect(sizeOf(boardOf({ version: "2", lines: [second, first, ...rest] }))).toBeLessThan(200)
  })

  test("is refused by a board from which it does not lead", () => {
    const delta = diffBoards(before, boardOf({ version: "2", lines: [lines[1], lines[0]] }))
    expect(() => patchBoard(boardOf({ version: "0", lines: [] }), delta)).toThrow(RangeError)
  })
})
