import { describe, expect, it } from "vitest"
import { constraintsOf } from "../../../src/browser/capture/camera-constraints"
import { isWakeLockTrue } from "../../../src/browser/capture/wake-lock"

const iphone = (version: string): string =>
  `Mozilla/5.0 (iPhone; CPU iPhone OS ${version} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148`

describe("a wake lock", () => {
  it("is not relied on in an iPhone's home-screen app before iOS 18.4", () => {
    expect(isWakeLockTrue(iphone("17_5"), true)).toBe(false)
    expect(isWakeLockTrue(iphone("18_3_2"), true)).toBe(false)
    expect(isWakeLockTrue(iphone("18_4"), true)).toBe(true)
    expect(isWakeLockTrue(iphone("26_0"), true)).toBe(true)
  })

  it("is relied on everywhere else", () => {
    expect(isWakeLockTrue(iphone("17_5"), false)).toBe(true)
    expect(isWakeLockTrue("Mozilla/5.0 (Linux; Android 15) Chrome/140.0.0.0 Mobile", false)).toBe(true)
  })
})

describe("what is asked of a camera", () => {
  it("is never an echo cancellation, and no change to the voice unless she wants it", () => {
    expect(constraintsOf({}).audio).toMatchObject({
      echoCancellation: false,
      noiseSuppression: false,
      autoGainControl: false,
    })
    expect(constraintsOf({ noiseSuppression: true, gainControl: true }).audio).toMatchObject({
      echoCancellation: false,
      noiseSuppression: true,
      autoGainControl: true,
    })
  })

  it("is the front camera, the back one, or exactly the one that she chose", () => {
    expect(constraintsOf({}).video).toMatchObject({ facingMode: { ideal: "user" } })
    expect(constraintsOf({ facing: "environment" }).video).toMatchObject({
      facingMode: { ideal: "environment" },
    })
    const chosen = constraintsOf({ cameraId: "c1", facing: "environment" }).video
    expect(chosen).toMatchObject({ deviceId: { exact: "c1" } })
    expect(chosen).not.toHaveProperty("facingMode")
  })

  it("is no shape of picture, which makes phones crop or turn it", () => {
    expect(constraintsOf({}).video).not.toHaveProperty("aspectRatio")
  })
})
