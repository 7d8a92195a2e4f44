/** Clips with a number on every picture, in the browser: recorded here, or drawn by ffmpeg in Node. */
import { commands, userEvent } from "vitest/browser"
import type { Trimmed } from "../../src/browser/media/media-engine"
import { seek, withVideo } from "../../src/browser/media/video-element"
import type { Seconds } from "../../src/domain/timecode"
import { bitOf, COUNTER_BITS, COUNTER_HEIGHT, COUNTER_WIDTH, FIELD, readCount } from "../fixtures/counter"
import type { DrawnKind, DrawOptions, Reading, SentCut, ServerCut } from "../fixtures/cut-readings"

declare module "vitest/browser" {
  interface BrowserCommands {
    drawCountedClip: (kind: DrawnKind, options: DrawOptions) => Promise<string>
    readClip: (base64: string) => Promise<Reading>
    cutOnServer: (sent: readonly SentCut[]) => Promise<ServerCut[]>
    cutsPerKind: () => Promise<number>
  }
}

const MS_PER_SECOND = 1000
const BEEP_MS = 50
const BEEP_HZ = 1000

const base64Of = async (blob: Blob): Promise<string> => {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  let text = ""
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

const blobOf = (base64: string, mimeType: string): Blob =>
  new Blob([Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))], { type: mimeType })

export const readClip = async (clip: Blob): Promise<Reading> => commands.readClip(await base64Of(clip))

/** Have the server make its cuts of cuts that were made here, and read them back. */
export const cutOnServer = async (
  cuts: readonly Trimmed[],
): Promise<{ readonly trimmed: Trimmed; readonly cut: ServerCut }[]> => {
  const sent = cuts.map(async ({ blob, points }) => ({ base64: await base64Of(blob), points }))
  const made = await commands.cutOnServer(await Promise.all(sent))
  return cuts.map((trimmed, index) => {
    const cut = made[index]
    if (cut === undefined) throw new RangeError("The server made fewer cuts than it was sent")
    return { trimmed, cut }
  })
}

export const drawClip = async (kind: DrawnKind, options: DrawOptions): Promise<Blob> => {
  const codec = kind.split(/[-.]/u)[0] ?? ""
  const container = kind.endsWith("mp4") ? "mp4" : "webm"
  return blobOf(await commands.drawCountedClip(kind, options), `video/${container};codecs=${codec}`)
}

const paint = (context: CanvasRenderingContext2D, count: number): void => {
  for (let bit = 0; bit < COUNTER_BITS; bit += 1) {
    const [above, below] = bitOf(count, bit) ? ["#fff", "#000"] : ["#000", "#fff"]
    context.fillStyle = above
    context.fillRect(bit * FIELD, 0, FIELD, COUNTER_HEIGHT / 2)
    context.fillStyle = below
    context.fillRect(bit * FIELD, COUNTER_HEIGHT / 2, FIELD, COUNTER_HEIGHT / 2)
  }
}

/** A stage that counts its pictures and beeps each second. */
const openStage = (): { stream: MediaStream; close: () => Promise<void> } => {
  const canvas = document.createElement("canvas")
  canvas.width = COUNTER_WIDTH
  canvas.height = COUNTER_HEIGHT
  const context = canvas.getContext("2d")
  if (context === null) throw new TypeError("This browser draws nothing")
  const audio = new AudioContext()
  const sound = audio.createMediaStreamDestination()
  const [tone, loudness] = [audio.createOscillator(), audio.createGain()]
  tone.frequency.value = BEEP_HZ
  loudness.gain.value = 0
  tone.connect(loudness).connect(sound)
  tone.start()
  const stream = new MediaStream([...canvas.captureStream(30).getTracks(), ...sound.stream.getTracks()])
  let count = 0
  paint(context, count)
  const pictures = setInterval(() => paint(context, ++count), MS_PER_SECOND / 30)
  const beep = (): void => {
    loudness.gain.setValueAtTime(0.5, audio.currentTime)
    loudness.gain.setValueAtTime(0, audio.currentTime + BEEP_MS / MS_PER_SECOND)
  }
  const beeps = setInterval(beep, MS_PER_SECOND)
  return {
    stream,
    close: async () => {
      clearInterval(pictures)
      clearInterval(beeps)
      for (const track of stream.getTracks()) track.stop()
      await audio.close()
    },
  }
}

/** Have Chromium record so long, in several formats at once. By format. */
export const recordCounted = async (
  mimeTypes: readonly string[],
  { seconds, keyFrameMs }: { readonly seconds: Seconds; readonly keyFrameMs: number },
): Promise<ReadonlyMap<string, Blob>> => {
  // A page makes no sound before somebody has touched it.
  await userEvent.click(document.body)
  const stage = openStage()
  try {
    const recorded = await Promise.all(
      mimeTypes.map(async (mimeType): Promise<[string, Blob]> => {
        const options = { mimeType, videoKeyFrameIntervalDuration: keyFrameMs }
        const recorder = new MediaRecorder(stage.stream, options)
        const chunks: Blob[] = []
        recorder.ondataavailable = ({ data }) => chunks.push(data)
        const stopped = new Promise(resolve => recorder.addEventListener("stop", resolve))
        recorder.start(500)
        await new Promise(resolve => setTimeout(resolve, seconds * MS_PER_SECOND))
        recorder.stop()
        await stopped
        return [mimeType, new Blob(chunks, { type: recorder.mimeType })]
      }),
    )
    return new Map(recorded)
  } finally {
    await stage.close()
  }
}

/** The number that the page's own player shows at a moment. */
export const countShown = (clip: Blob, at: Seconds): Promise<number> =>
  withVideo(clip, async video => {
    await seek(video, at)
    const context = new OffscreenCanvas(COUNTER_WIDTH, COUNTER_HEIGHT).getContext("2d")
    if (context === null) throw new TypeError("This browser draws nothing")
    context.drawImage(video, 0, 0, COUNTER_WIDTH, COUNTER_HEIGHT)
    const { data } = context.getImageData(0, 0, COUNTER_WIDTH, COUNTER_HEIGHT)
    return readCount(pixel => data[4 * pixel] ?? 0)
  })
