import { afterEach, describe, expect, it } from "vitest"
import { readClipFacts } from "../../src/browser/media/clip-facts"
import { CORE_BYTES, downloadCore, isCoreKept } from "../../src/browser/media/core-download"
import { measureDuration } from "../../src/browser/media/duration"
import { createFfmpegEngine } from "../../src/browser/media/ffmpeg-engine"
import type { MediaEngine } from "../../src/browser/media/media-engine"
import { lengthOf } from "../../src/domain/timecode"
import h264Mp4 from "../fixtures/recordings/h264.mp4?url"
import vp8Webm from "../fixtures/recordings/vp8.webm?url"
import vp9Mp4 from "../fixtures/recordings/vp9.mp4?url"
import vp9Webm from "../fixtures/recordings/vp9.webm?url"
import { GALLERY, type GalleryClip, galleryFile } from "./gallery"
import { difference, pixelsAt } from "./pictures"
import { needFormat, record } from "./recording"

/** Not on a key frame: they come every half second. */
const POINTS = { inPoint: 1.3, outPoint: 2.6 }
const RECORDED = 3.2
/**
 * Chromium may count the hidden pictures before the in point as part of a copy's length. ffmpeg, whose
 * decode is the last word, does not: see tests/server.
 */
const KEY_FRAME_INTERVAL = 0.5
/** Two frames of the recordings. */
const TWO_FRAMES = 0.07
/** Containers round moments to a millisecond: a seek may show the neighbour of the frame that is meant. */
const FRAME = 1 / 30
/** So much earlier the picture is another one. */
const APART = 3 * FRAME

const RECORDINGS = {
  "h264.mp4": { url: h264Mp4, mimeType: "video/mp4;codecs=avc1,opus" },
  "vp9.mp4": { url: vp9Mp4, mimeType: "video/mp4;codecs=vp9,opus" },
  "vp9.webm": { url: vp9Webm, mimeType: "video/webm;codecs=vp9,opus" },
  "vp8.webm": { url: vp8Webm, mimeType: "video/webm;codecs=vp8,opus" },
} as const

const recording = async (name: keyof typeof RECORDINGS): Promise<Blob> => {
  const { url, mimeType } = RECORDINGS[name]
  return new Blob([await (await fetch(url)).arrayBuffer()], { type: mimeType })
}

let engine: MediaEngine | undefined
const makeEngine = (): MediaEngine => {
  engine = createFfmpegEngine()
  return engine
}
afterEach(() => engine?.close())

/** How much the first frame kept differs from the source at the in point, and from it a bit earlier. */
const firstFrame = async (source: Blob, cut: Blob, at: number): Promise<{ meant: number; early: number }> => {
  const first = await pixelsAt(cut, at)
  const differenceNear = async (moment: number): Promise<number> => {
    const differences = []
    for (const near of [moment - FRAME, moment, moment + FRAME])
      differences.push(difference(first, await pixelsAt(source, near)))
    return Math.min(...differences)
  }
  return {
    meant: await differenceNear(POINTS.inPoint),
    early: await differenceNear(POINTS.inPoint - APART),
  }
}

describe("a recording cut by ffmpeg.wasm", () => {
  it.each(["h264.mp4", "vp9.mp4"] as const)("starts and ends where it should when it was %s", async name => {
    const blob = await recording(name)
    const progress: number[] = []
    const trimmed = await makeEngine().trim(blob, POINTS, { onProgress: value => progress.push(value) })

    expect(trimmed).toMatchObject({ cutBy: "ffmpeg.wasm", mimeType: "video/mp4" })
    // It begins with the picture that is on the screen at the in point, which has begun before.
    expect(trimmed.points.inPoint).toBeGreaterThanOrEqual(0)
    expect(trimmed.points.inPoint).toBeLessThan(FRAME)
    expect(lengthOf(trimmed.points)).toBeCloseTo(lengthOf(POINTS), 6)
    const surplus = (await measureDuration(trimmed.blob)) - lengthOf(POINTS)
    expect(surplus).toBeGreaterThan(-TWO_FRAMES)
    expect(surplus).toBeLessThan(TWO_FRAMES + KEY_FRAME_INTERVAL)
    const { meant, early } = await firstFrame(blob, trimmed.blob, trimmed.points.inPoint)
    expect(meant).toBeLessThan(early / 2)
    expect(progress.at(-1)).toBe(1)
    expect(progress).toEqual(progress.toSorted((a, b) => a - b))
  })

  it("becomes an MP4 that starts at the in point when it was a VP9 WebM", async () => {
    const blob = await recording("vp9.webm")
    const trimmed = await makeEngine().trim(blob, POINTS)

    expect(trimmed).toMatchObject({ cutBy: "ffmpeg.wasm", mimeType: "video/mp4" })
    const { meant, early } = await firstFrame(blob, trimmed.blob, 0)
    expect(meant).toBeLessThan(early / 2)
  })

  it("stays a WebM and starts at the key frame before when it was VP8, as Firefox records", async () => {
    const blob = await recording("vp8.webm")
    const trimmed = await makeEngine().trim(blob, POINTS)

    expect(trimmed).toMatchObject({ cutBy: "ffmpeg.wasm", mimeType: "video/webm" })
    expect(trimmed.points.inPoint).toBeGreaterThan(0)
    expect(lengthOf(trimmed.points)).toBeCloseTo(lengthOf(POINTS), 6)
    const { meant, early } = await firstFrame(blob, trimmed.blob, trimmed.points.inPoint)
    expect(meant).toBeLessThan(early / 2)
  })

  it("travels whole, with the points it was given, when nobody can read it", async () => {
    const source = new Blob(["no video at all"], { type: "video/mp4" })
    const trimmed = await makeEngine().trim(source, POINTS)

    expect(trimmed).toEqual({ blob: source, mimeType: "video/mp4", points: POINTS, cutBy: "whole" })
  })
})

describe("a clip from the gallery, cut by ffmpeg.wasm", () => {
  /** Neither MP4 nor WebM holds H.263. */
  const WHOLE: readonly GalleryClip[] = ["h263.3gp"]

  it.each(GALLERY)("stands as it stood, and is as long as it was, when it was %s", async name => {
    const file = await galleryFile(name)
    const before = await readClipFacts(file)
    const source = new Blob([file], { type: before.mimeType })
    const trimmed = await makeEngine().trim(source, { inPoint: 0, outPoint: before.duration })

    expect(trimmed.cutBy).toBe(WHOLE.includes(name) ? "whole" : "ffmpeg.wasm")
    expect(lengthOf(trimmed.points)).toBeCloseTo(before.duration, 6)
    const after = await readClipFacts(trimmed.blob)
    expect(after).toMatchObject({ hasSound: true, picture: before.picture })
    expect(Math.abs(after.duration - before.duration)).toBeLessThan(TWO_FRAMES)
  })
})

describe("the engine", () => {
  it("leaves whole what would not fit into its memory", async () => {
    const source = await recording("h264.mp4")
    const keptShare = lengthOf(POINTS) / RECORDED
    const engine = createFfmpegEngine({ copyMaxBytes: source.size * keptShare * 0.9 })
    try {
      expect(await engine.trim(source, POINTS)).toMatchObject({ cutBy: "whole", points: POINTS })
      const less = { ...POINTS, outPoint: POINTS.inPoint + lengthOf(POINTS) / 2 }
      expect(await engine.trim(source, less)).toMatchObject({ cutBy: "ffmpeg.wasm" })
    } finally {
      engine.close()
    }
  })

  it("stops at once when it is told to, and cuts again afterwards", async () => {
    const { blob } = await record(RECORDED, needFormat("mp4"))
    const making = makeEngine()
    const stop = new AbortController()
    const stopped = making.trim(blob, POINTS, { signal: stop.signal })
    const next = making.trim(blob, POINTS)
    stop.abort(new Error("she tapped cancel"))

    await expect(stopped).rejects.toThrow("she tapped cancel")
    await expect(next).resolves.toMatchObject({ cutBy: "ffmpeg.wasm" })
  })

  it("tries again after a load that failed", async () => {
    const { blob } = await record(RECORDED, needFormat("mp4"))
    await downloadCore()
    const name = (await caches.keys()).find(each => each.startsWith("ffmpeg-core-")) ?? ""
    const cache = await caches.open(name)
    const [kept] = await cache.keys()
    if (kept === undefined) throw new TypeError("The core was not kept")
    const broken = new Response(new Uint8Array(CORE_BYTES), {
      headers: { "content-type": "application/wasm" },
    })
    await cache.put(kept, broken)
    const making = makeEngine()

    await expect(making.trim(blob, POINTS)).rejects.toMatchObject({ code: "engine-failed" })
    await caches.delete(name)
    await expect(making.trim(blob, POINTS)).resolves.toMatchObject({ cutBy: "ffmpeg.wasm" })
  })
})

describe("the core's download", () => {
  it("tells how far it is, and keeps the core", async () => {
    await Promise.all((await caches.keys()).map(name => caches.delete(name)))
    expect(await isCoreKept()).toBe(false)
    const received: number[] = []
    await downloadCore({ onProgress: ({ receivedBytes }) => received.push(receivedBytes) })

    expect(await isCoreKept()).toBe(true)
    expect(received.at(-1)).toBe(CORE_BYTES)
    expect(received.length).toBeGreaterThan(1)
  })

  it("leaves nothing behind when it is stopped in the middle", async () => {
    await Promise.all((await caches.keys()).map(name => caches.delete(name)))
    const stop = new AbortController()
    const stopped = downloadCore({ signal: stop.signal, onProgress: () => stop.abort(new Error("enough")) })

    await expect(stopped).rejects.toThrow("enough")
    expect(await isCoreKept()).toBe(false)
  })
})
