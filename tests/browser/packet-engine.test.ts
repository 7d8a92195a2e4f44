/** The engine without ffmpeg. That its cuts are exact is shown in exact-cuts.test.ts. */
import { describe, expect, it } from "vitest"
import { readClipFacts } from "../../src/browser/media/clip-facts"
import { createPacketEngine } from "../../src/browser/media/packet-engine"
import { lengthOf } from "../../src/domain/timecode"
import { GALLERY, type GalleryClip, galleryFile } from "./gallery"

const engine = createPacketEngine()
/** Half of the take. */
const POINTS = { inPoint: 0.4, outPoint: 1 }
/** Two pictures of 30 a second. */
const TWO_FRAMES = 0.07

describe("a clip from the gallery, copied packet by packet", () => {
  /** Codecs that mediabunny does not write. */
  const WHOLE: readonly GalleryClip[] = ["h263.3gp", "mpeg4.3gp"]

  it.each(GALLERY)("stands as it stood, and is as long as it was, when it was %s", async name => {
    const file = await galleryFile(name)
    const before = await readClipFacts(file)
    const source = new Blob([file], { type: before.mimeType })
    const trimmed = await engine.trim(source, { inPoint: 0, outPoint: before.duration })

    expect(trimmed.cutBy).toBe(WHOLE.includes(name) ? "whole" : "mediabunny")
    expect(lengthOf(trimmed.points)).toBeCloseTo(before.duration, 6)
    const after = await readClipFacts(trimmed.blob)
    expect(after.hasSound).toBe(true)
    expect(after.picture).toMatchObject({
      codec: before.picture?.codec,
      width: before.picture?.width,
      height: before.picture?.height,
      rotation: before.picture?.rotation,
    })
    expect(Math.abs(after.duration - before.duration)).toBeLessThan(TWO_FRAMES)
  })
})

describe("the packet engine", () => {
  it("tells how far it is, and never less than before", async () => {
    const progress: number[] = []
    const source = await galleryFile("60-frames.mp4", "video/mp4")
    await engine.trim(source, POINTS, { onProgress: value => progress.push(value) })
    expect(progress.at(-1)).toBe(1)
    expect(progress.length).toBeGreaterThan(2)
    expect(progress).toEqual(progress.toSorted((a, b) => a - b))
  })

  it("stops when it is told to", async () => {
    const stop = new AbortController()
    const source = await galleryFile("60-frames.mp4", "video/mp4")
    const cutting = engine.trim(source, POINTS, {
      signal: stop.signal,
      onProgress: () => stop.abort(new Error("enough")),
    })
    await expect(cutting).rejects.toThrow("enough")
  })

  it("leaves whole what it cannot read", async () => {
    const source = new Blob(["no video at all"], { type: "video/mp4" })
    const trimmed = await engine.trim(source, POINTS)
    expect(trimmed).toEqual({ blob: source, mimeType: "video/mp4", points: POINTS, cutBy: "whole" })
  })

  it("knows a range that is none", async () => {
    const source = await galleryFile("60-frames.mp4", "video/mp4")
    await expect(engine.trim(source, { inPoint: 1, outPoint: 1 })).rejects.toThrow(RangeError)
  })
})
