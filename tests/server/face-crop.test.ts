/** A clip of one shape in a film of another: her face, which the phone saw, stays in the picture. */
import { execFileSync } from "node:child_process"
import { mkdir, mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { FaceBox } from "../../src/domain/face-box"
import type { FrameSize } from "../../src/domain/format"
import { ensureClipPicture, plainLook, type Source } from "../../src/server/film/clip-picture"
import type { Studio } from "../../src/server/film/mezzanines"
import { findFfmpeg } from "../../src/server/media/ffmpeg-binaries"
import { openMediaFiles } from "../../src/server/media/media-files"

const FOUND = { ffmpegPath: undefined, ffprobePath: undefined }
const signal = new AbortController().signal
const WIDE = { width: 320, height: 180 }
const UPRIGHT = { width: 90, height: 160 }
const ON_THE_RIGHT: FaceBox = { centreX: 0.8, eyeY: 0.35, headHeight: 0.3 }
const HIGH_UP: FaceBox = { centreX: 0.5, eyeY: 0.2, headHeight: 0.15 }

let folder = ""
let studio: Studio
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "unisson-face-"))
  studio = { mediaFiles: await openMediaFiles({ dataDir: folder }), tools: await findFfmpeg(FOUND) }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A blue room with a yellow face where it is said to be, as the picture is shown. */
const film = async (takeId: string, face: FaceBox, shown: FrameSize, turned: boolean): Promise<Source> => {
  const originalKey = `campaigns/c/submissions/${takeId}/original.mp4`
  const path = studio.mediaFiles.pathOf(originalKey)
  await mkdir(dirname(path), { recursive: true })
  const { width, height } = shown
  const head = Math.round(face.headHeight * height)
  const [x, y] = [Math.round(face.centreX * width - head / 2), Math.round(face.eyeY * height - head / 2)]
  const drawn = `color=blue:size=${width}x${height}:rate=30:duration=0.4,drawbox=${x}:${y}:${head}:${head}:yellow:fill`
  const encode = (input: string[], output: string, also: string[]): void => {
    execFileSync("ffmpeg", ["-v", "error", ...input, ...also, "-y", output])
  }
  const codec = ["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p"]
  if (turned) {
    // As phones do it: stored lying, with a note that says by how much to turn it.
    const stored = `${path}.stored.mp4`
    encode(["-f", "lavfi", "-i", `${drawn},transpose=cclock`], stored, codec)
    encode(["-i", stored], path, ["-c", "copy", "-metadata:s:v:0", "rotate=270"])
  } else encode(["-f", "lavfi", "-i", drawn], path, codec)
  const points = { inPoint: 0, outPoint: 0.4 }
  return {
    campaignId: "c",
    takeId,
    sha256: takeId,
    originalKey,
    facts: null,
    face: null,
    pictureSize: null,
    points,
  }
}

/** Mean red of a strip of the first picture: yellow has it, blue has none. */
const redIn = (path: string, crop: string): number => {
  const args = ["-v", "error", "-i", path, "-frames:v", "1", "-vf", `crop=${crop},scale=1:1:flags=area`]
  return execFileSync("ffmpeg", [...args, "-f", "rawvideo", "-pix_fmt", "rgb24", "pipe:1"])[0] ?? 0
}

const make = async (source: Source, frame: FrameSize, crop: { x: number; y: number } | null = null) =>
  studio.mediaFiles.pathOf(await ensureClipPicture(studio, source, { ...plainLook(frame), crop }, { signal }))

describe("her face beside the middle of a wide picture", () => {
  const MIDDLE = "iw/8:ih/8:iw*7/16:ih*0.29"
  let source: Source
  beforeAll(async () => {
    source = await film("wide", ON_THE_RIGHT, WIDE, false)
  })

  test("is in the middle of an upright film", async () => {
    const path = await make({ ...source, face: ON_THE_RIGHT }, UPRIGHT)
    expect(redIn(path, MIDDLE)).toBeGreaterThan(200)
  })

  test("is where the whole picture has it, if nobody knows where it is", async () => {
    expect(redIn(await make(source, UPRIGHT), MIDDLE)).toBeLessThan(60)
  })

  test("is not kept where the coordinator chose something else", async () => {
    const chosen = await make({ ...source, face: ON_THE_RIGHT }, UPRIGHT, { x: 0.2, y: 0.5 })
    expect(redIn(chosen, "iw:ih:0:0")).toBeLessThan(30)
  })
})

test("a face is where the picture shows it, however the file is stored", async () => {
  const source = await film("turned", HIGH_UP, { width: 180, height: 320 }, true)
  const path = await make({ ...source, face: HIGH_UP }, WIDE)
  // Her head is about half as high as the film, and in its upper half.
  expect(redIn(path, "iw/8:ih/8:iw*7/16:ih*0.35")).toBeGreaterThan(200)
  expect(redIn(path, "iw:ih/8:0:0"), "air above her").toBeLessThan(60)
})
