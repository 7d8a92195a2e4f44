/** What is done to the samples of a film. */
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { duckingOf } from "../../../src/domain/ducking"
import { createLimiter } from "../../../src/server/film/limiter"
import { loudnessHops, withMusic } from "../../../src/server/film/music"
import { timeLeft } from "../../../src/server/film/progress-report"
import { readSound, writeSound } from "../../../src/server/film/raw-sound"
import { type SoundPiece, soundTrack } from "../../../src/server/film/sound-track"
import { createPeakMeter, PEAK_HOP } from "../../../src/server/film/true-peaks"

const RATE = 48_000
const FRAME_SAMPLES = RATE / 30

/** Left and right in turn. */
const tone = (hertz: number, samples: number, amplitude: number, phase = 0): Float32Array =>
  Float32Array.from(
    { length: 2 * samples },
    (_, index) => amplitude * Math.sin((2 * Math.PI * hertz * Math.floor(index / 2)) / RATE + phase),
  )

const all = async (pieces: AsyncIterable<Float32Array>): Promise<Float32Array> => {
  const values: number[] = []
  for await (const piece of pieces) for (const value of piece) values.push(value)
  return Float32Array.from(values)
}

async function* once(samples: Float32Array): AsyncGenerator<Float32Array> {
  yield samples
}

const highest = (samples: Float32Array): number =>
  samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0)

const peaksOf = (samples: Float32Array): Float32Array => {
  const meter = createPeakMeter()
  meter.add(samples)
  return meter.finish()
}

let folder = ""
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "unisson-sound-"))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const piece = (fields: Partial<SoundPiece>): SoundPiece => ({
  ...{ path: undefined, frames: 3, gainDb: 0, fadeSamples: 0, ...fields },
})

describe("the sound track", () => {
  test("gives each stretch the samples of its frames, silence where nobody speaks or she has stopped", async () => {
    const path = join(folder, "short.f32")
    await writeSound(path, once(new Float32Array(2 * FRAME_SAMPLES).fill(0.5)))
    const track = await all(soundTrack([piece({}), piece({ path, frames: 2 }), piece({ path, frames: 1 })]))
    expect(track).toHaveLength(2 * 6 * FRAME_SAMPLES)
    const loud = Array.from(track, (value, index) => (value > 0.4 ? Math.floor(index / 2) : -1))
    const heard = loud.filter(at => at >= 0)
    expect([heard[0], heard.at(-1)]).toEqual([3 * FRAME_SAMPLES, 6 * FRAME_SAMPLES - 1])
    expect(new Set(heard).size).toBe(2 * FRAME_SAMPLES)
  })

  test("never jumps at a join: each voice comes out of silence and goes back", async () => {
    const path = join(folder, "constant.f32")
    await writeSound(path, once(new Float32Array(2 * 3 * FRAME_SAMPLES).fill(0.9)))
    const track = await all(
      soundTrack([piece({ path, fadeSamples: 480 }), piece({ path, fadeSamples: 480 })]),
    )
    let steepest = 0
    for (let at = 2; at < track.length; at += 1)
      steepest = Math.max(steepest, Math.abs((track[at] ?? 0) - (track[at - 2] ?? 0)))
    expect(steepest).toBeLessThan(0.01)
    expect(highest(track)).toBeCloseTo(0.9, 3)
  })

  test("adds what the coordinator adds", async () => {
    const path = join(folder, "quiet.f32")
    await writeSound(path, once(new Float32Array(2 * FRAME_SAMPLES).fill(0.1)))
    expect(highest(await all(soundTrack([piece({ path, frames: 1, gainDb: 6 })])))).toBeCloseTo(0.1995, 3)
  })
})

describe("peaks", () => {
  test("are found between the samples", () => {
    // A quarter of the sample rate, an eighth of a turn off: every sample is 0.707, every top between two.
    const peaks = peaksOf(tone(12_000, 10 * PEAK_HOP, 1, Math.PI / 4))
    expect(peaks).toHaveLength(10)
    for (const peak of peaks.subarray(1, 9)) expect(peak).toBeCloseTo(1, 1)
  })

  test("are held under the ceiling, and what is lower is left alone", () => {
    const loud = tone(300, RATE / 10, 1)
    const quiet = tone(300, RATE / 2, 0.2)
    const sound = Float32Array.from([...quiet, ...loud, ...quiet])
    createLimiter(peaksOf(sound), 1, 0.5).apply(sound)
    expect(highest(peaksOf(sound))).toBeLessThanOrEqual(0.5 + 0.001)
    expect(highest(sound.subarray(0, RATE / 2))).toBeCloseTo(0.2, 3)
    expect(highest(sound.subarray(-RATE / 2))).toBeCloseTo(0.2, 3)
  })

  test("come under the ceiling without a step that would click", () => {
    const sound = new Float32Array(2 * RATE).fill(0.4)
    sound.fill(1, RATE, RATE + 200)
    createLimiter(peaksOf(sound), 1, 0.5).apply(sound)
    let steepest = 0
    for (let at = 2; at < RATE - 2; at += 1)
      steepest = Math.max(steepest, Math.abs((sound[at] ?? 0) - (sound[at - 2] ?? 0)))
    expect(steepest).toBeLessThan(0.01)
  })
})

describe("music", () => {
  const hops = Float32Array.from({ length: 300 }, (_, hop) => (hop >= 100 && hop < 150 ? 0.05 : 0.0001))

  test("is down before the first word and until after the last, and comes back", () => {
    const levels = duckingOf(hops, 10)
    expect(levels[40]).toBeCloseTo(0)
    expect(levels.subarray(95, 170).every(level => level === -10)).toBe(true)
    expect(levels[290]).toBeCloseTo(0)
    for (let hop = 1; hop < levels.length; hop += 1)
      expect(Math.abs((levels[hop] ?? 0) - (levels[hop - 1] ?? 0))).toBeLessThan(0.7)
  })

  test("is repeated under a longer film, and silent at both its ends", async () => {
    const [music, voices] = [join(folder, "music.f32"), join(folder, "voices.f32")]
    const frames = 300
    await writeSound(music, once(tone(220, 2 * RATE, 0.4)))
    await writeSound(voices, once(new Float32Array(2 * frames * FRAME_SAMPLES)))
    const bed = { path: music, levelDb: -6, duckDb: 10 }
    const mixed = await all(withMusic(voices, frames, await loudnessHops(readSound(voices)), bed))
    expect(mixed).toHaveLength(2 * frames * FRAME_SAMPLES)
    const second = (at: number) => highest(mixed.subarray(2 * RATE * at, 2 * RATE * (at + 1)))
    for (const at of [1, 3, 5, 6]) expect(second(at)).toBeCloseTo(0.2, 2)
    expect(Math.abs(mixed[0] ?? 1)).toBeLessThan(0.001)
    expect(highest(mixed.subarray(-200))).toBeLessThan(0.001)
  })
})

test("what is left of a render is told once it can be told", () => {
  expect(timeLeft(0.01, 20)).toBeNull()
  expect(timeLeft(0.5, 0.4)).toBeNull()
  expect(timeLeft(0.25, 30)).toBe(90)
})
