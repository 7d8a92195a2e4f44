import { afterEach, describe, expect, it, vi } from "vitest"
import { SNIFF_BYTES, sniffContainer } from "../../src/browser/capture/container"
import { type RecordingResult, startRecording } from "../../src/browser/capture/recorder"
import { RECORDING_FORMATS } from "../../src/browser/capture/recording-format"
import { measureDuration } from "../../src/browser/media/duration"
import { needFormat, record, withCamera } from "./recording"

/** Seconds by which a recording ended by a timer may differ: the encoder starts late. */
const LENGTH_TOLERANCE = 0.6

const supported = RECORDING_FORMATS.filter(({ mimeType }) => MediaRecorder.isTypeSupported(mimeType))

afterEach(() => vi.useRealTimers())

describe("the recorder", () => {
  it.each(supported)(
    "keeps a recording of $mimeType that is one, and plays for as long as it was recorded",
    async format => {
      const { blob, result } = await record(2, format)

      expect(result).toMatchObject({ end: "too-long", sizeBytes: blob.size })
      const head = await blob.slice(0, SNIFF_BYTES).arrayBuffer()
      expect(sniffContainer(new Uint8Array(head))).toBe(format.container)
      expect(Math.abs((await measureDuration(blob)) - 2)).toBeLessThan(LENGTH_TOLERANCE)
    },
  )

  it("ends soon, and keeps nothing, when the recorder gives no byte", async () => {
    // A picture that is never drawn: what some browsers' recorders are like with every camera.
    const stream = document.createElement("canvas").captureStream(0)
    const written: number[] = []
    const sink = {
      open: async () => undefined,
      write: async (_chunk: ArrayBuffer, index: number) => void written.push(index),
    }
    const result = await startRecording(stream, { format: needFormat("webm"), sink }).finished

    expect(result).toMatchObject({ end: "no-data", chunks: 0, sizeBytes: 0 })
    expect(written).toEqual([])
  })

  it("ends with the reason, and an unbroken beginning, when a chunk cannot be kept", async () => {
    const full = new DOMException("full", "QuotaExceededError")
    const written: number[] = []
    const result = await withCamera(({ stream }) => {
      const write = async (_chunk: ArrayBuffer, index: number): Promise<void> => {
        if (index === 1) throw full
        written.push(index)
      }
      const sink = { open: async () => undefined, write }
      return startRecording(stream, { format: needFormat("mp4"), sink }).finished
    })

    expect(result).toMatchObject({ end: "storage", cause: full, chunks: 1 })
    expect(written).toEqual([0])
  })

  it("says that the end is missing when the last chunk of a stopped recording cannot be kept", async () => {
    const full = new DOMException("full", "QuotaExceededError")
    const result = await withCamera(({ stream }) => {
      let isFull = false
      const write = async (): Promise<void> => {
        if (isFull) throw full
        isFull = true
        void recording.stop()
      }
      const sink = { open: async () => undefined, write }
      const recording = startRecording(stream, { format: needFormat("mp4"), sink })
      return recording.finished
    })

    expect(result).toMatchObject({ end: "storage", cause: full, chunks: 1 })
  })

  it("does not keep her waiting for a database that hangs", async () => {
    const result = await withCamera(async ({ stream }) => {
      let isHung = false
      const write = (_chunk: ArrayBuffer, index: number): Promise<void> => {
        isHung = index > 0
        return isHung ? new Promise(() => undefined) : Promise.resolve()
      }
      const sink = { open: async () => undefined, write }
      const recording = startRecording(stream, { format: needFormat("mp4"), sink })
      await vi.waitUntil(() => isHung, { timeout: 10_000 })
      // Only the patience is hurried along: the recorder keeps its own time.
      vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] })
      let ended: RecordingResult | undefined
      void recording.stop().then(what => {
        ended = what
      })
      while (ended === undefined) await vi.advanceTimersByTimeAsync(1_000)
      return ended
    })

    expect(result).toMatchObject({ end: "backlog", chunks: 1 })
  })
})
