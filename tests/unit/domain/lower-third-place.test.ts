import { describe, expect, test } from "vitest"
import type { FaceBox } from "../../../src/domain/face-box"
import { FRAME_SIZES } from "../../../src/domain/format"
import { lowerThirdPlace } from "../../../src/domain/lower-third-place"

const WIDE = FRAME_SIZES["16:9"]
const UPRIGHT = FRAME_SIZES["9:16"]

/** In the middle of the picture, where an arm's length puts it. */
const MIDDLE: FaceBox = { centreX: 0.5, eyeY: 0.5, headHeight: 0.4 }
/** As the guide draws it. */
const GUIDED: FaceBox = { centreX: 0.5, eyeY: 1 / 3, headHeight: 0.3 }

describe("a lower third of an upright film", () => {
  test("goes up where it would lie over her mouth", () => {
    expect(lowerThirdPlace(UPRIGHT, UPRIGHT, null, MIDDLE)).toBe("high")
    expect(lowerThirdPlace(WIDE, UPRIGHT, null, { ...MIDDLE, headHeight: 0.35 })).toBe("high")
  })

  test("stays low below a face that is framed as the guide asks", () => {
    expect(lowerThirdPlace(UPRIGHT, UPRIGHT, null, GUIDED)).toBe("low")
  })

  test("stays low where above it would lie over her eyes", () => {
    const near = { centreX: 0.5, eyeY: 0.25, headHeight: 1.2 }
    expect(lowerThirdPlace(UPRIGHT, UPRIGHT, null, near)).toBe("low")
  })

  test("knows where a clip that is shown whole lies in the frame", () => {
    // Low in a picture that fills a third of the frame, in its middle: her mouth is far above the panel.
    const low = { centreX: 0.02, eyeY: 0.6, headHeight: 0.7 }
    const wide = { width: 3000, height: 1000 }
    expect(lowerThirdPlace(wide, UPRIGHT, null, low)).toBe("low")
    expect(lowerThirdPlace(wide, UPRIGHT, { x: 0.02, y: 0.5 }, low)).toBe("high")
  })

  test("stays low where nobody knows her face, and in other formats", () => {
    expect(lowerThirdPlace(UPRIGHT, UPRIGHT, null, null)).toBe("low")
    expect(lowerThirdPlace(null, UPRIGHT, null, MIDDLE)).toBe("low")
    expect(lowerThirdPlace(WIDE, WIDE, null, MIDDLE)).toBe("low")
    expect(lowerThirdPlace(WIDE, FRAME_SIZES["1:1"], null, MIDDLE)).toBe("low")
  })
})
