import { describe, expect, it } from "vitest"
import { measureLight } from "../../../src/browser/coach/sight/light"

const SIZE = { width: 64, height: 64 }
const FACE = { centreX: 0.5, eyeY: 0.5, headHeight: 0.5 }

type Colour = readonly [red: number, green: number, blue: number]

/** A picture whose colour depends on where one is, in shares. */
const painted = (colourAt: (x: number, y: number) => Colour): Uint8ClampedArray => {
  const pixels = new Uint8ClampedArray(SIZE.width * SIZE.height * 4)
  for (let row = 0; row < SIZE.height; row++)
    for (let column = 0; column < SIZE.width; column++)
      pixels.set(
        [...colourAt((column + 0.5) / SIZE.width, (row + 0.5) / SIZE.height), 255],
        4 * (row * SIZE.width + column),
      )
  return pixels
}

describe("light", () => {
  it("goes from 0 to 1, with the weights of BT.709", () => {
    expect(
      measureLight(
        painted(() => [0, 0, 0]),
        SIZE,
        FACE,
      ),
    ).toEqual({ mean: 0, face: 0, around: 0 })
    const white = measureLight(
      painted(() => [255, 255, 255]),
      SIZE,
      FACE,
    )
    expect(white.mean).toBeCloseTo(1)
    const colours: [Colour, number][] = [
      [[255, 0, 0], 0.2126],
      [[0, 255, 0], 0.7152],
      [[0, 0, 255], 0.0722],
    ]
    for (const [colour, luma] of colours)
      expect(
        measureLight(
          painted(() => colour),
          SIZE,
          FACE,
        ).face,
      ).toBeCloseTo(luma)
  })

  it("on her is told apart from light around her", () => {
    const isHead = (x: number, y: number): boolean => Math.hypot((x - 0.5) / 0.75, y - 0.5) < 0.25
    const { mean, face, around } = measureLight(
      painted((x, y) => (isHead(x, y) ? [51, 51, 51] : [204, 204, 204])),
      SIZE,
      FACE,
    )
    expect(face).toBeCloseTo(0.2)
    expect(around).toBeCloseTo(0.8)
    expect(mean).toBeGreaterThan(0.7)
    expect(mean).toBeLessThan(0.8)
  })

  it("of a face beside the picture is that of the picture", () => {
    const { face, mean } = measureLight(
      painted(() => [100, 100, 100]),
      SIZE,
      { ...FACE, centreX: 3 },
    )
    expect(face).toBe(mean)
  })
})
