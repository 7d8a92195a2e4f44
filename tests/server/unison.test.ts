/** Several people say one line: they are brought together, seen side by side, and heard as one. */
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { filmSettings } from "../../src/domain/film-settings"
import { mosaicRows } from "../../src/domain/mosaic"
import { rawLoudnessArgs } from "../../src/server/film/clip-sound-args"
import type { FilmStudio } from "../../src/server/film/film-studio"
import { readFonts } from "../../src/server/film/fonts"
import { NO_FADE } from "../../src/server/film/mezzanine-args"
import { alignUnison, type HeardVoice } from "../../src/server/film/unison/align-unison"
import { ensureMosaic } from "../../src/server/film/unison/mosaic-picture"
import { ensureUnisonSound } from "../../src/server/film/unison/unison-sound"
import { findFfmpeg } from "../../src/server/media/ffmpeg-binaries"
import { runFfmpeg } from "../../src/server/media/ffmpeg-process"
import { parseLoudness } from "../../src/server/media/loudness"
import { type MediaFiles, openMediaFiles } from "../../src/server/media/media-files"
import { decodeErrors, inspect } from "../fixtures/inspect"
import { voiceClips } from "../fixtures/voices/voices"

const { path: installedFfmpeg } = createRequire(import.meta.url)("@ffmpeg-installer/ffmpeg") as {
  path: string
}

const SECONDS = 2.6
const SPEECH_SECONDS = 1.6
const FLASH_SECONDS = 0.2
const FRAME = 1 / 30
const FRAME_SIZE = { width: 640, height: 360 }
const signal = new AbortController().signal

/** How long after the beginning of her clip each speaks, in frames; how loud, in decibels; in what noise. */
const VOICES = [
  { name: "Ada", colour: "0xc03030", delayFrames: 9, gainDb: -4, noise: 0.0005 },
  { name: "Grace", colour: "0x30a040", delayFrames: 25, gainDb: -14, noise: 0.006 },
  { name: "ليلى", colour: "0x3050c0", delayFrames: 17, gainDb: -8, noise: 0.002 },
]
type Voice = (typeof VOICES)[number]

const speech = voiceClips().find(({ pace }) => pace === 130)?.path ?? ""

/** A colour that turns white at the moment at which the voice begins. */
const drawVoice = ({ colour, delayFrames, gainDb, noise }: Voice, path: string) => {
  const delay = delayFrames * FRAME
  const flash = `between(t,${delay - FRAME / 2},${delay + FLASH_SECONDS - FRAME / 2})`
  const voice = `aresample=48000,volume=${gainDb}dB,atrim=end=${SPEECH_SECONDS},adelay=${Math.round(delay * 1000)}`
  return runFfmpeg("ffmpeg", [
    ...["-f", "lavfi", "-i", `color=${colour}:size=320x180:rate=30:duration=${SECONDS}`],
    ...["-f", "lavfi", "-i", `color=white:size=320x180:rate=30:duration=${SECONDS}`],
    ...["-i", speech],
    ...["-f", "lavfi", "-i", `anoisesrc=amplitude=${noise}:duration=${SECONDS}:sample_rate=48000`],
    "-filter_complex",
    `[0][1]overlay=enable='${flash}'[v];[2]${voice}[s];[s][3]amix=inputs=2:duration=longest,volume=2[a]`,
    ...["-map", "[v]", "-map", "[a]", "-t", String(SECONDS)],
    ...["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac", path],
  ])
}

const drawAll = async (mediaFiles: MediaFiles): Promise<HeardVoice[]> => {
  const points = { inPoint: 0, outPoint: SECONDS }
  const heard: HeardVoice[] = []
  for (const [index, said] of VOICES.entries()) {
    const ids = { campaignId: "c", contributorId: `c${index}`, takeId: `t${index}`, sha256: `${index}` }
    const originalKey = `campaigns/c/submissions/t${index}/original.mp4`
    await mkdir(dirname(mediaFiles.pathOf(originalKey)), { recursive: true })
    await drawVoice(said, mediaFiles.pathOf(originalKey))
    const voice = { ...ids, points, offset: 0, lowerThird: { name: said.name, detail: "" } }
    heard.push({ voice, source: { ...ids, originalKey, facts: null, face: null, pictureSize: null, points } })
  }
  return heard
}

/** Mean luma of the lower middle of each tile, frame by frame: names are at the top. */
const readTiles = (path: string, folder: string): Promise<number[][]> =>
  Promise.all(
    mosaicRows(VOICES.length, FRAME_SIZE)
      .flat()
      .map(async ({ x, y, width, height }, index) => {
        const raw = join(folder, `tile-${index}.raw`)
        const middle = `crop=${width / 2}:${height / 4}:${x + width / 4}:${y + height / 2}`
        await runFfmpeg("ffmpeg", [
          ...["-i", path, "-vf", `${middle},scale=1:1:flags=area,format=gray`],
          ...["-f", "rawvideo", raw],
        ])
        return [...(await readFile(raw))]
      }),
  )

describe.each([
  { ffmpeg: "the system's ffmpeg", ffmpegPath: undefined },
  { ffmpeg: "the ffmpeg that npm brings", ffmpegPath: installedFfmpeg },
])("a line of three voices made with $ffmpeg", ({ ffmpegPath }) => {
  let folder: string
  let together: HeardVoice[]
  let frames: number
  let mosaic: string
  let sound: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "unisson-unison-"))
    const mediaFiles = await openMediaFiles({ dataDir: folder })
    const tools = await findFfmpeg({ ffmpegPath, ffprobePath: undefined })
    const shared = { settings: filmSettings({}), language: "fr" as const, fonts: await readFonts() }
    // All that a mosaic asks of a studio; it asks nothing of a database.
    const studio = { mediaFiles, tools, frame: FRAME_SIZE, ...shared } as unknown as FilmStudio
    together = await alignUnison(studio, await drawAll(mediaFiles), signal)
    const lengths = together.map(({ voice: { points, offset } }) => offset + points.outPoint - points.inPoint)
    frames = Math.round(Math.max(...lengths) / FRAME)
    const rows = mosaicRows(VOICES.length, FRAME_SIZE)
    const seen = { campaignId: "c", voices: together, rows, frame: FRAME_SIZE, frames, fade: NO_FADE }
    mosaic = mediaFiles.pathOf(await ensureMosaic(studio, seen, { signal }))
    sound = mediaFiles.pathOf(await ensureUnisonSound(studio, { ...seen }, { signal }))
  }, 120_000)

  afterAll(() => rm(folder, { recursive: true, force: true }))

  test("begins for all at the same moment: at most 20 ms off", () => {
    const errors = together.map(
      ({ voice }, index) => voice.points.inPoint - voice.offset - (VOICES[index]?.delayFrames ?? 0) * FRAME,
    )
    expect((Math.max(...errors) - Math.min(...errors)) * 1000).toBeLessThan(20)
  })

  test("shows each of them from the first frame on, and all begin to speak in the same one", async () => {
    const flashes = (await readTiles(mosaic, folder)).map(luma => luma.findIndex(value => value > 215))
    expect(flashes).toHaveLength(VOICES.length)
    // As long as the one who took least time before she spoke.
    expect(Math.min(...flashes)).toBeGreaterThanOrEqual(8)
    expect(Math.max(...flashes)).toBeLessThanOrEqual(10)
    expect(Math.max(...flashes) - Math.min(...flashes)).toBeLessThanOrEqual(1)
  })

  test("ends soon after the last word, whole, and as loud as any one voice", async () => {
    const seen = await inspect(mosaic).catch(() => undefined)
    expect(await decodeErrors(mosaic)).toEqual([])
    expect(seen?.frames ?? frames).toBe(frames)
    expect(frames * FRAME).toBeLessThan(SECONDS)
    const { integrated, truePeak } = parseLoudness(await runFfmpeg("ffmpeg", rawLoudnessArgs(sound)))
    expect(Math.abs(integrated + 23)).toBeLessThan(0.5)
    expect(truePeak).toBeLessThan(-1)
  })
})
