import { describe, expect, test } from "vitest"
import { type Attitude, horizonRoll, isStraight } from "../../../src/domain/horizon"

/** A phone seen from its screen's side; the screen's content turned by so many degrees against it. */
const CASES: readonly [what: string, Attitude, screenAngle: number, roll: number][] = [
  ["upright", { beta: 90, gamma: 0 }, 0, 0],
  ["upright, leaning back", { beta: 70, gamma: 0 }, 0, 0],
  ["upright, looking down a little", { beta: 110, gamma: 0 }, 0, 0],
  ["upright, turned clockwise by 10°", { beta: 80, gamma: 90 }, 0, -10],
  ["upright, turned the other way by 10°", { beta: 80, gamma: -90 }, 0, 10],
  ["on its left side, as phones lie to film", { beta: 0, gamma: -90 }, 90, 0],
  ["on its left side, leaning back", { beta: 0, gamma: -70 }, 90, 0],
  ["on its left side, turned clockwise by 5°", { beta: 5, gamma: -90 }, 90, -5],
  ["on its left side, turned the other way by 5°", { beta: -5, gamma: -90 }, 90, 5],
  ["on its right side", { beta: 0, gamma: 90 }, 270, 0],
  ["on its right side, turned clockwise by 5°", { beta: -5, gamma: 90 }, 270, -5],
  ["upside down", { beta: -90, gamma: 0 }, 180, 0],
  ["on its side, while the screen has not turned", { beta: 0, gamma: -90 }, 0, 90],
]

describe("the horizon of a phone", () => {
  test.each(CASES)("%s", (_what, attitude, screenAngle, roll) => {
    expect(horizonRoll(attitude, screenAngle)).toBeCloseTo(roll, 6)
  })

  test.each([
    { beta: 0, gamma: 0 },
    { beta: 20, gamma: 5 },
    { beta: 180, gamma: 0 },
  ])("is nowhere while it lies flat: %o", attitude => {
    for (const angle of [0, 90, 180, 270]) expect(horizonRoll(attitude, angle)).toBeUndefined()
  })

  test("is straight within two degrees", () => {
    expect([0, 2, -2, 2.1, -2.1, 90].map(isStraight)).toEqual([true, true, true, false, false, false])
  })
})
