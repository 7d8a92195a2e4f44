import { expect, test } from "vitest"
import { pictureFit } from "../../../src/app/desk/picture-fit"
import { FRAME_SIZES } from "../../../src/domain/format"

const WIDE = FRAME_SIZES["16:9"]
const UPRIGHT = FRAME_SIZES["9:16"]
const FACE = { centreX: 0.7, eyeY: 1 / 3, headHeight: 0.33 }

test("a wide take is shown around her face in an upright film, and whole where nobody knows it", () => {
  const fit = pictureFit(WIDE, UPRIGHT, null, FACE)
  // The kept part begins at 0.7 - 0.158; CSS counts in what is left over.
  const kept = 81 / 256
  expect(fit.objectFit).toBe("cover")
  expect(Number.parseFloat(fit.objectPosition)).toBeCloseTo((100 * (0.7 - kept / 2)) / (1 - kept), 6)
  expect(pictureFit(WIDE, UPRIGHT, null, null).objectFit).toBe("contain")
})

test("what the coordinator chose is shown, whatever face there is", () => {
  expect(pictureFit(WIDE, UPRIGHT, { x: 0, y: 0.5 }, FACE)).toEqual({
    objectFit: "cover",
    objectPosition: "0% 50%",
  })
})
