import { describe, expect, test } from "vitest"
import {
  contrastOverPicture,
  GROUND_OPACITY,
  LEAST_ANGLE,
  LEAST_CONTRAST,
  leastFontSize,
  promptFontSize,
} from "../../../src/domain/legibility"

/** Minutes of arc of a capital of Fraunces (0.7 of the font's size) at a metre. */
const angleOf = (fontSize: number, pixelsPerInch: number): number => {
  const millimetres = (fontSize * 0.7 * 25.4) / pixelsPerInch
  return (2 * Math.atan(millimetres / 2 / 1000) * 180 * 60) / Math.PI
}

describe("the smallest size", () => {
  test("shows a capital at 16 minutes of arc from a metre away, on the screens of phones and laptops", () => {
    expect(angleOf(leastFontSize(true), 160)).toBeCloseTo(LEAST_ANGLE)
    expect(angleOf(leastFontSize(false), 96)).toBeCloseTo(LEAST_ANGLE)
    expect(leastFontSize(true)).toBeCloseTo(41.9, 1)
    expect(leastFontSize(false)).toBeCloseTo(25.1, 1)
  })

  test("grows with the distance and the angle that are asked for", () => {
    expect(leastFontSize(true, 2000)).toBeCloseTo(2 * leastFontSize(true))
    expect(leastFontSize(true, 1000, 22) / leastFontSize(true)).toBeCloseTo(22 / 16)
  })
})

describe("contrast over a white picture", () => {
  test.each(Object.entries(GROUND_OPACITY))("is enough on a %s ground", (_name, opacity) => {
    expect(contrastOverPicture(opacity)).toBeGreaterThanOrEqual(LEAST_CONTRAST)
  })

  test("is all of it on black, and none without a ground", () => {
    expect(contrastOverPicture(1)).toBeCloseTo(21)
    expect(contrastOverPicture(0)).toBeCloseTo(1)
  })

  test("would be too little on a lighter ground", () => {
    expect(contrastOverPicture(0.5)).toBeLessThan(LEAST_CONTRAST)
  })
})

describe("the size of a line", () => {
  const usual = { isCoarse: true, scale: 1, letters: 80, widestWord: 7, column: 358 }

  test("follows her choice", () => {
    const small = { ...usual, widestWord: 3 }
    expect(promptFontSize({ ...small, scale: 1.5 })).toBeCloseTo(1.5 * promptFontSize(small))
  })

  test("keeps a wide word in one piece", () => {
    expect(promptFontSize({ ...usual, scale: 1.5 }) * usual.widestWord).toBeCloseTo(usual.column)
  })

  test.each([
    { letters: 2000 },
    { widestWord: 40 },
    { column: 60 },
    { scale: 0.1 },
    { isCoarse: false, letters: 2000, column: 20 },
  ])("is never less than can be read: %o", hard => {
    const setting = { ...usual, ...hard }
    expect(promptFontSize(setting)).toBeGreaterThanOrEqual(leastFontSize(setting.isCoarse))
  })
})
