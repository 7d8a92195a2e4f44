import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { mayStand, merge, moveEdge, nudge, reword, split, without } from "../../../src/domain/cue-edits"
import { CUE_GAP, type Cue } from "../../../src/domain/subtitles"

const POINTS = { inPoint: 1, outPoint: 9 }
const CUES: readonly Cue[] = [
  { from: 1.5, to: 3, text: "Nous sommes seize," },
  { from: 3.5, to: 5, text: "et nous parlons d’une seule voix." },
  { from: 6, to: 8, text: "Rejoignez-nous." },
]

/** A word may be parted in its middle: then it has a space more. */
const lettersOf = (cues: readonly Cue[]): string => cues.map(({ text }) => text.replace(/\s+/gu, "")).join("")

describe("moving an edge", () => {
  test("goes by frames, and stops two frames before the neighbour and at the cut", () => {
    expect(nudge(CUES, 0, "to", 3, POINTS)[0]?.to).toBeCloseTo(3.1)
    expect(nudge(CUES, 0, "to", 300, POINTS)[0]?.to).toBeCloseTo(3.5 - CUE_GAP)
    expect(nudge(CUES, 0, "from", -300, POINTS)[0]?.from).toBe(1)
    expect(nudge(CUES, 2, "both", 300, POINTS)[2]).toMatchObject({ from: 7, to: 9 })
  })

  test("never lays one cue over another, whatever is done", () => {
    const moves = fc.array(
      fc.tuple(
        fc.nat(3),
        fc.constantFrom("from" as const, "to" as const, "both" as const, "split" as const, "merge" as const),
        fc.integer({ min: -400, max: 400 }),
      ),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(moves, edits => {
        let cues: readonly Cue[] = CUES
        for (const [index, what, by] of edits) {
          if (what === "split") cues = split(cues, index, Math.abs(by) % 30, "fr")
          else if (what === "merge") cues = merge(cues, index, "fr")
          else cues = nudge(cues, index, what, by, POINTS)
          expect(mayStand(cues)).toBe(true)
          expect(lettersOf(cues)).toBe(lettersOf(CUES))
        }
      }),
    )
  })
})

test("an edge is put where the picture stands, to the frame, as far as there is room", () => {
  expect(moveEdge(CUES, 1, "from", 4.01, POINTS)[1]?.from).toBeCloseTo(4)
  expect(moveEdge(CUES, 1, "from", 1, POINTS)[1]?.from).toBeCloseTo(3 + CUE_GAP)
  expect(moveEdge(CUES, 2, "to", 20, POINTS)[2]?.to).toBe(9)
  expect(moveEdge(CUES, 7, "to", 20, POINTS)).toBe(CUES)
})

test("a cue is taken away, but not the last", () => {
  expect(without(CUES, 1)).toEqual([CUES[0], CUES[2]])
  const last = CUES.slice(0, 1)
  expect(without(last, 0)).toBe(last)
})

test("a cue is parted at the caret, each half with its share of the time, and made one again", () => {
  const parted = split(CUES, 1, "et nous parlons ".length, "fr")
  expect(parted.map(({ text }) => text)).toEqual([
    "Nous sommes seize,",
    "et nous parlons",
    "d’une seule voix.",
    "Rejoignez-nous.",
  ])
  expect(parted[1]?.from).toBe(3.5)
  expect(parted[2]?.to).toBe(5)
  expect((parted[2]?.from ?? 0) - (parted[1]?.to ?? 0)).toBeCloseTo(CUE_GAP)
  expect(merge(parted, 1, "fr")).toEqual(CUES)
})

test("nothing happens where a cue would be empty, or there is no next one", () => {
  expect(split(CUES, 0, 0, "fr")).toBe(CUES)
  expect(merge(CUES, 2, "fr")).toBe(CUES)
  expect(reword(CUES, 0, "Nous sommes dix-sept,")[0]).toEqual({ ...CUES[0], text: "Nous sommes dix-sept," })
})

test("cues that lie over each other, or last no time, may not stand", () => {
  expect(mayStand(CUES)).toBe(true)
  expect(
    mayStand([
      { from: 0, to: 2, text: "a" },
      { from: 1.9, to: 3, text: "b" },
    ]),
  ).toBe(false)
  expect(mayStand([{ from: 1, to: 1, text: "a" }])).toBe(false)
})
