/** Which engine cuts. What the engines themselves do is tried in a real browser: tests/browser/exact-cuts.test.ts. */
import { describe, expect, test, vi } from "vitest"
import { type MediaEngine, MediaEngineError, type Trimmed } from "../../../src/browser/media/media-engine"
import { createThreeEngines } from "../../../src/browser/media/three-engines"

const SOURCE = new Blob(["a take"], { type: "video/mp4" })
const POINTS = { inPoint: 1, outPoint: 2 }
const trimmedBy = (cutBy: Trimmed["cutBy"]): Trimmed => ({
  blob: SOURCE,
  mimeType: "video/mp4",
  points: POINTS,
  cutBy,
})
const engineThat = (trim: MediaEngine["trim"]) => ({ trim: vi.fn(trim), close: vi.fn() })
/** Of a recording that is no MP4. */
const ranges = () => engineThat(async () => trimmedBy("whole"))
const packets = () => engineThat(async () => trimmedBy("mediabunny"))

describe("of three engines", () => {
  test("an MP4 is cut by ranges of its bytes, and nothing is fetched for it", async () => {
    const all = {
      ranges: engineThat(async () => trimmedBy("byte ranges")),
      ffmpeg: engineThat(async () => trimmedBy("ffmpeg.wasm")),
      packets: packets(),
      hasCore: vi.fn(async () => true),
    }
    expect((await createThreeEngines(all).trim(SOURCE, POINTS)).cutBy).toBe("byte ranges")
    expect(all.hasCore).not.toHaveBeenCalled()
  })

  test("ffmpeg cuts where its core is here", async () => {
    const both = {
      ranges: ranges(),
      ffmpeg: engineThat(async () => trimmedBy("ffmpeg.wasm")),
      packets: packets(),
    }
    const { cutBy } = await createThreeEngines({ ...both, hasCore: async () => true }).trim(SOURCE, POINTS)
    expect(cutBy).toBe("ffmpeg.wasm")
    expect(both.packets.trim).not.toHaveBeenCalled()
  })

  test("packets are copied without it where it is not, and nobody waits", async () => {
    const both = {
      ranges: ranges(),
      ffmpeg: engineThat(async () => trimmedBy("ffmpeg.wasm")),
      packets: packets(),
    }
    const { cutBy } = await createThreeEngines({ ...both, hasCore: async () => false }).trim(SOURCE, POINTS)
    expect(cutBy).toBe("mediabunny")
    expect(both.ffmpeg.trim).not.toHaveBeenCalled()
  })

  test.each([
    ["does not start", () => Promise.reject(new MediaEngineError("engine-failed", "no memory"))],
    ["has no room for it", () => Promise.resolve(trimmedBy("whole"))],
  ])("packets are copied where ffmpeg %s", async (_, trim) => {
    const engine = createThreeEngines({
      ranges: ranges(),
      ffmpeg: engineThat(trim),
      packets: packets(),
      hasCore: async () => true,
    })
    expect((await engine.trim(SOURCE, POINTS)).cutBy).toBe("mediabunny")
  })

  test("what none reads goes whole", async () => {
    const unable = () => engineThat(async () => trimmedBy("whole"))
    const engine = createThreeEngines({
      ranges: ranges(),
      ffmpeg: unable(),
      packets: unable(),
      hasCore: async () => true,
    })
    expect((await engine.trim(SOURCE, POINTS)).cutBy).toBe("whole")
  })

  test("one that is told to stop does not go on with the other", async () => {
    const stop = new AbortController()
    const both = {
      ranges: ranges(),
      ffmpeg: engineThat(async () => trimmedBy("ffmpeg.wasm")),
      packets: packets(),
    }
    const hasCore = async () => {
      stop.abort(new Error("she tapped cancel"))
      return false
    }
    const trimming = createThreeEngines({ ...both, hasCore }).trim(SOURCE, POINTS, { signal: stop.signal })
    await expect(trimming).rejects.toThrow("she tapped cancel")
    expect(both.packets.trim).not.toHaveBeenCalled()
  })

  test("a fault of ours is not hidden by the other", async () => {
    const ffmpeg = engineThat(() => Promise.reject(new RangeError("No such range")))
    const engine = createThreeEngines({
      ranges: ranges(),
      ffmpeg,
      packets: packets(),
      hasCore: async () => true,
    })
    await expect(engine.trim(SOURCE, POINTS)).rejects.toThrow(RangeError)
  })
})
