import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { cropPlace, DEFAULT_CROP, headRoom, keptPart } from "../../../src/domain/crop-place"
import type { FaceBox } from "../../../src/domain/face-box"
import { FORMATS, FRAME_SIZES, type FrameSize } from "../../../src/domain/format"
import { EYES_IN_HEAD } from "../../../src/domain/framing"
import { isShownWhole } from "../../../src/domain/kept-frame"

const WIDE = FRAME_SIZES["16:9"]
const UPRIGHT = FRAME_SIZES["9:16"]
const SQUARE = FRAME_SIZES["1:1"]

/** A chest shot, as the guide draws it. */
const FACE: FaceBox = { centreX: 0.7, eyeY: 1 / 3, headHeight: 0.33 }

describe("the kept part", () => {
  test("is as near to the chosen place as the edges let it be", () => {
    const part = keptPart(WIDE, UPRIGHT, { x: 0.9, y: 0.5 })
    expect(part.width).toBeCloseTo(81 / 256, 9)
    expect(part.left + part.width).toBeCloseTo(1, 9)
    expect(part).toMatchObject({ top: 0, height: 1 })
  })

  test("is all of it where the shapes are the same", () => {
    expect(keptPart(WIDE, WIDE, DEFAULT_CROP)).toEqual({ left: 0, top: 0, width: 1, height: 1 })
  })
})

describe("a clip is cropped", () => {
  test("around what was chosen, whatever is known of her face", () => {
    expect(cropPlace(WIDE, UPRIGHT, { x: 0.1, y: 0.5 }, FACE)).toEqual({ x: 0.1, y: 0.5 })
  })

  test("around her face, wherever she stands", () => {
    expect(cropPlace(WIDE, UPRIGHT, null, FACE)?.x).toBe(FACE.centreX)
    expect(cropPlace(WIDE, SQUARE, null, { ...FACE, centreX: 0.4 })?.x).toBe(0.4)
  })

  test("with a face at the edge in it, and no further than the picture goes", () => {
    const kept = keptPart(WIDE, UPRIGHT, DEFAULT_CROP).width
    expect(cropPlace(WIDE, UPRIGHT, null, { ...FACE, centreX: 0.02 })?.x).toBeCloseTo(kept / 2)
  })

  test("so that an upright take keeps eyes, chin and the air above in a wide film", () => {
    const face = { centreX: 0.5, eyeY: 0.3, headHeight: 0.15 }
    const place = cropPlace(UPRIGHT, WIDE, null, face)
    const part = keptPart(UPRIGHT, WIDE, place ?? DEFAULT_CROP)
    expect(headRoom(face, part)).toBeGreaterThan(0.05)
    expect(part.top + part.height).toBeGreaterThan(face.eyeY + EYES_IN_HEAD * face.headHeight)
  })

  test("not at all where nobody knows her face, or where her head would fill what is left", () => {
    expect(cropPlace(WIDE, UPRIGHT, null, null)).toBeNull()
    expect(cropPlace(UPRIGHT, WIDE, null, { ...FACE, centreX: 0.5, headHeight: 0.3 })).toBeNull()
  })
})

const share = fc.double({ min: 0, max: 1, noNaN: true })
const size = fc.record({
  width: fc.integer({ min: 16, max: 4096 }),
  height: fc.integer({ min: 16, max: 4096 }),
})
const face = fc.record({ centreX: share, eyeY: share, headHeight: share })

test("what is kept never reaches beyond the picture", () => {
  fc.assert(
    fc.property(size, fc.constantFrom(...FORMATS), face, (picture, format, box) => {
      const place = cropPlace(picture, FRAME_SIZES[format], null, box) ?? DEFAULT_CROP
      const { left, top, width, height } = keptPart(picture, FRAME_SIZES[format], place)
      for (const edge of [left, top, left + width, top + height]) {
        expect(edge).toBeGreaterThan(-1e-9)
        expect(edge).toBeLessThan(1 + 1e-9)
      }
    }),
  )
})

test("a head that lies within the picture is whole in a crop that loses most of the rest", () => {
  const cuts = (picture: FrameSize, film: FrameSize, box: FaceBox): boolean => {
    const place = cropPlace(picture, film, null, box)
    if (place === null || !isShownWhole(picture, film)) return false
    const { top, height } = keptPart(picture, film, place)
    const half = EYES_IN_HEAD * box.headHeight
    const isWithin = box.eyeY - half >= 0 && box.eyeY + half <= 1
    return isWithin && (box.eyeY - half < top - 1e-9 || box.eyeY + half > top + height + 1e-9)
  }
  fc.assert(
    fc.property(size, fc.constantFrom(...FORMATS), face, (picture, format, box) => {
      expect(cuts(picture, FRAME_SIZES[format], box)).toBe(false)
    }),
  )
})
