import { describe, expect, test } from "vitest"
import { isSilent, loudnessShare } from "../../../src/app/ui/level/loudness"
import { FRAME_SIZES } from "../../../src/domain/format"
import { isShownWhole, isTurnedWrong, keptFrame } from "../../../src/domain/kept-frame"

const LYING = { width: 1280, height: 720 }
const UPRIGHT = { width: 720, height: 1280 }

describe("the part of the camera's picture that the film keeps", () => {
  test("is all of it where both have one shape", () => {
    expect(keptFrame(LYING, FRAME_SIZES["16:9"])).toEqual({ ...LYING, x: 0, y: 0 })
  })

  test("is the middle, over the full height, where the film is narrower", () => {
    expect(keptFrame(LYING, FRAME_SIZES["9:16"])).toEqual({ width: 405, height: 720, x: 437.5, y: 0 })
  })

  test("is the middle, over the full width, where the film is wider", () => {
    expect(keptFrame(UPRIGHT, FRAME_SIZES["16:9"])).toEqual({ width: 720, height: 405, x: 0, y: 437.5 })
  })
})

describe("a clip of another shape than the film", () => {
  test("is shown whole where more than half of it would be lost, and fills the frame otherwise", () => {
    expect(isShownWhole(UPRIGHT, FRAME_SIZES["16:9"])).toBe(true)
    expect(isShownWhole(LYING, FRAME_SIZES["9:16"])).toBe(true)
    expect(isShownWhole(LYING, FRAME_SIZES["16:9"])).toBe(false)
    expect(isShownWhole(UPRIGHT, FRAME_SIZES["1:1"])).toBe(false)
  })
})

describe("the hint to turn the phone", () => {
  test("appears when camera and film lie crosswise", () => {
    expect(isTurnedWrong(UPRIGHT, "16:9")).toBe(true)
    expect(isTurnedWrong(LYING, "9:16")).toBe(true)
  })

  test("does not appear when they agree, or when the film is square", () => {
    expect(isTurnedWrong(LYING, "16:9")).toBe(false)
    expect(isTurnedWrong(UPRIGHT, "9:16")).toBe(false)
    expect(isTurnedWrong(UPRIGHT, "1:1")).toBe(false)
  })
})

describe("the level of the microphone", () => {
  test("fills the bar by decibels: half of it at thirty under the loudest", () => {
    expect(loudnessShare(1)).toBe(1)
    expect(loudnessShare(10 ** -1.5)).toBeCloseTo(0.5)
    expect(loudnessShare(0)).toBe(0)
  })

  test("tells a dead microphone from a quiet room", () => {
    expect(isSilent(0)).toBe(true)
    expect(isSilent(0.002)).toBe(false)
  })
})
