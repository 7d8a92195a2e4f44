/** Facts of clips whose truth is known, because they were drawn so. */
import { randomUUID } from "node:crypto"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { ClipFacts } from "../../src/domain/clip-facts"
import { measureClip } from "../../src/server/facts/measure-clip"
import { findFfmpeg } from "../../src/server/media/ffmpeg-binaries"
import { runFfmpeg } from "../../src/server/media/ffmpeg-process"
import { judge } from "../../src/server/media/judge"
import { openMediaFiles } from "../../src/server/media/media-files"
import { probeFile } from "../../src/server/media/probe"

const FACE = resolve(import.meta.dirname, "../fixtures/coach/face.jpg")
const SECONDS = 3
/** A face in a room, as a phone films it. Each picture is the same: it is made once, and shown again and again. */
const ROOM = ["-framerate", "30", "-i", FACE]
const FILMED = "scale=1280:720:force_original_aspect_ratio=increase,crop=1280:720,setsar=1"
const STILL = "loop=loop=-1:size=1"
/** Where only the sound is looked at. */
const DARKNESS = ["-f", "lavfi", "-i", "color=c=black:size=320x180:rate=30"]
/** A voice from the first second to the second: a tone of 300 Hz, its peak at -14 dBFS. */
const VOICE = "if(between(t,1,2),0.2*sin(2*PI*300*t),0)"

let dataDir: string
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), "unisson-facts-"))
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

type Drawing = {
  /** ffmpeg's input of the picture. Default: {@link DARKNESS}. */
  readonly picture?: readonly string[]
  /** Default: none. */
  readonly filter?: string
  /** An expression of `aevalsrc`; null: no sound at all. Default: {@link VOICE}. */
  readonly sound?: string | null
}

const factsOf = async ({
  picture = DARKNESS,
  filter = "setsar=1",
  sound = VOICE,
}: Drawing): Promise<ClipFacts> => {
  const tools = await findFfmpeg({ ffmpegPath: undefined, ffprobePath: undefined })
  const mediaFiles = await openMediaFiles({ dataDir })
  const path = join(dataDir, `${randomUUID()}.mp4`)
  await runFfmpeg(tools.ffmpeg, [
    ...picture,
    ...(sound === null ? [] : ["-f", "lavfi", "-i", `aevalsrc='${sound}':s=48000`]),
    ...["-t", String(SECONDS), "-vf", filter, "-c:v", "libx264", "-preset", "ultrafast", "-crf", "18"],
    ...["-pix_fmt", "yuv420p", "-r", "30", "-c:a", "aac", "-b:a", "160k", "-y", path],
  ])
  const probe = await probeFile(tools.ffprobe, path, {})
  const judgement = judge(probe, { inPoint: 0, outPoint: SECONDS })
  if ("refusal" in judgement) throw new Error(judgement.refusal)
  const { picture: seen, hasSound, points } = judgement
  return measureClip(
    { mediaFiles, tools },
    { path, points, hasSound },
    { picture: seen, frames: probe.frames },
    AbortSignal.timeout(60_000),
  )
}

describe("the sound of a clip", () => {
  test("that is as it should be", async () => {
    const { sound, length } = await factsOf({})
    expect(length).toBeCloseTo(SECONDS, 1)
    // One second of a tone whose power is -17 dBFS: K-weighting leaves 300 Hz nearly as it is.
    expect(sound?.loudness).toBeGreaterThan(-20)
    expect(sound?.loudness).toBeLessThan(-16)
    expect(sound?.truePeak).toBeCloseTo(-14, 0)
    expect(sound?.clippedShare).toBe(0)
    expect(sound?.silenceBefore).toBeCloseTo(1, 1)
    expect(sound?.silenceAfter).toBeCloseTo(1, 1)
  })

  test("low, loud and clipped", async () => {
    const gain = async (db: number) => (await factsOf({ sound: `${10 ** (db / 20)}*(${VOICE})` })).sound
    const [low, usual, loud, clipped] = await Promise.all([gain(-20), gain(0), gain(9), gain(24)])
    expect((usual?.loudness ?? 0) - (low?.loudness ?? 0)).toBeCloseTo(20, 0)
    expect((loud?.loudness ?? 0) - (usual?.loudness ?? 0)).toBeCloseTo(9, 0)
    expect(loud?.clippedShare).toBe(0)
    // 10 dB beyond full scale: a sine is above it for four fifths of its second. AAC makes ripples of the tops.
    expect(clipped?.clippedShare).toBeGreaterThan(0.02)
    expect(clipped?.clippedShare).toBeLessThan(0.34)
  })

  test("with a room that hisses at -40 dBFS", async () => {
    const { sound } = await factsOf({ sound: `${VOICE}+0.0173*(2*random(0)-1)` })
    expect(sound?.noiseFloor).toBeCloseTo(-40, 0)
    expect(sound?.silenceBefore).toBeCloseTo(1, 1)
  })

  test("that is silent, or is none", async () => {
    expect((await factsOf({ sound: "0" })).sound).toMatchObject({
      loudness: null,
      truePeak: null,
      noiseFloor: null,
    })
    expect((await factsOf({ sound: null })).sound).toBeNull()
  })
})

describe("the picture of a clip", () => {
  test("its size, its rate and its light", async () => {
    const colour = (grey: string) =>
      factsOf({ picture: ["-f", "lavfi", "-i", `color=c=${grey}:size=640x360:rate=30`] })
    const [black, grey, white] = await Promise.all([colour("black"), colour("0x808080"), colour("white")])
    expect(black.picture).toMatchObject({ width: 640, height: 360, darkShare: 1, brightShare: 0, blur: null })
    expect(black.picture.luma).toBeCloseTo(0, 1)
    expect(grey.picture.luma).toBeCloseTo(0.5, 1)
    expect(white.picture).toMatchObject({ darkShare: 0, brightShare: 1 })
    expect(white.picture.frameRate).toBeCloseTo(30, 1)
  })

  test("sharp and blurred", async () => {
    const [sharp, soft, blurred] = await Promise.all(
      ["", ",gblur=sigma=2", ",gblur=sigma=6"].map(blur =>
        factsOf({ picture: ROOM, filter: `${FILMED}${blur},${STILL}` }),
      ),
    )
    const blurs = [sharp, soft, blurred].map(facts => facts?.picture.blur ?? 0)
    expect(blurs).toEqual([...blurs].sort((a, b) => a - b))
    expect(blurs[0]).toBeLessThan(0.45)
    expect(blurs[2]).toBeGreaterThan(0.65)
  })
})
