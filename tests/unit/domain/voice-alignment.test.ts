import { describe, expect, test } from "vitest"
import {
  alignVoices,
  COURSE_STEP,
  type LoudnessCourse,
  spokenSpan,
} from "../../../src/domain/voice-alignment"

/** A number from 0 to 1 that looks like chance, and is the same every time. */
const chance = (seed: number) => {
  let state = seed
  return (): number => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return state / 2 ** 32
  }
}

/** Syllables of one sentence: when each is, how long, how loud. With a breath in the middle. */
const SYLLABLES = [0, 0.17, 0.41, 0.55, 0.83, 1.3, 1.46, 1.75, 1.9, 2.2].map((at, index) => ({
  at,
  length: 0.09 + 0.03 * (index % 3),
  level: 0.5 + (0.5 * ((index * 3) % 4)) / 3,
}))

type Spoken = {
  /** Seconds of silence before the first syllable. */
  readonly before: number
  readonly pace?: number
  readonly gain?: number
  /** Of the room against the voice, as amplitude. */
  readonly noise?: number
  readonly seed?: number
}

const say = ({ before, pace = 1, gain = 1, noise = 0.001, seed = 1 }: Spoken): LoudnessCourse => {
  const next = chance(seed)
  return Array.from({ length: Math.round((before + 3.2) / COURSE_STEP) }, (_, step) => {
    const at = (step * COURSE_STEP - before) * pace
    const voice = SYLLABLES.reduce((sum, syllable) => {
      const share = (at - syllable.at) / syllable.length
      return share > 0 && share < 1 ? sum + syllable.level * Math.sin(Math.PI * share) : sum
    }, 0)
    return gain * Math.hypot(voice, noise * (0.6 + 0.8 * next()))
  })
}

/** Largest distance in milliseconds between what was found and what is true. */
const worst = (voices: readonly Spoken[]): number => {
  const found = alignVoices(voices.map(say))
  const latest = Math.max(...voices.map(({ before }) => before))
  const errors = voices.map(({ before }, index) => (found[index] ?? 0) - (latest - before))
  // What counts is how far they are from each other, not where they are together.
  const middle = errors.reduce((sum, error) => sum + error, 0) / errors.length
  return 1000 * Math.max(...errors.map(error => Math.abs(error - middle)))
}

describe("voices on one line", () => {
  test("are moved by what they begin apart, to the step", () => {
    expect(worst([{ before: 0.2 }, { before: 0.83 }])).toBeLessThan(5)
    expect(worst([{ before: 1.4 }, { before: 0.1 }, { before: 0.61 }])).toBeLessThan(5)
  })

  test("in rooms of all kinds, near and far from their phones, at 20 dB of noise", () => {
    const rooms = [0.1, 0.4, 1.1, 0.77, 0.3].map((before, seed) => ({
      before,
      noise: 0.1,
      gain: 10 ** (-seed / 2),
      seed,
    }))
    expect(worst(rooms)).toBeLessThan(20)
  })

  test("at paces of their own: each meets the others in the middle of the line", () => {
    const paced = alignVoices([
      say({ before: 0.3 }),
      say({ before: 0.3, pace: 1.08 }),
      say({ before: 0.3, pace: 0.93 }),
    ])
    // Whoever is quicker begins later.
    expect(paced[1]).toBeGreaterThan(paced[0] ?? 0)
    expect(paced[2]).toBeLessThan(paced[0] ?? 0)
  })

  test("sixteen of them", () => {
    const many = Array.from({ length: 16 }, (_, seed) => ({ before: (seed * 0.37) % 1.2, noise: 0.05, seed }))
    expect(worst(many)).toBeLessThan(20)
  })

  test("a knock before the first word moves nobody", () => {
    const knocked = [...say({ before: 1 })]
    knocked[40] = 2
    const [first = 0, second = 0] = alignVoices([knocked, say({ before: 0.4 })])
    expect(Math.abs(first - second + 0.6) * 1000).toBeLessThan(10)
  })

  test("whoever is silent, and whoever is alone, stays where she is", () => {
    expect(alignVoices([say({ before: 0.5 })])).toEqual([0])
    expect(alignVoices([Array(400).fill(0), Array(400).fill(0)])).toEqual([0, 0])
    const [, silent] = alignVoices([say({ before: 0.5 }), Array(500).fill(0.0001)])
    expect(silent).toBe(0)
  })
})

test("a voice's span begins with its first syllable and ends with its last", () => {
  const span = spokenSpan(say({ before: 0.5, noise: 0.02 }))
  expect(span?.from).toBeCloseTo(0.5, 1)
  expect(span?.to).toBeCloseTo(0.5 + 2.2 + 0.09, 1)
  expect(spokenSpan(Array(300).fill(0))).toBeUndefined()
})
