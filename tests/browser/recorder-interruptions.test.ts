import { afterEach, describe, expect, it, vi } from "vitest"
import { isAlive } from "../../src/browser/capture/interruptions"
import { type RecordingResult, startRecording } from "../../src/browser/capture/recorder"
import { measureDuration } from "../../src/browser/media/duration"
import { needFormat, withCamera } from "./recording"

/** Do something while a page claims to be hidden. Chromium hides no page of a headless browser. */
const whileHidden = async (work: () => unknown): Promise<void> => {
  Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true })
  try {
    await work()
  } finally {
    Reflect.deleteProperty(document, "visibilityState")
  }
}

/** What browsers do when something comes between; the events are theirs, sent by hand. */
const INTERRUPTIONS: readonly {
  readonly what: string
  readonly end: RecordingResult["end"]
  readonly happen: (stream: MediaStream) => void
}[] = [
  {
    what: "a call mutes the microphone",
    end: "camera-lost",
    happen: stream => stream.getAudioTracks()[0]?.dispatchEvent(new Event("mute")),
  },
  {
    what: "the camera is pulled out",
    end: "camera-lost",
    happen: stream => stream.getVideoTracks()[0]?.dispatchEvent(new Event("ended")),
  },
  {
    what: "the page is hidden",
    end: "hidden",
    happen: () => void whileHidden(() => document.dispatchEvent(new Event("visibilitychange"))),
  },
  { what: "the page is left", end: "hidden", happen: () => window.dispatchEvent(new Event("pagehide")) },
  { what: "the page is frozen", end: "hidden", happen: () => document.dispatchEvent(new Event("freeze")) },
  {
    what: "the phone is turned",
    end: "turned",
    happen: () => window.screen.orientation.dispatchEvent(new Event("change")),
  },
]

/** Record until `happen` comes between, at the second chunk. */
const recordUntil = (happen: (stream: MediaStream) => void) =>
  withCamera(async ({ stream }) => {
    const chunks: ArrayBuffer[] = []
    const write = async (chunk: ArrayBuffer, index: number): Promise<void> => {
      chunks[index] = chunk
      if (index === 1) happen(stream)
    }
    const sink = { open: async () => undefined, write }
    const result = await startRecording(stream, { format: needFormat("mp4"), sink }).finished
    return { result, chunks, isStillAlive: isAlive(stream) }
  })

describe("a recording that is interrupted", () => {
  it.each(INTERRUPTIONS)("ends, is kept and plays when $what", async ({ end, happen }) => {
    const { result, chunks, isStillAlive } = await recordUntil(happen)

    expect(result).toMatchObject({ end, chunks: chunks.length })
    expect(await measureDuration(new Blob(chunks, { type: result.mimeType }))).toBeGreaterThan(0.5)
    // The tracks claim to live, as an iPhone's do after a call: they are not believed.
    expect(isStillAlive).toBe(false)
  })

  it("has a reason even if the tracks just end", async () => {
    // Nobody is told of a stop() by the page itself: only the recorder notices.
    const { result } = await recordUntil(stream => {
      for (const track of stream.getTracks()) track.stop()
    })
    expect(result.end).toBe("camera-lost")
    expect(result.chunks).toBeGreaterThan(0)
  })

  it("goes on when the page only says that it is visible", async () => {
    const { result } = await withCamera(({ stream }) => {
      const sink = {
        open: async () => void document.dispatchEvent(new Event("visibilitychange")),
        write: async () => undefined,
      }
      return startRecording(stream, { format: needFormat("mp4"), sink, longestMs: 1_500 }).finished.then(
        result => ({ result }),
      )
    })
    expect(result.end).toBe("too-long")
  })

  it("is over once: what comes between afterwards changes nothing", async () => {
    const { result } = await recordUntil(stream => {
      window.screen.orientation.dispatchEvent(new Event("change"))
      stream.getVideoTracks()[0]?.dispatchEvent(new Event("ended"))
      window.dispatchEvent(new Event("pagehide"))
    })
    expect(result.end).toBe("turned")
  })
})

describe("a recording that starts on a hidden page", () => {
  it("ends at once, and says why", async () => {
    const sink = { open: async () => undefined, write: async () => undefined }
    await withCamera(({ stream }) =>
      whileHidden(async () => {
        const { end } = await startRecording(stream, { format: needFormat("mp4"), sink }).finished
        expect(end).toBe("hidden")
      }),
    )
  })
})

describe("a recorder that never says that it has stopped", () => {
  afterEach(() => vi.unstubAllGlobals())

  it("does not keep her waiting, and what was safe is kept", async () => {
    // The real one, with its tongue tied: what is left of it after a call, on some phones.
    class TonguetiedRecorder extends MediaRecorder {
      override addEventListener(
        type: string,
        listener: EventListenerOrEventListenerObject,
        options?: AddEventListenerOptions,
      ): void {
        if (type !== "stop") super.addEventListener(type, listener, options)
      }
    }
    vi.stubGlobal("MediaRecorder", TonguetiedRecorder)
    const { result, chunks } = await recordUntil(() =>
      window.screen.orientation.dispatchEvent(new Event("change")),
    )
    expect(result).toMatchObject({ end: "turned", chunks: chunks.length })
    expect(await measureDuration(new Blob(chunks, { type: result.mimeType }))).toBeGreaterThan(0.5)
  })
})

describe("a stream that was never interrupted", () => {
  it("is believed", async () => {
    expect(await withCamera(async ({ stream }) => isAlive(stream))).toBe(true)
  })
})
