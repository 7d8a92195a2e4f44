import { describe, expect, it } from "vitest"
import { type Planes, planesOf, readPart } from "../../../src/browser/coach/sight/planes"

const SIZE = { width: 8, height: 4 }
const WHOLE = { x: 0, y: 0, ...SIZE }

type Sample = readonly [luma: number, blue: number, red: number]

/** A picture whose right half is another colour than its left, as a camera lays it out. */
const camera = (format: "I420" | "NV12", left: Sample, right: Sample, isHd = false): Planes => {
  const { width, height } = SIZE
  const chroma = (width * height) / 4
  const bytes = new Uint8Array(width * height + 2 * chroma)
  const layout =
    format === "I420"
      ? [
          { offset: 0, stride: width },
          { offset: width * height, stride: width / 2 },
          { offset: width * height + chroma, stride: width / 2 },
        ]
      : [
          { offset: 0, stride: width },
          { offset: width * height, stride: width },
        ]
  const places = planesOf(format, layout)
  if (places === undefined) throw new Error("A format that cameras give")
  const fill = (plane: keyof typeof places, sample: 0 | 1 | 2, columns: number, rows: number): void => {
    const { offset, stride, step } = places[plane]
    for (let y = 0; y < rows; y++)
      for (let x = 0; x < columns; x++)
        bytes[offset + y * stride + x * step] = (x < columns / 2 ? left : right)[sample]
  }
  fill("luma", 0, width, height)
  fill("blue", 1, width / 2, height / 2)
  fill("red", 2, width / 2, height / 2)
  return { ...places, bytes, size: SIZE, isHd, isFullRange: false }
}

/** BT.601, 16 to 235: saturated red, and white. */
const RED: Sample = [81, 90, 240]
const WHITE: Sample = [235, 128, 128]

const colourAt = (pixels: Uint8ClampedArray, width: number, x: number, y: number): number[] => [
  ...pixels.subarray(4 * (y * width + x), 4 * (y * width + x) + 4),
]

describe.each(["I420", "NV12"] as const)("a frame in %s", format => {
  it("has its colours where they are", () => {
    const pixels = readPart(camera(format, RED, WHITE), WHOLE, { width: 4, height: 2 })
    const [red = 0, green = 0, blue = 0, alpha] = colourAt(pixels, 4, 0, 1)
    expect(red).toBeGreaterThan(250)
    expect(green).toBeLessThan(5)
    expect(blue).toBeLessThan(5)
    expect(alpha).toBe(255)
    expect(colourAt(pixels, 4, 3, 0)).toEqual([255, 255, 255, 255])
  })

  it("is read in part, and is black beyond its edges", () => {
    const part = { x: 4, y: -4, width: 8, height: 8 }
    const pixels = readPart(camera(format, RED, WHITE), part, { width: 2, height: 2 })
    expect(colourAt(pixels, 2, 0, 0)).toEqual([0, 0, 0, 255])
    expect(colourAt(pixels, 2, 0, 1)).toEqual([255, 255, 255, 255])
    expect(colourAt(pixels, 2, 1, 1)).toEqual([0, 0, 0, 255])
  })
})

it("a frame in HD's colours is read by HD's rule", () => {
  const pixels = readPart(camera("I420", [63, 102, 240], WHITE, true), WHOLE, { width: 4, height: 2 })
  const [red = 0, green = 0, blue = 0] = colourAt(pixels, 4, 0, 0)
  expect(red).toBeGreaterThan(250)
  expect(green).toBeLessThan(5)
  expect(blue).toBeLessThan(5)
})

it("a frame in another format is left to the canvas", () => {
  expect(planesOf("BGRA", [{ offset: 0, stride: 4 }])).toBeUndefined()
  expect(planesOf(null, [])).toBeUndefined()
})
