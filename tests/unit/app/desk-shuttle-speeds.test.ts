import { expect, it } from "vitest"
import { fasterBackward, fasterForward, type Speed } from "../../../src/app/desk/review/shuttle-speeds"

const taps = (faster: (speed: Speed) => Speed, from: Speed, count: number): Speed[] => {
  const speeds: Speed[] = []
  for (let tap = 0; tap < count; tap++) speeds.push(faster(speeds.at(-1) ?? from))
  return speeds
}

it("plays faster with each tap, as far as its last speed", () => {
  expect(taps(fasterForward, 0, 4)).toEqual([1, 1.5, 2, 2])
  expect(taps(fasterBackward, 0, 4)).toEqual([-1, -2, -4, -4])
})

it("turns round at the first speed of the other way", () => {
  expect(fasterBackward(2)).toBe(-1)
  expect(fasterForward(-4)).toBe(1)
})
