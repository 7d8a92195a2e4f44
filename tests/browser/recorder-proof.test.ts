import { afterEach, describe, expect, it, vi } from "vitest"
import { SNIFF_BYTES, sniffContainer } from "../../src/browser/capture/container"
import { proveFormat } from "../../src/browser/capture/format-proof"
import { RECORDING_FORMATS } from "../../src/browser/capture/recording-format"
import { record, withCamera } from "./recording"

/** The verdict is promised within two seconds; what is more is for a machine that does other things too. */
const VERDICT_MS = 2_300
/** A machine that stood still for a moment may try again. */
const AGAIN = { retry: 2 }

const supported = RECORDING_FORMATS.filter(({ mimeType }) => MediaRecorder.isTypeSupported(mimeType))

/** A verdict, and how long it took in milliseconds. */
const timed = async <Result>(work: Promise<Result>): Promise<{ result: Result; tookMs: number }> => {
  const startedAt = performance.now()
  return { result: await work, tookMs: performance.now() - startedAt }
}

/**
 * Stands in for the recorder of WebKitGTK, which Chromium has no twin of: it claims everything,
 * starts, stops, and never gives a byte.
 */
class SilentRecorder extends EventTarget {
  static isTypeSupported = (): boolean => true
  state: RecordingState = "inactive"
  mimeType = "video/mp4"
  start(): void {
    this.state = "recording"
  }
  stop(): void {
    this.state = "inactive"
    queueMicrotask(() => this.dispatchEvent(new Event("stop")))
  }
}

/** A real recorder that names its WebM an MP4. */
class MislabellingRecorder extends MediaRecorder {
  constructor(stream: MediaStream, options: MediaRecorderOptions) {
    super(stream, { ...options, mimeType: "video/webm" })
  }
  override get mimeType(): string {
    return "video/mp4"
  }
}

/** A real recorder that keeps an MP4 to itself until it is stopped, and gives a WebM at once. */
class HoardingRecorder extends MediaRecorder {
  override start(timesliceMs?: number): void {
    if (this.mimeType.startsWith("video/mp4")) super.start()
    else super.start(timesliceMs)
  }
}

/** A real recorder whose MP4 is empty. */
class WebmOnlyRecorder extends MediaRecorder {
  override start(timesliceMs?: number): void {
    if (this.mimeType.startsWith("video/webm")) super.start(timesliceMs)
  }
}

afterEach(() => vi.unstubAllGlobals())

describe("the proof of a format", () => {
  it("is an MP4 here, and leaves the camera as it was", AGAIN, async () => {
    await withCamera(async ({ stream, readFacts }) => {
      const before = readFacts()
      const { result, tookMs } = await timed(proveFormat(stream))

      expect(result).toMatchObject({ kind: "proven", format: { container: "mp4" } })
      expect(tookMs).toBeLessThan(VERDICT_MS)
      expect(readFacts()).toEqual(before)
      expect(stream.getTracks().map(track => track.readyState)).toEqual(["live", "live"])
    })
  })

  it("does not try again what has failed", async () => {
    const failed = supported.filter(({ container }) => container === "mp4").map(({ mimeType }) => mimeType)
    const proof = await withCamera(({ stream }) => proveFormat(stream, { failed }))
    expect(proof).toMatchObject({ kind: "proven", format: { container: "webm" } })
  })

  it("says within two seconds that a recorder gives nothing though it claims to", AGAIN, async () => {
    vi.stubGlobal("MediaRecorder", SilentRecorder)
    const { result, tookMs } = await withCamera(({ stream }) => timed(proveFormat(stream)))
    expect(result).toEqual({ kind: "silent" })
    expect(tookMs).toBeLessThan(VERDICT_MS)
  })

  it("uses what is mislabelled under its true name, in the recording too", async () => {
    vi.stubGlobal("MediaRecorder", MislabellingRecorder)
    const proof = await withCamera(({ stream }) => proveFormat(stream))
    if (proof.kind !== "proven") throw new RangeError(`The proof is ${proof.kind}`)
    expect(proof.format).toMatchObject({ container: "webm", arrivesAs: "video/webm" })
    const { result } = await record(1, proof.format)
    expect(result.mimeType).toBe("video/webm")
  })

  it("waits for a better format that comes late, though a worse one comes at once", async () => {
    vi.stubGlobal("MediaRecorder", HoardingRecorder)
    const proof = await withCamera(({ stream }) => proveFormat(stream))
    expect(proof).toMatchObject({ kind: "proven", format: { container: "mp4" } })
  })

  it("takes the other container where the best gives nothing, within two seconds", AGAIN, async () => {
    vi.stubGlobal("MediaRecorder", WebmOnlyRecorder)
    const { result, tookMs } = await withCamera(({ stream }) => timed(proveFormat(stream)))
    expect(result).toMatchObject({ kind: "proven", format: { container: "webm" } })
    expect(tookMs).toBeLessThan(VERDICT_MS)
  })

  it("finds a real recorder silent whose camera never shows a picture", async () => {
    const stream = document.createElement("canvas").captureStream(0)
    expect(await proveFormat(stream)).toEqual({ kind: "silent" })
  })

  it("says at once that there is no recorder, or none that is of use", async () => {
    vi.stubGlobal("MediaRecorder", undefined)
    expect(await proveFormat(new MediaStream())).toEqual({ kind: "none" })
    vi.stubGlobal("MediaRecorder", { isTypeSupported: () => false })
    expect(await proveFormat(new MediaStream())).toEqual({ kind: "none" })
  })

  it("can be given up", async () => {
    const leaving = new AbortController()
    const proof = withCamera(({ stream }) => {
      const given = proveFormat(stream, { signal: leaving.signal })
      leaving.abort()
      return given
    })
    await expect(proof).rejects.toHaveProperty("name", "AbortError")
  })
})

describe("what really arrives", () => {
  it("is Matroska where Chromium is asked for a WebM with H.264", async () => {
    const { blob, result } = await record(1, { mimeType: "video/webm;codecs=h264", container: "webm" })
    const head = await blob.slice(0, SNIFF_BYTES).arrayBuffer()
    expect(result.mimeType).toContain("matroska")
    expect(sniffContainer(new Uint8Array(head))).toBe("matroska")
  })
})
