/** The engine that reads no picture. That its cuts are exact is shown in exact-cuts.test.ts. */
import { describe, expect, it } from "vitest"
import { readClipFacts } from "../../src/browser/media/clip-facts"
import { createRangeEngine } from "../../src/browser/media/range-engine"
import { withVideo } from "../../src/browser/media/video-element"
import { lengthOf } from "../../src/domain/timecode"
import { GALLERY, type GalleryClip, galleryFile } from "./gallery"
import { needFormat, record } from "./recording"

const engine = createRangeEngine()
const POINTS = { inPoint: 0.4, outPoint: 1 }
/** Two pictures of 30 a second. */
const TWO_FRAMES = 0.07

describe("a clip from the gallery, cut by ranges of its bytes", () => {
  /** Not MP4s, or with codecs that are described in another way. */
  const WHOLE: readonly GalleryClip[] = GALLERY.filter(name => !name.endsWith(".mp4"))

  it.each(GALLERY)("stands as it stood, and is as long as it was, when it was %s", async name => {
    const file = await galleryFile(name)
    const before = await readClipFacts(file)
    const source = new Blob([file], { type: before.mimeType })
    const trimmed = await engine.trim(source, { inPoint: 0, outPoint: before.duration })

    expect(trimmed.cutBy).toBe(WHOLE.includes(name) ? "whole" : "byte ranges")
    expect(lengthOf(trimmed.points)).toBeCloseTo(before.duration, 6)
    const after = await readClipFacts(trimmed.blob)
    expect(after.hasSound).toBe(before.hasSound)
    expect(after.picture).toMatchObject({
      codec: before.picture?.codec,
      width: before.picture?.width,
      height: before.picture?.height,
      rotation: before.picture?.rotation,
    })
    expect(Math.abs(after.duration - before.duration)).toBeLessThan(TWO_FRAMES)
  })
})

describe("the range engine", () => {
  it("cuts what this browser records so that it plays, and is as long as its points", async () => {
    const { blob } = await record(2, needFormat("mp4"))
    const { blob: cut, points, cutBy } = await engine.trim(blob, POINTS)
    expect(cutBy).toBe("byte ranges")
    expect(cut.size).toBeLessThan(blob.size)
    const length = await withVideo(cut, async video => {
      await video.play()
      return video.duration
    })
    expect(Math.abs(length - points.outPoint)).toBeLessThan(TWO_FRAMES)
  })

  it("is done at once, and says so", async () => {
    const progress: number[] = []
    await engine.trim(await galleryFile("60-frames.mp4", "video/mp4"), POINTS, {
      onProgress: value => progress.push(value),
    })
    expect(progress).toEqual([1])
  })

  it("does not begin what is called off", async () => {
    const signal = AbortSignal.abort(new Error("enough"))
    const source = await galleryFile("60-frames.mp4", "video/mp4")
    await expect(engine.trim(source, POINTS, { signal })).rejects.toThrow("enough")
  })

  it("leaves whole what is no MP4, is cut off, or ends before the in point", async () => {
    const file = await galleryFile("60-frames.mp4", "video/mp4")
    const half = file.slice(0, file.size / 2, "video/mp4")
    for (const source of [new Blob(["no video at all"], { type: "video/mp4" }), new Blob([]), half])
      expect((await engine.trim(source, POINTS)).cutBy).toBe("whole")
  })

  it("cuts what is there of a file that was cut off behind its tables", async () => {
    const file = await galleryFile("60-frames.mp4", "video/mp4")
    const { duration } = await readClipFacts(file)
    const { blob } = await engine.trim(file, { inPoint: 0, outPoint: duration })
    const part = blob.slice(0, blob.size * 0.7, "video/mp4")
    const trimmed = await engine.trim(part, { inPoint: 0, outPoint: duration })
    expect(trimmed.cutBy).toBe("byte ranges")
    expect(trimmed.blob.size).toBeLessThanOrEqual(part.size)
    expect((await readClipFacts(trimmed.blob)).duration).toBeGreaterThan(duration / 3)
  })

  it("knows a range that is none", async () => {
    const source = await galleryFile("60-frames.mp4", "video/mp4")
    await expect(engine.trim(source, { inPoint: 1, outPoint: 1 })).rejects.toThrow(RangeError)
  })
})
