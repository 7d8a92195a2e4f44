/** What the mezzanines' commands make of small clips, with a new ffmpeg and with npm's old one. */
import { execFileSync } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { clipSoundArgs } from "../../src/server/film/clip-sound-args"
import { denoiseLag } from "../../src/server/film/denoise-lag"
import {
  breathArgs,
  type ClipPicture,
  clipMezzanineArgs,
  NO_FADE,
} from "../../src/server/film/mezzanine-args"
import { readSound } from "../../src/server/film/raw-sound"
import { runFfmpeg } from "../../src/server/media/ffmpeg-process"
import { probeFile } from "../../src/server/media/probe"

const installed = (createRequire(import.meta.url)("@ffmpeg-installer/ffmpeg") as { path: string }).path

const FRAME = { width: 320, height: 180 }
const POINTS = { inPoint: 0.2, outPoint: 1.2 }
const FRAMES = 30

let folder = ""
const at = (name: string): string => join(folder, name)
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "unisson-mezzanine-"))
  // Red on the left, blue on the right, a white stripe that comes down; a click in a room that hisses.
  const ground = "color=red:size=320x180:rate=30:duration=1.5,drawbox=x=160:w=160:color=blue:t=fill[ground]"
  const stripe = "color=white:size=320x4:rate=30:duration=1.5[stripe]"
  const picture = `${ground};${stripe};[ground][stripe]overlay=y='mod(n*6,180)'`
  const sound = "aevalsrc='0.01*(random(0)-0.5)+if(eq(n,33600),0.9,0)':s=48000:d=1.5"
  await runFfmpeg("ffmpeg", [
    ...["-f", "lavfi", "-i", picture, "-f", "lavfi", "-i", sound],
    ...["-c:v", "libx264", "-preset", "ultrafast", "-crf", "12", "-pix_fmt", "yuv420p"],
    ...["-c:a", "pcm_s16le", at("clip.mov")],
  ])
  await runFfmpeg("ffmpeg", [
    ...["-f", "lavfi", "-i", "color=white:size=320x180", "-frames:v", "1", at("white.png")],
  ])
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Every picture as its mean [red, green, blue] over a part of it. */
const coloursOf = (path: string, crop = "iw:ih:0:0"): number[][] => {
  const args = ["-v", "error", "-i", path, "-vf", `crop=${crop},scale=1:1:flags=area`]
  const bytes = execFileSync("ffmpeg", [...args, "-f", "rawvideo", "-pix_fmt", "rgb24", "pipe:1"])
  return Array.from({ length: bytes.length / 3 }, (_, n) => [...bytes.subarray(3 * n, 3 * n + 3)])
}

const RAW_MAX_BYTES = 64 * 1024 ** 2

const rawPictures = (path: string): Buffer[] => {
  const raw = execFileSync(
    "ffmpeg",
    [...["-v", "error", "-i", path, "-f", "rawvideo", "-pix_fmt", "gray", "pipe:1"]],
    { maxBuffer: RAW_MAX_BYTES },
  )
  const size = FRAME.width * FRAME.height
  return Array.from({ length: raw.length / size }, (_, n) => raw.subarray(n * size, (n + 1) * size))
}

const differenceOf = (one: Buffer, other: Buffer): number =>
  one.reduce((sum, value, index) => sum + Math.abs(value - (other[index] ?? 0)), 0) / one.length

describe.each([
  { which: "the system's", ffmpeg: "ffmpeg" },
  { which: "npm's", ffmpeg: installed },
])("with $which ffmpeg", ({ ffmpeg, which }) => {
  const out = (name: string): string => at(`${which.slice(0, 3)}-${name}`)

  const make = async (name: string, look: Partial<ClipPicture> = {}): Promise<string> => {
    const path = at("clip.mov")
    const { picture } = await probeFile("ffprobe", path, {})
    if (picture === undefined) throw new Error("The clip has no picture")
    const clip = { path, points: POINTS, hasSound: true }
    const plain = { clip, picture, frame: FRAME, focus: null, overlays: [], fade: NO_FADE, threads: 1 }
    await runFfmpeg(ffmpeg, clipMezzanineArgs({ ...plain, ...look }, out(name)))
    return out(name)
  }

  test("an overlay is seen during its frames and no other", async () => {
    const overlays = [{ path: at("white.png"), from: 0.2, to: 0.6, fadeMs: 0 }]
    const colours = coloursOf(await make("overlay.mov", { overlays }))
    expect(colours).toHaveLength(FRAMES)
    const white = colours.flatMap(([, green = 0], frame) => (green > 200 ? frame : []))
    expect(white).toEqual(Array.from({ length: 12 }, (_, index) => 6 + index))
  })

  test("an overlay that fades comes and goes by degrees", async () => {
    const overlays = [{ path: at("white.png"), from: 0.2, to: 0.8, fadeMs: 200 }]
    const greens = coloursOf(await make("fading.mov", { overlays })).map(([, green = 0]) => green)
    for (let frame = 7; frame < 12; frame += 1)
      expect(greens[frame]).toBeGreaterThan((greens[frame - 1] ?? 0) + 10)
    for (let frame = 19; frame < 24; frame += 1)
      expect(greens[frame]).toBeLessThan((greens[frame - 1] ?? 0) - 10)
  })

  test("a crop keeps what was chosen", async () => {
    const upright = { frame: { width: 90, height: 160 } }
    const [[red = 0, , redsBlue = 255] = []] = coloursOf(
      await make("left.mov", { ...upright, focus: { x: 0, y: 0.5 } }),
    )
    const [[bluesRed = 255, , blue = 0] = []] = coloursOf(
      await make("right.mov", { ...upright, focus: { x: 1, y: 0.5 } }),
    )
    expect([red > 200, redsBlue < 60, bluesRed < 60, blue > 200]).toEqual([true, true, true, true])
  })

  test("a picture comes out of black and goes back", async () => {
    const reds = coloursOf(await make("black.mov", { fade: { framesIn: 6, framesOut: 6 } })).map(
      ([red = 0]) => red,
    )
    expect([reds[0], reds.at(-1)].every(red => (red ?? 255) < 30)).toBe(true)
    expect(reds[15]).toBeGreaterThan(100)
  })

  test("a breath holds the last picture", async () => {
    const mezzanine = await make("before.mov")
    await runFfmpeg(ffmpeg, breathArgs(mezzanine, FRAMES, 9, out("breath.mov")))
    const [before, held] = [rawPictures(mezzanine), rawPictures(out("breath.mov"))]
    expect(held).toHaveLength(9)
    const last = before.at(-1) ?? Buffer.alloc(0)
    for (const picture of held) expect(differenceOf(picture, last)).toBeLessThan(3)
    // The one before it is another: the stripe has moved.
    expect(differenceOf(before.at(-2) ?? Buffer.alloc(0), last)).toBeGreaterThan(3)
  })

  test("a voice that is cleaned stays where it was, and is no longer or shorter", async () => {
    const clip = { path: at("clip.mov"), points: POINTS, hasSound: true }
    const lag = await denoiseLag(ffmpeg)
    await runFfmpeg(ffmpeg, clipSoundArgs(clip, { noiseFloor: -45 }, lag, out("voice.f32")))
    let [highest, where, heard] = [0, 0, 0]
    for await (const piece of readSound(out("voice.f32")))
      for (const sample of piece) {
        if (Math.abs(sample) > highest) [highest, where] = [Math.abs(sample), heard]
        heard += 1
      }
    expect(heard).toBe(2 * 48_000)
    // The click is 0.7 s into the file: half a second after the in point.
    expect(Math.abs(where / 2 / 48_000 - 0.5)).toBeLessThan(0.001)
  })
})
