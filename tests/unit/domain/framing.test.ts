import { describe, expect, test } from "vitest"
import { FORMATS, FRAME_SIZES } from "../../../src/domain/format"
import {
  EYE_LINE,
  EYES_IN_HEAD,
  faceTarget,
  HEAD_WIDTH,
  mirrored,
  PLACEMENTS,
  SAFE_AREA,
  SHOTS,
  TITLES_TOP,
} from "../../../src/domain/framing"

const GUIDES = SHOTS.flatMap(shot =>
  PLACEMENTS.flatMap(placement => FORMATS.map(format => ({ shot, placement, format }))),
)

describe.each(GUIDES)("a $shot at the $placement of $format", ({ shot, placement, format }) => {
  const size = FRAME_SIZES[format]
  const { centreX, eyeY, headHeight } = faceTarget({ shot, placement }, size)

  test("keeps the whole head in the picture, off its edges and off the titles", () => {
    const halfHead = (HEAD_WIDTH * headHeight * size.height) / size.width / 2
    const margin = (1 - SAFE_AREA) / 2
    expect(eyeY - EYES_IN_HEAD * headHeight).toBeGreaterThan(margin)
    expect(eyeY + (1 - EYES_IN_HEAD) * headHeight).toBeLessThan(TITLES_TOP)
    expect(centreX - halfHead).toBeGreaterThan(margin)
    expect(centreX + halfHead).toBeLessThan(1 - margin)
  })

  test("has the eyes on the upper third", () => {
    expect(eyeY).toBe(EYE_LINE)
  })

  test("is as large at any other place", () => {
    for (const other of PLACEMENTS)
      expect(faceTarget({ shot, placement: other }, size).headHeight).toBe(headHeight)
  })
})

test("a closer shot has a larger head, in every format", () => {
  for (const format of FORMATS) {
    const heads = SHOTS.map(shot => faceTarget({ shot, placement: "centre" }, FRAME_SIZES[format]).headHeight)
    expect(heads).toEqual(heads.toSorted((a, b) => b - a))
    expect(new Set(heads).size).toBe(SHOTS.length)
  }
})

test("placements follow each other from the film's left to its right", () => {
  const places = PLACEMENTS.map(
    placement => faceTarget({ shot: "chest", placement }, FRAME_SIZES["16:9"]).centreX,
  )
  expect(places).toEqual([1 / 3, 1 / 2, 2 / 3])
})

test("a mirror shows the left third at the right, and nothing else differs", () => {
  const left = faceTarget({ shot: "waist", placement: "left" }, FRAME_SIZES["9:16"])
  expect(mirrored(left)).toEqual({ ...left, centreX: 1 - left.centreX })
  expect(mirrored(left).centreX).toBeCloseTo(2 / 3)
})
