import fc from "fast-check"
import { expect, test } from "vitest"
import { FORMATS, FRAME_SIZES } from "../../../src/domain/format"
import { proposedCrop } from "../../../src/domain/proposed-crop"

const WIDE = FRAME_SIZES["16:9"]
const UPRIGHT = FRAME_SIZES["9:16"]

test("an upright film of a wide clip keeps her face, wherever she stands", () => {
  const { x } = proposedCrop(WIDE, UPRIGHT, { centreX: 0.7, eyeY: 0.35, headHeight: 0.4 })
  expect(x).toBe(0.7)
})

test("a face at the edge stays in, and the frame stays within the picture", () => {
  const kept = (1080 * 9) / 16 / 1920
  const { x } = proposedCrop(WIDE, UPRIGHT, { centreX: 0.02, eyeY: 0.35, headHeight: 0.4 })
  expect(x).toBeCloseTo(kept / 2)
})

test("a wide film of an upright clip keeps eyes and chin", () => {
  const face = { centreX: 0.5, eyeY: 0.3, headHeight: 0.25 }
  const { y } = proposedCrop(UPRIGHT, WIDE, face)
  const half = (1080 * 9) / 16 / 1920 / 2
  expect(y - half).toBeLessThan(face.eyeY - 0.5 * face.headHeight)
  expect(y + half).toBeGreaterThan(face.eyeY + 0.5 * face.headHeight)
})

test("where nobody knows her face, the middle is kept, and more of the upper part", () => {
  expect(proposedCrop(WIDE, UPRIGHT, null)).toEqual({ x: 0.5, y: 0.5 })
  expect(proposedCrop(UPRIGHT, WIDE, undefined).y).toBeLessThan(0.5)
})

test("what is kept never reaches beyond the picture", () => {
  const share = fc.double({ min: -0.5, max: 1.5, noNaN: true })
  const size = fc.record({
    width: fc.integer({ min: 16, max: 4096 }),
    height: fc.integer({ min: 16, max: 4096 }),
  })
  const face = fc.record({ centreX: share, eyeY: share, headHeight: share })
  fc.assert(
    fc.property(size, fc.constantFrom(...FORMATS), face, (picture, format, box) => {
      const frame = FRAME_SIZES[format]
      const { x, y } = proposedCrop(picture, frame, box)
      const scale = Math.min(picture.width / frame.width, picture.height / frame.height)
      const [halfX, halfY] = [
        (frame.width * scale) / picture.width / 2,
        (frame.height * scale) / picture.height / 2,
      ]
      expect(x - halfX).toBeGreaterThan(-1e-9)
      expect(x + halfX).toBeLessThan(1 + 1e-9)
      expect(y - halfY).toBeGreaterThan(-1e-9)
      expect(y + halfY).toBeLessThan(1 + 1e-9)
    }),
  )
})
