import { describe, expect, test } from "vitest"
import type { Points } from "../../../src/domain/timecode"
import { judge } from "../../../src/server/media/judge"
import type { Picture, Probe } from "../../../src/server/media/probe"

const PICTURE: Picture = {
  codec: "h264",
  width: 1280,
  height: 720,
  quarterTurns: 0,
  pixelAspect: 1,
  transfer: "unknown",
  isInterlaced: false,
}
/** Pictures of a steady camera that films so long. */
const steady = (length: number): number[] => Array.from({ length: length * 30 }, (_, index) => index / 30)
const GOOD: Probe = {
  sizeBytes: 1_000_000,
  picture: PICTURE,
  hasSound: true,
  length: 4,
  lead: 0,
  frames: steady(4),
}
/** Points, as thirds of a second can be added up. */
const near = ({ inPoint, outPoint }: Points) => ({
  inPoint: expect.closeTo(inPoint, 9),
  outPoint: expect.closeTo(outPoint, 9),
})
const POINTS = { inPoint: 0.5, outPoint: 2.5 }

const sized = (width: number, height: number): Probe => ({ ...GOOD, picture: { ...PICTURE, width, height } })

describe("judge", () => {
  test("accepts a good clip with its points", () => {
    expect(judge(GOOD, POINTS)).toEqual({ picture: PICTURE, hasSound: true, points: near(POINTS) })
  })

  test.each([
    ["empty", { ...GOOD, sizeBytes: 0 }, POINTS],
    ["not-a-video", { ...GOOD, picture: undefined, hasSound: false }, POINTS],
    ["no-picture", { ...GOOD, picture: undefined }, POINTS],
    ["picture-size", sized(0, 0), POINTS],
    ["picture-size", sized(7680, 4320), POINTS],
    ["picture-size", sized(4096, 4096), POINTS],
    ["picture-size", sized(4097, 16), POINTS],
    ["too-short", GOOD, { inPoint: 1, outPoint: 1.2 }],
    ["too-short", GOOD, { inPoint: 3.9, outPoint: 8 }],
    ["too-long", GOOD, { inPoint: 0, outPoint: 601 }],
    ["not-a-video", { ...GOOD, length: 0.1 }, POINTS],
  ] as const)("refuses: %s", (refusal, probe, points) => {
    expect(judge(probe, points)).toEqual({ refusal })
  })

  test.each([
    [4096, 2304],
    [2304, 4096],
    [16, 16],
  ])("accepts a picture of %i by %i", (width, height) => {
    expect(judge(sized(width, height), POINTS)).toHaveProperty("points")
  })

  test("keeps what is there of a clip that was cut off", () => {
    const kept = near({ inPoint: 0.5, outPoint: 2 })
    expect(judge({ ...GOOD, length: 2, frames: steady(2) }, POINTS)).toMatchObject({ points: kept })
  })

  test("counts from the file's first moment, where that lies before the phone's 0", () => {
    const frames = steady(4).map(at => at + 0.007)
    expect(judge({ ...GOOD, lead: 0.007, length: 4.007, frames }, POINTS)).toMatchObject({
      points: near({ inPoint: POINTS.inPoint + 0.007, outPoint: POINTS.outPoint + 0.007 }),
    })
  })

  test("brings the kept part to whole frames", () => {
    const judgement = judge(GOOD, { inPoint: 0.123, outPoint: 1.789 })
    if ("refusal" in judgement) throw new Error(judgement.refusal)
    const { inPoint, outPoint } = judgement.points
    // The fourth picture, shown from 0.1 on, until the fifty-fourth, shown until 1.8.
    expect(inPoint).toBeCloseTo(0.117, 3)
    expect((outPoint - inPoint) * 30).toBeCloseTo(51, 9)
  })
})
