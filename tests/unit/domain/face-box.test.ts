import { describe, expect, test } from "vitest"
import { faceText, readFace } from "../../../src/api/upload-metadata"
import { faceOf, inWholePicture, type SeenFace } from "../../../src/domain/face-box"
import { FRAME_SIZES } from "../../../src/domain/format"
import { keptFrame } from "../../../src/domain/kept-frame"

const FACE = { centreX: 0.5, eyeY: 0.33, headHeight: 0.3 }
const seenAt = (at: number, centreX = FACE.centreX): SeenFace => ({ ...FACE, at, centreX })
const ALL = { inPoint: 0, outPoint: 10 }

describe("where her face is in a take", () => {
  test("is its median: a stranger behind her, or a nod, does not move it", () => {
    const seen = [seenAt(0), seenAt(0.5), seenAt(1, 0.95), seenAt(1.5), seenAt(2, 0.52)]
    expect(faceOf(seen, ALL)).toEqual(FACE)
    expect(faceOf([seenAt(0, 0.4), seenAt(1, 0.5)], ALL)?.centreX).toBeCloseTo(0.45)
  })

  test("is told by the part that is kept, and by all of it where nothing was seen there", () => {
    const seen = [seenAt(0.2, 0.1), seenAt(0.7, 0.1), seenAt(3, 0.6)]
    expect(faceOf(seen, { inPoint: 2, outPoint: 4 })?.centreX).toBe(0.6)
    expect(faceOf(seen, { inPoint: 5, outPoint: 6 })?.centreX).toBe(0.1)
  })

  test("is not known where nobody was seen, or she was beside the picture", () => {
    expect(faceOf([], ALL)).toBeUndefined()
    expect(faceOf([seenAt(1, 1.2)], ALL)).toBeUndefined()
  })
})

describe("a face in the part that the film keeps is, in the whole picture,", () => {
  test("further in where an upright film is filmed lying", () => {
    const wide = FRAME_SIZES["16:9"]
    const part = keptFrame(wide, FRAME_SIZES["9:16"])
    const left = inWholePicture({ ...FACE, centreX: 0 }, part, wide)
    expect(left.centreX).toBeCloseTo((1 - 81 / 256) / 2)
    expect(left).toMatchObject({ eyeY: FACE.eyeY, headHeight: FACE.headHeight })
  })

  test("smaller where a lying film is filmed upright", () => {
    const upright = FRAME_SIZES["9:16"]
    const whole = inWholePicture(FACE, keptFrame(upright, FRAME_SIZES["16:9"]), upright)
    expect(whole.centreX).toBeCloseTo(0.5)
    expect(whole.headHeight).toBeCloseTo((FACE.headHeight * 81) / 256)
    expect(whole.eyeY).toBeCloseTo(0.5 + ((FACE.eyeY - 0.5) * 81) / 256)
  })
})

describe("on the wire", () => {
  test("a face comes back as it left", () => {
    expect(readFace(faceText({ centreX: 2 / 3, eyeY: 0, headHeight: 1 }))).toEqual({
      centreX: 0.6667,
      eyeY: 0,
      headHeight: 1,
    })
  })

  test.each([undefined, null, "", "0.5 0.3", "0.5 0.3 0", "0.5 1.5 0.3", "-0.1 0.3 0.3", "0.5 0.3 0.3 0.3"])(
    "%j is no face",
    text => {
      expect(readFace(text)).toBeUndefined()
    },
  )
})
