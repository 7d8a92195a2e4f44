import fc from "fast-check"
import { expect, test } from "vitest"
import { contrast, fromOklch, isColour, mix, toOklch } from "../../../src/domain/colour"
import { filmPalette, HOUSE_ACCENT, READABLE } from "../../../src/domain/film-palette"

const anyColour = fc
  .integer({ min: 0, max: 0xffffff })
  .map(value => `#${value.toString(16).padStart(6, "0")}`)

test("contrast is WCAG's: 21 between black and white, 1 between equals, the same both ways", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21)
  expect(contrast("#777777", "#777777")).toBe(1)
  // 4.48: the grey that every guideline names as just too light.
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2)
  expect(contrast("#ffffff", "#777777")).toBeCloseTo(4.48, 2)
})

test("a colour survives the way through lightness, strength and hue", () => {
  fc.assert(fc.property(anyColour, colour => fromOklch(toOklch(colour)) === colour))
})

test("what is no colour is refused, and colours mix", () => {
  expect(isColour("#12ab9F")).toBe(true)
  expect(isColour("red")).toBe(false)
  expect(() => contrast("#fff", "#000000")).toThrow(RangeError)
  expect(mix("#000000", "#ffffff", 0.5)).toBe("#808080")
})

test("whatever the accent, everything in a film can be read", () => {
  fc.assert(
    fc.property(anyColour, colour => {
      const { ground, dusk, paper, muted, accent, onAccent } = filmPalette(colour)
      for (const behind of [ground, dusk]) {
        for (const read of [paper, muted, accent]) {
          expect(contrast(read, behind)).toBeGreaterThanOrEqual(READABLE)
        }
      }
      expect(contrast(onAccent, accent)).toBeGreaterThanOrEqual(READABLE)
    }),
  )
})

test("an accent that is bright enough stays as it was chosen; one that is not keeps its hue", () => {
  expect(filmPalette(HOUSE_ACCENT).accent).toBe(HOUSE_ACCENT)
  const { accent } = filmPalette("#0b4d2c")
  expect(accent).not.toBe("#0b4d2c")
  expect(Math.abs(toOklch(accent).hue - toOklch("#0b4d2c").hue)).toBeLessThan(5)
})
