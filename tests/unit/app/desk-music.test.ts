import { describe, expect, test } from "vitest"
import { spokenSpans } from "../../../src/app/desk/film/preview-music"
import { amplitude, loudnessOfSpans, musicLevel } from "../../../src/domain/music-bed"

const MUSIC = { levelDb: -6, duckDb: 14 }
const LENGTH = 12
/** Somebody speaks from the fourth second to the sixth. */
const level = musicLevel(loudnessOfSpans([{ from: 4, to: 6 }], LENGTH), MUSIC, LENGTH)

describe("music under a film", () => {
  test("comes in, and goes out with it", () => {
    expect(level(0)).toBe(0)
    expect(level(1)).toBeCloseTo(amplitude(-6), 5)
    expect(level(LENGTH - 1)).toBeLessThan(level(LENGTH - 2.6))
    expect(level(LENGTH)).toBe(0)
    expect(level(LENGTH + 1)).toBe(0)
  })

  test("is down before the first word, over a breath, and back afterwards", () => {
    for (const at of [3.8, 4, 5, 6, 6.4]) expect(level(at)).toBeCloseTo(amplitude(-20), 5)
    expect(level(3)).toBeCloseTo(amplitude(-6), 5)
    expect(level(8)).toBeCloseTo(amplitude(-6), 5)
  })
})

test("the preview knows when somebody speaks by the silences that were measured", () => {
  const clip = { lineId: "1", text: "Un.", gainDb: 0, crop: null, lowerThird: null, contributorId: "a" }
  const points = { inPoint: 2, outPoint: 6 }
  const event = { ...clip, kind: "clip" as const, takeId: "t1", points }
  const facts = { sound: { silenceBefore: 0.5, silenceAfter: 1 } }
  const submissions = new Map([["t1", { facts }]]) as never
  expect(spokenSpans([{ event, from: 10, to: 14 }], submissions)).toEqual([{ from: 10.5, to: 13 }])
  const unknown = { ...event, takeId: "t2" }
  expect(spokenSpans([{ event: unknown, from: 0, to: 4 }], submissions)).toEqual([{ from: 0, to: 4 }])
})
