import { describe, expect, test } from "vitest"
import { FIGURE, HEAD, placeFigure } from "../../../src/app/ui/framing/figure"
import { FORMATS, FRAME_SIZES } from "../../../src/domain/format"
import { EYES_IN_HEAD, faceTarget, HEAD_WIDTH, PLACEMENTS, SHOTS } from "../../../src/domain/framing"

/** Every point of a path, handles of its curves included. All are absolute. */
const pointsOf = (path: string): readonly (readonly [x: number, y: number])[] =>
  [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])

const span = (values: readonly number[]) => ({ min: Math.min(...values), max: Math.max(...values) })

describe("the figure", () => {
  test("has a head of the size that targets speak of", () => {
    const points = pointsOf(FIGURE.head)
    expect(span(points.map(([, y]) => y))).toEqual({ min: 0, max: HEAD })
    expect(span(points.map(([x]) => x))).toEqual({
      min: (-HEAD_WIDTH * HEAD) / 2,
      max: (HEAD_WIDTH * HEAD) / 2,
    })
  })

  test.each(["head", "outline", "gaps", "neck", "body"] as const)("is the same on both sides: %s", part => {
    const points = pointsOf(FIGURE[part])
    const key = ([x, y]: readonly [number, number]) => `${x === 0 ? 0 : x} ${y}`
    const turned = points.map(([x, y]) => key([-x, y]))
    expect(new Set(turned)).toEqual(new Set(points.map(key)))
  })

  test("reaches below the lower edge of every picture", () => {
    const feet = Math.max(...pointsOf(FIGURE.outline).map(([, y]) => y))
    for (const shot of SHOTS)
      for (const format of FORMATS) {
        const size = FRAME_SIZES[format]
        const { y, scale } = placeFigure(faceTarget({ shot, placement: "centre" }, size), size)
        expect(y + feet * scale, `${shot} ${format}`).toBeGreaterThan(size.height)
      }
  })

  test("has its face where the target says, for every guide in every format", () => {
    for (const shot of SHOTS)
      for (const placement of PLACEMENTS)
        for (const format of FORMATS) {
          const size = FRAME_SIZES[format]
          const target = faceTarget({ shot, placement }, size)
          const { x, y, scale } = placeFigure(target, size)
          expect(x / size.width).toBeCloseTo(target.centreX, 9)
          expect((y + EYES_IN_HEAD * HEAD * scale) / size.height).toBeCloseTo(target.eyeY, 9)
          expect((HEAD * scale) / size.height).toBeCloseTo(target.headHeight, 9)
        }
  })
})
