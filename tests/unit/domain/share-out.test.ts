import { describe, expect, it } from "vitest"
import { type FreeLine, shareOut, type Voice } from "../../../src/domain/share-out"
import { seededRandom } from "../../e2e/fixtures/seeded-random"

const linesOf = (...lengths: number[]): FreeLine[] =>
  lengths.map((length, index) => ({ id: `line-${index}`, length }))
const voicesOf = (...loads: number[]): Voice[] => loads.map((load, index) => ({ id: `voice-${index}`, load }))

/** Whose each line is, by her place in the team. */
const placesOf = (lines: FreeLine[], voices: Voice[]): number[] =>
  shareOut(lines, voices).map(({ contributorId }) => voices.findIndex(({ id }) => id === contributorId))

const loadsAfter = (lines: FreeLine[], voices: Voice[]): number[] =>
  voices.map(({ id, load }) =>
    shareOut(lines, voices)
      .filter(({ contributorId }) => contributorId === id)
      .reduce((total, { lineId }) => total + (lines.find(line => line.id === lineId)?.length ?? 0), load),
  )

describe("lines shared out", () => {
  it("go one to each in the order of the film, where there are as many as people", () => {
    expect(placesOf(linesOf(3, 9, 1, 4), voicesOf(0, 0, 0, 0))).toEqual([0, 1, 2, 3])
  })

  it("that are more than the people stay together, as even as may be", () => {
    expect(placesOf(linesOf(2, 2, 2, 2, 2, 2), voicesOf(0, 0, 0))).toEqual([0, 0, 1, 1, 2, 2])
    expect(placesOf(linesOf(6, 1, 1, 1, 1, 2), voicesOf(0, 0))).toEqual([0, 1, 1, 1, 1, 1])
  })

  it("go to those who have nothing before those who have", () => {
    expect(placesOf(linesOf(3, 3), voicesOf(8, 0, 0))).toEqual([1, 2])
  })

  it("are dealt out by length where the film's order would burden somebody", () => {
    const lines = linesOf(1, 9, 1, 9, 1, 9, 9)
    const loads = loadsAfter(lines, voicesOf(0, 0, 0, 0))
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(9)
  })

  it("are none where there is nobody, or nothing to say", () => {
    expect(shareOut(linesOf(1, 2), [])).toEqual([])
    expect(shareOut([], voicesOf(0))).toEqual([])
  })

  it("are all shared out once, evenly within one line, and alike each time: three hundred texts", () => {
    const random = seededRandom(8)
    for (let round = 0; round < 300; round += 1) {
      const lines = linesOf(...Array.from({ length: 1 + Math.floor(random() * 40) }, () => 1 + random() * 14))
      const voices = voicesOf(...Array.from({ length: 1 + Math.floor(random() * 20) }, () => 0))
      const sharing = shareOut(lines, voices)
      expect(sharing.map(({ lineId }) => lineId)).toEqual(lines.map(({ id }) => id))
      const loads = loadsAfter(lines, voices)
      const longest = Math.max(...lines.map(({ length }) => length))
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(longest + 1e-9)
      if (lines.length >= voices.length) expect(Math.min(...loads)).toBeGreaterThan(0)
      expect(shareOut(lines, voices)).toEqual(sharing)
    }
  })

  it("burden nobody further who has more than her share already: three hundred teams", () => {
    const random = seededRandom(3)
    for (let round = 0; round < 300; round += 1) {
      const lines = linesOf(...Array.from({ length: 1 + Math.floor(random() * 30) }, () => 1 + random() * 9))
      const voices = voicesOf(...Array.from({ length: 2 + Math.floor(random() * 10) }, () => random() * 20))
      const loads = loadsAfter(lines, voices)
      const total = loads.reduce((sum, load) => sum + load, 0)
      const longest = Math.max(...lines.map(({ length }) => length))
      for (const [index, { load }] of voices.entries())
        if (load > total / voices.length + longest) expect(loads[index]).toBe(load)
    }
  })
})
