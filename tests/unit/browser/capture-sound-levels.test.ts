import { describe, expect, test } from "vitest"
import { soundStatistics } from "../../../src/browser/capture/sound-levels"
import type { SoundLevels } from "../../../src/domain/coaching"

/** Moments a second, as screens draw. */
const RATE = 60
const SYLLABLES_A_SECOND = 5
/** Peaks above the root mean square of speech, in decibels. */
const CREST_DB = 12

const levelOf = (db: number): number => 10 ** (db / 20)

/** Loudness of speech over a room, in dBFS: it falls between two syllables. */
const speech =
  (voiceDb: number, roomDb: number) =>
  (seconds: number): number =>
    Math.max(roomDb, voiceDb - 30 * Math.sin(Math.PI * SYLLABLES_A_SECOND * seconds) ** 4)

/** Loudness of what drones: it hardly moves. */
const steadyNoise =
  (db: number) =>
  (seconds: number): number =>
    db + Math.sin(7 * seconds) + 0.7 * Math.sin(31 * seconds)

/** Hear sounds one after another, given as loudness by the second. @returns what is known at the end */
const hear = (...sounds: readonly (readonly [seconds: number, loudness: (at: number) => number])[]) => {
  const statistics = soundStatistics()
  let at = 0
  for (const [seconds, loudness] of sounds)
    for (const end = at + seconds * 1000; at < end; at += 1000 / RATE) {
      const db = loudness(at / 1000)
      statistics.hear({ at, level: levelOf(db), peak: Math.min(1, levelOf(db + CREST_DB)) })
    }
  return (): SoundLevels => {
    const levels = statistics.levels(at)
    if (levels === undefined) throw new Error("Too little was heard.")
    return levels
  }
}

test("nothing is said before a room was heard for a while", () => {
  expect(hear([0.5, () => -60])).toThrow("Too little")
  expect(hear([1, () => -60])).not.toThrow()
})

test("silence is silence", () => {
  const levels = hear([3, () => -200])()
  expect(levels).toMatchObject({ voiceDb: -100, roomDb: -100, spoken: 0 })
})

describe("speech", () => {
  test.each([-14, -24, -34, -44])("at %i dB over a quiet room is measured as such", voiceDb => {
    const { spoken, ...levels } = hear([4, speech(voiceDb, -65)])()
    expect(Math.abs(levels.voiceDb - voiceDb)).toBeLessThan(3)
    expect(levels.roomDb).toBeLessThan(voiceDb - 15)
    expect(spoken).toBeGreaterThan(0.7)
  })

  test("that falls low is known within a second and a quarter", () => {
    expect(hear([3, speech(-20, -65)], [1.25, speech(-44, -65)])().voiceDb).toBeLessThan(-40)
  })

  test("that begins low is known within a second and a quarter", () => {
    const { voiceDb, spoken } = hear([3, () => -65], [1.25, speech(-44, -65)])()
    expect(voiceDb).toBeLessThan(-40)
    expect(spoken).toBeGreaterThan(0.7)
  })

  test("ends with her last word", () => {
    expect(hear([3, speech(-20, -60)], [1.6, () => -60])().spoken).toBe(0)
  })

  test("cut off is seen at its peaks", () => {
    expect(hear([2, speech(-8, -60)])().peakDb).toBe(0)
    expect(hear([2, speech(-22, -60)])().peakDb).toBeLessThan(-8)
  })
})

describe("a room", () => {
  test("that drones is no speech, and is heard as it is", () => {
    const { spoken, roomDb, voiceDb } = hear([4, steadyNoise(-36)])()
    expect(spoken).toBe(0)
    expect(Math.abs(roomDb + 36)).toBeLessThan(3)
    expect(voiceDb - roomDb).toBeLessThan(6)
  })

  test("that begins to drone is known within a second, and never passes for her voice", () => {
    for (let seconds = 0.1; seconds < 3; seconds += 0.1)
      expect(hear([3, () => -70], [seconds, steadyNoise(-36)])().spoken).toBeLessThan(0.7)
    expect(Math.abs(hear([3, () => -70], [1, steadyNoise(-36)])().roomDb + 36)).toBeLessThan(3)
  })

  test("is heard between her words", () => {
    expect(Math.abs(hear([4, speech(-22, -36)])().roomDb + 36)).toBeLessThan(3)
  })
})
