import type {} from "@vitest/browser-playwright"
import { afterEach, describe, expect, it, vi } from "vitest"
import { cdp } from "vitest/browser"
import { setAudioSession } from "../../src/browser/capture/audio-session"
import { bitsPerSecondFor, type PictureSize } from "../../src/browser/capture/bit-rate"
import { listDevices, openCamera, watchDevices } from "../../src/browser/capture/camera"
import { startRecording } from "../../src/browser/capture/recorder"
import { measureDuration } from "../../src/browser/media/duration"
import { needFormat, withCamera } from "./recording"

const BITS_PER_BYTE = 8
const SPOTS_A_FRAME = 60
const SPOT_PIXELS = 24

afterEach(() => vi.unstubAllGlobals())

describe("the camera", () => {
  it("is listed with its name", async () => {
    await withCamera(async () => {
      const { cameras, microphones } = await listDevices()
      expect(cameras[0]?.label).toContain("fake")
      expect(microphones.length).toBeGreaterThan(0)
    })
  })

  it("gives what was wished for, and says so", async () => {
    const facts = await withCamera(async camera => camera.readFacts())
    expect(facts).toEqual({
      width: 1920,
      height: 1080,
      frameRate: expect.closeTo(30, 0),
      screenAngle: 0,
      facing: expect.stringMatching(/^(user|environment|unknown)$/),
      // 48 kHz were wished for: this is what Chromium's fake microphone has.
      sampleRate: 44_100,
      isNoiseSuppressed: false,
      isGainControlled: false,
    })
  })

  it("treats the voice only where she wants it, and says whether it does", async () => {
    const camera = await openCamera({ noiseSuppression: true, gainControl: true })
    try {
      const sound = camera.stream.getAudioTracks()[0]?.getSettings()
      expect(sound?.echoCancellation).toBe(false)
      expect(camera.readFacts()).toMatchObject({
        isNoiseSuppressed: sound?.noiseSuppression,
        isGainControlled: sound?.autoGainControl,
      })
      expect(sound?.noiseSuppression).toBe(true)
    } finally {
      camera.close()
    }
  })

  it("is opened all the same when the one that she chose is gone", async () => {
    const camera = await openCamera({ cameraId: "unplugged", facing: "environment" })
    camera.close()
    expect(camera.cameraId).not.toBe("unplugged")
  })

  it("has no torch where it says of none", async () => {
    expect(await withCamera(async ({ torch }) => torch)).toBeUndefined()
  })

  it("tells how the screen is turned", async () => {
    await withCamera(async ({ readFacts }) => {
      const turned = new Promise(resolve =>
        window.screen.orientation.addEventListener("change", resolve, { once: true }),
      )
      await cdp().send("Emulation.setDeviceMetricsOverride", {
        width: 844,
        height: 390,
        deviceScaleFactor: 1,
        mobile: true,
        screenOrientation: { type: "landscapePrimary", angle: 90 },
      })
      try {
        await turned
        expect(readFacts().screenAngle).toBe(90)
      } finally {
        await cdp().send("Emulation.clearDeviceMetricsOverride")
      }
    })
  })
})

describe("the devices", () => {
  it("are watched until one stops watching", () => {
    let changes = 0
    const stop = watchDevices(() => {
      changes += 1
    })
    navigator.mediaDevices.dispatchEvent(new Event("devicechange"))
    stop()
    navigator.mediaDevices.dispatchEvent(new Event("devicechange"))
    expect(changes).toBe(1)
  })
})

describe("the sound of an iPhone", () => {
  it("is told what it is for where there is a way to tell it, and elsewhere nothing happens", () => {
    setAudioSession("playback")
    const audioSession = { type: "auto" }
    vi.stubGlobal("navigator", { audioSession })
    setAudioSession("play-and-record")
    expect(audioSession.type).toBe("play-and-record")
  })
})

/**
 * A picture that takes as many bits as it is given: new spots in every frame. Finer noise takes more
 * than it is given from any encoder, a still picture less.
 */
const withSpots = async <Result>(size: PictureSize, work: (stream: MediaStream) => Promise<Result>) => {
  const canvas = document.createElement("canvas")
  canvas.width = size.width
  canvas.height = size.height
  const context = canvas.getContext("2d")
  const draw = (): void => {
    if (context === null) return
    for (let i = 0; i < SPOTS_A_FRAME; i += 1) {
      context.fillStyle = `hsl(${Math.random() * 360} 60% 50%)`
      const [x, y] = [Math.random() * size.width, Math.random() * size.height]
      context.fillRect(x, y, SPOT_PIXELS, SPOT_PIXELS)
    }
  }
  const drawing = setInterval(draw, 1000 / 30)
  const stream = canvas.captureStream(30)
  try {
    return await work(stream)
  } finally {
    clearInterval(drawing)
    for (const track of stream.getTracks()) track.stop()
  }
}

/** Bits a second of what arrives when the picture is said to be of this size. */
const arrivingBits = (stream: MediaStream, size: PictureSize): Promise<number> => {
  const chunks: ArrayBuffer[] = []
  const write = async (chunk: ArrayBuffer): Promise<void> => void chunks.push(chunk)
  const sink = { open: async () => undefined, write }
  const options = { format: needFormat("mp4"), sink, size, longestMs: 3_000 }
  return startRecording(stream, options).finished.then(async ({ mimeType, sizeBytes }) => {
    const duration = await measureDuration(new Blob(chunks, { type: mimeType }))
    return (sizeBytes * BITS_PER_BYTE) / duration
  })
}

describe("the bits that arrive", () => {
  // The picture is drawn by a timer: a machine that draws fewer has fewer bits to give.
  it("are about those asked for, and more for a larger picture", { retry: 2 }, async () => {
    const small = { width: 640, height: 480, frameRate: 30 }
    const fullHd = { width: 1920, height: 1080, frameRate: 30 }
    // The same picture both times, so that the encoder has the same to do: only what is said differs.
    const asSmall = await withSpots(small, stream => arrivingBits(stream, small))
    const asFullHd = await withSpots(small, stream => arrivingBits(stream, fullHd))

    expect(asSmall).toBeGreaterThan(bitsPerSecondFor(small) / 2)
    expect(asSmall).toBeLessThan(bitsPerSecondFor(small) * 2)
    expect(asFullHd).toBeGreaterThan(asSmall * 1.3)
    expect(asFullHd).toBeLessThan(bitsPerSecondFor(fullHd) * 2)
  })
})
