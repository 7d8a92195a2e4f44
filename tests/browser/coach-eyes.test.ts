import { afterEach, beforeAll, describe, expect, it, vi } from "vitest"
import { openEyes } from "../../src/browser/coach/eyes"
import { downloadFaceModel, FACE_MODEL, isFaceModelKept } from "../../src/browser/coach/face-model"
import type { Face, Look } from "../../src/domain/coaching"
import { type Format, FRAME_SIZES, type FrameSize } from "../../src/domain/format"
import { DEFAULT_FRAMING, type FaceTarget, faceTarget } from "../../src/domain/framing"
import { keptFrame } from "../../src/domain/kept-frame"
import { openStagedCamera, type Scene, type StagedCamera } from "./staged-face"

const LYING: FrameSize = { width: 1280, height: 720 }
const UPRIGHT: FrameSize = { width: 720, height: 1280 }
const TARGET = faceTarget(DEFAULT_FRAMING, LYING)
const GREY = 128 / 255

const PLACE_TOLERANCE = 0.05
const SIZE_TOLERANCE = 0.15
const LIGHT_TOLERANCE = 0.03

let camera: StagedCamera | undefined
let closeEyes: (() => void) | undefined

/** Every look at a scene, the last at the end. */
const watch = async (scene: Scene, format: Format = "16:9"): Promise<Look[]> => {
  camera = await openStagedCamera(scene)
  const looks: Look[] = []
  closeEyes = openEyes({ video: camera.video, format, target: TARGET, onLook: look => looks.push(look) })
  return looks
}

const WITHIN = { timeout: 45_000, interval: 50 }

/** A look at a scene whose face is known: the network has started by then. */
const lookAt = async (scene: Scene, format: Format = "16:9"): Promise<Look> => {
  const looks = await watch(scene, format)
  return vi.waitUntil(() => looks.find(({ face }) => face !== "unknown"), WITHIN)
}

const faceOf = ({ face }: Look): Face => {
  if (face === undefined || face === "unknown") throw new Error(`A face was in the picture: ${face}`)
  return face
}

const expectNear = (face: Face, { centreX, eyeY, headHeight }: FaceTarget): void => {
  expect(Math.abs(face.centreX - centreX), `centreX ${face.centreX}`).toBeLessThan(PLACE_TOLERANCE)
  expect(Math.abs(face.eyeY - eyeY), `eyeY ${face.eyeY}`).toBeLessThan(PLACE_TOLERANCE)
  const ratio = face.headHeight / headHeight
  expect(Math.abs(ratio - 1), `headHeight ${face.headHeight}`).toBeLessThan(SIZE_TOLERANCE)
}

afterEach(() => {
  closeEyes?.()
  camera?.close()
})

const forgetModel = async (): Promise<void> => {
  for (const name of await caches.keys()) await caches.delete(name)
}

describe("eyes without the model", () => {
  it("measure light, fetch nothing, and notice when the model has come", async () => {
    await forgetModel()
    const looks = await watch({ size: LYING, face: TARGET })
    const first = await vi.waitUntil(() => looks[0], WITHIN)
    expect(first.face).toBe("unknown")
    expect(await isFaceModelKept()).toBe(false)
    await downloadFaceModel()
    const seen = await vi.waitUntil(() => looks.find(({ face }) => face !== "unknown"), WITHIN)
    expectNear(faceOf(seen), TARGET)
  })
})

describe("eyes with the model on the phone", () => {
  beforeAll(() => downloadFaceModel())

  it.each<{ name: string; size: FrameSize; face: FaceTarget; brightness?: number }>([
    { name: "a close-up", size: LYING, face: { centreX: 0.5, eyeY: 0.4, headHeight: 0.7 } },
    { name: "a waist shot on the left", size: LYING, face: { centreX: 0.33, eyeY: 0.33, headHeight: 0.22 } },
    { name: "a chest shot on the right", size: LYING, face: { centreX: 0.67, eyeY: 0.33, headHeight: 0.33 } },
    { name: "a face far away", size: LYING, face: { centreX: 0.5, eyeY: 0.5, headHeight: 0.12 } },
    { name: "an upright picture", size: UPRIGHT, face: { centreX: 0.5, eyeY: 0.33, headHeight: 0.25 } },
    {
      name: "a face in the dark",
      size: LYING,
      face: { centreX: 0.5, eyeY: 0.33, headHeight: 0.4 },
      brightness: 0.15,
    },
  ])("find $name", async ({ size, face, brightness = 1 }) => {
    const looks = await watch({ size, face, brightness }, size === UPRIGHT ? "9:16" : "16:9")
    // The second look is a closer one.
    const [, look] = await vi.waitUntil(() => {
      const known = looks.filter(({ face }) => face !== "unknown")
      return known.length > 1 ? known : undefined
    }, WITHIN)
    if (look === undefined) throw new Error("No second look")
    expectNear(faceOf(look), face)
    expect(Math.abs(faceOf(look).roll)).toBeLessThan(10)
    expect(Math.abs(faceOf(look).pitch)).toBeLessThan(15)
  })

  it("measure in shares of what the film keeps, even of a face beside it", async () => {
    const kept = keptFrame(LYING, FRAME_SIZES["9:16"])
    const shareOfKept = (x: number): number => (x * LYING.width - kept.x) / kept.width
    const face: FaceTarget = { centreX: 0.25, eyeY: 0.33, headHeight: 0.4 }
    const seen = faceOf(await lookAt({ size: LYING, face }, "9:16"))
    expect(seen.centreX).toBeLessThan(0)
    expect(Math.abs(seen.centreX - shareOfKept(face.centreX))).toBeLessThan(3 * PLACE_TOLERANCE)
  })

  it("follow her when she moves, and see that she has gone", async () => {
    const looks = await watch({ size: LYING, face: { centreX: 0.3, eyeY: 0.33, headHeight: 0.3 } })
    await vi.waitUntil(() => looks.some(({ face }) => face !== "unknown" && face !== undefined), WITHIN)
    const moved: FaceTarget = { centreX: 0.7, eyeY: 0.5, headHeight: 0.3 }
    camera?.show({ size: LYING, face: moved })
    const isThere = ({ face }: Look): boolean =>
      face !== "unknown" && face !== undefined && Math.abs(face.centreX - moved.centreX) < PLACE_TOLERANCE
    const there = await vi.waitUntil(() => looks.find(isThere), WITHIN)
    expectNear(faceOf(there), moved)
    camera?.show({ size: LYING })
    await vi.waitUntil(() => looks.at(-1)?.face === undefined, WITHIN)
  })

  it("see no face in a grey picture, and measure its light", async () => {
    const { face, light } = await lookAt({ size: LYING })
    expect(face).toBeUndefined()
    for (const value of [light.mean, light.face, light.around])
      expect(Math.abs(value - GREY)).toBeLessThan(LIGHT_TOLERANCE)
  })

  it("tell a lit face from a dark one before the same wall", async () => {
    const face: FaceTarget = { centreX: 0.5, eyeY: 0.4, headHeight: 0.5 }
    const lit = await lookAt({ size: LYING, face })
    closeEyes?.()
    camera?.close()
    const dark = await lookAt({ size: LYING, face, brightness: 0.2 })
    expect(lit.light.face).toBeGreaterThan(0.5)
    expect(dark.light.face / lit.light.face).toBeCloseTo(0.2, 1)
    expect(dark.light.around).toBeLessThan(GREY + LIGHT_TOLERANCE)
    expect(dark.light.around).toBeGreaterThan(dark.light.face)
  })

  it("look two to four times a second, and stop when they are closed", async () => {
    const terminate = vi.spyOn(Worker.prototype, "terminate")
    const looks = await watch({ size: LYING, face: TARGET })
    // Four of them are looked at. A machine that does more at once looks less often, never more.
    await vi.waitUntil(() => looks.filter(({ face }) => face !== "unknown").length > 3, WITHIN)
    const gaps = looks.slice(-4).map(({ at }, index, last) => at - (last[index - 1]?.at ?? Number.NaN))
    for (const gap of gaps.slice(1)) expect(gap).toBeGreaterThanOrEqual(250)
    closeEyes?.()
    expect(terminate).toHaveBeenCalledOnce()
    const { length } = looks
    await new Promise(resolve => requestAnimationFrame(resolve))
    expect(looks).toHaveLength(length)
    terminate.mockRestore()
  })
})

describe("the model", () => {
  it("is kept whole or not at all", async () => {
    await forgetModel()
    const stop = new AbortController()
    const parts: number[] = []
    const downloading = downloadFaceModel({
      signal: stop.signal,
      onProgress: ({ receivedBytes }) => {
        parts.push(receivedBytes)
        stop.abort(new Error("Enough"))
      },
    })
    await expect(downloading).rejects.toThrow("Enough")
    expect(parts.length).toBeGreaterThan(0)
    expect(await isFaceModelKept()).toBe(false)
  })

  it("takes the place of an older one", async () => {
    await caches.open(`${FACE_MODEL.cachePrefix}0.0.0`)
    await downloadFaceModel()
    expect(await caches.keys()).toEqual([`${FACE_MODEL.cachePrefix}${FACE_MODEL.version}`])
  })
})
