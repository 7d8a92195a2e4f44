import { describe, expect, test } from "vitest"
import { LOOK_AHEAD, toWholeFrames } from "../../../src/server/media/presented-frames"
import { seededRandom } from "../../e2e/fixtures/seeded-random"

const FRAME = 1 / 30
/** What a container in whole milliseconds may leave behind. Seconds. */
const ROUNDING = 0.001
const SEED = 8_032_026

const series = (count: number, step: (index: number) => number): number[] => {
  let at = 0
  return Array.from({ length: count }, (_, index) => {
    const start = at
    at += step(index)
    return start
  })
}
const random = seededRandom(SEED)
/** Cameras, by how their pictures follow each other. */
const CAMERAS: Readonly<Record<string, readonly number[]>> = {
  "30 a second": series(300, () => FRAME),
  "25 a second": series(250, () => 0.04),
  "24 a second": series(240, () => 1 / 24),
  "30 a second in whole milliseconds": series(300, () => FRAME).map(at => Math.round(at * 1000) / 1000),
  "30 a second, some of them dropped": series(220, () => FRAME * (random() < 0.3 ? 2 : 1)),
  // As a canvas is captured, or a phone films in the dark.
  "10 to 40 a second": series(250, () => 0.025 + random() * 0.075),
  "30 a second, a few milliseconds early or late": series(300, () => FRAME).map(at =>
    Math.max(0, at + (random() - 0.5) * 0.008),
  ),
}

const presentedAt = (frames: readonly number[], at: number): number =>
  frames.filter(start => start <= at).length - 1

/** The pictures that the film shows, by ffmpeg's own rule: the last that has begun. */
const shown = (frames: readonly number[], points: { inPoint: number; outPoint: number }): number[] => {
  const count = Math.round((points.outPoint - points.inPoint) / FRAME)
  return Array.from({ length: count }, (_, index) =>
    presentedAt(frames, points.inPoint + LOOK_AHEAD + index * FRAME),
  )
}

describe.each(Object.entries(CAMERAS))("a film of a camera of %s", (_, frames) => {
  const cuts = Array.from({ length: 200 }, () => {
    const inPoint = random() * 3
    return { inPoint, outPoint: inPoint + 0.5 + random() * 3 }
  })

  test("shows what is presented at its points, wherever they fall", () => {
    for (const points of cuts) {
      const cut = toWholeFrames(points, frames)
      const pictures = shown(frames, cut)
      const why = JSON.stringify(points)
      expect(pictures[0], why).toBe(presentedAt(frames, points.inPoint + ROUNDING))
      expect(pictures.at(-1), why).toBe(presentedAt(frames, points.outPoint - ROUNDING))
      expect(Math.abs(points.inPoint - cut.inPoint), why).toBeLessThanOrEqual(FRAME)
      // Half a frame at the beginning, a whole one and what rounding leaves at the end.
      expect(Math.abs(cut.outPoint - points.outPoint), why).toBeLessThanOrEqual(2 * FRAME)
    }
  })
})

describe("points on the pictures themselves", () => {
  const frames = CAMERAS["30 a second"] ?? []

  test("stay where they are", () => {
    for (const inPoint of [0, 0.5, 1.3]) {
      const cut = toWholeFrames({ inPoint, outPoint: inPoint + 2 }, frames)
      expect(cut.inPoint).toBeCloseTo(inPoint, 9)
      expect(cut.outPoint).toBeCloseTo(inPoint + 2, 9)
    }
  })

  test("of a file without pictures only become whole frames", () => {
    expect(toWholeFrames({ inPoint: 0.25, outPoint: 1.26 }, []).inPoint).toBe(0.25)
  })

  test("before the first picture stay: the sound begins earlier", () => {
    const late = frames.map(start => start + 0.4)
    expect(toWholeFrames({ inPoint: 0.1, outPoint: 1.1 }, late).inPoint).toBeCloseTo(0.1, 2)
  })
})
