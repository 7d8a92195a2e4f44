import { describe, expect, test } from "vitest"
import { FORMATS, FRAME_SIZES, type FrameSize } from "../../../src/domain/format"
import { MOSAIC_MAX, mosaicRows } from "../../../src/domain/mosaic"

const COUNTS = Array.from({ length: MOSAIC_MAX - 1 }, (_, index) => index + 2)
const CASES = FORMATS.flatMap(format => COUNTS.map(count => [format, count] as const))

const shapesOf = (count: number, frame: FrameSize): number[] =>
  mosaicRows(count, frame)
    .flat()
    .map(({ width, height }) => width / height)

describe.each(CASES)("a mosaic in %s of %d", (format, count) => {
  const frame = FRAME_SIZES[format]
  const rows = mosaicRows(count, frame)
  const tiles = rows.flat()

  test("has a tile for each, and no hole: together they are the frame", () => {
    expect(tiles).toHaveLength(count)
    const covered = tiles.reduce((sum, { width, height }) => sum + width * height, 0)
    expect(covered).toBe(frame.width * frame.height)
    for (const row of rows) {
      expect(row[0]?.x).toBe(0)
      for (const [index, { x, width }] of row.entries())
        expect(x + width).toBe(row[index + 1]?.x ?? frame.width)
    }
  })

  test("has tiles that suit head and shoulders, on even pixels", () => {
    for (const { x, y, width, height } of tiles)
      expect([x % 2, y % 2, width % 2, height % 2]).toEqual([0, 0, 0, 0])
    for (const shape of shapesOf(count, frame)) {
      expect(shape).toBeGreaterThan(0.45)
      expect(shape).toBeLessThan(2.3)
    }
  })
})

test("two people stand side by side in a wide film, and one above the other in an upright one", () => {
  expect(mosaicRows(2, FRAME_SIZES["16:9"]).map(row => row.length)).toEqual([2])
  expect(mosaicRows(2, FRAME_SIZES["9:16"]).map(row => row.length)).toEqual([1, 1])
  expect(mosaicRows(4, FRAME_SIZES["1:1"]).map(row => row.length)).toEqual([2, 2])
  expect(mosaicRows(1, FRAME_SIZES["16:9"])).toEqual([[{ x: 0, y: 0, width: 1920, height: 1080 }]])
})
