/** Several people say one line: they are brought together, seen side by side, and heard as one. */
import { mkdtemp, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test, vi } from "vitest"
import type { FilmShape } from "../../src/api/shapes"
import { frameSize } from "../../src/domain/format"
import { mosaicRows } from "../../src/domain/mosaic"
import { startWorkers } from "../../src/server/jobs/workers"
import { runFfmpeg } from "../../src/server/media/ffmpeg-process"
import { filmKeys } from "../../src/server/media/media-keys"
import type { TestClient } from "../fixtures/client"
import { clipOf } from "../fixtures/clips"
import { decodeErrors, inspect, loudnessOf } from "../fixtures/inspect"
import { createCampaign, enterContributor, setUpCoordinator } from "../fixtures/people"
import { startTestServer, type TestServer } from "../fixtures/server"
import { sendClip } from "../fixtures/uploads"
import { voiceClips } from "../fixtures/voices/voices"

const ENOUGH = { timeout: 150_000, interval: 100 }
const SECONDS = 2.6
const FLASH_SECONDS = 0.2
/** What one says, how long after the beginning of her clip, how loud, in what noise; in frames and decibels. */
const VOICES = [
  { colour: "0xc03030", delayFrames: 9, gainDb: -4, noise: 0.0005 },
  { colour: "0x30a040", delayFrames: 25, gainDb: -14, noise: 0.006 },
  { colour: "0x3050c0", delayFrames: 17, gainDb: -8, noise: 0.002 },
]
const FRAME = 1 / 30

const speech = voiceClips().find(({ pace }) => pace === 130)

/** A colour that turns white at the moment at which the voice begins. */
const drawVoice = async ({ colour, delayFrames, gainDb, noise }: (typeof VOICES)[number], path: string) => {
  const delay = delayFrames * FRAME
  const flash = `overlay=enable='between(t,${delay - FRAME / 2},${delay + FLASH_SECONDS - FRAME / 2})'`
  await runFfmpeg("ffmpeg", [
    ...["-f", "lavfi", "-i", `color=${colour}:size=320x180:rate=30:duration=${SECONDS}`],
    ...["-f", "lavfi", "-i", `color=white:size=320x180:rate=30:duration=${SECONDS}`],
    ...["-i", speech?.path ?? ""],
    ...["-f", "lavfi", "-i", `anoisesrc=amplitude=${noise}:duration=${SECONDS}:sample_rate=48000`],
    "-filter_complex",
    `[0][1]${flash}[v];[2]aresample=48000,volume=${gainDb}dB,atrim=end=1.6,adelay=${Math.round(delay * 1000)}[s];[s][3]amix=inputs=2:duration=longest,volume=2[a]`,
    ...["-map", "[v]", "-map", "[a]", "-t", String(SECONDS)],
    ...["-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-c:a", "aac", path],
  ])
  return clipOf(await readFile(path))
}

let server: TestServer
let coordinator: TestClient
let film: FilmShape
let path: string

beforeAll(async () => {
  server = await startTestServer()
  await startWorkers(server.services)
  coordinator = await setUpCoordinator(server)
  const campaignId = (await createCampaign(coordinator, { text: "Nous parlons d’une seule voix." })).id
  const board = () => coordinator.call("readBoard", { params: { campaignId } })
  const lineId = (await board()).lines[0]?.id ?? ""
  const people = []
  for (const name of ["Ada", "Grace", "Lin"])
    people.push(await enterContributor(server, coordinator, campaignId, { name }))
  const contributorIds = people.map(({ contributor }) => contributor.id)
  await coordinator.call("updateLine", { params: { lineId }, body: { contributorIds } })

  const folder = await mkdtemp(join(tmpdir(), "unisson-voices-"))
  for (const [index, voice] of VOICES.entries()) {
    const clip = await drawVoice(voice, join(folder, `${index}.mp4`))
    const client = people[index]?.client as TestClient
    await sendClip(client, clip, { lineId, inPoint: "0", outPoint: String(SECONDS) })
  }
  await rm(folder, { recursive: true })
  const { submissions } = await vi.waitFor(async () => {
    const now = await board()
    expect(now.submissions.map(({ state }) => state)).toEqual(["ready", "ready", "ready"])
    return now
  }, ENOUGH)
  for (const { takeId } of submissions) {
    const body = { verdict: "accepted" as const, comment: "", notes: [] }
    await coordinator.call("reviewSubmission", { params: { takeId }, body })
  }
  await coordinator.call("renderFilm", { params: { campaignId }, body: { resolution: 720 } })
  film = await vi.waitFor(async () => {
    const [newest] = (await board()).films
    expect(newest?.state).toMatch(/done|failed/)
    return newest as FilmShape
  }, ENOUGH)
  path = server.services.mediaFiles.pathOf(filmKeys(campaignId, film.id).film)
}, 400_000)

afterAll(() => server.close())

/** Mean luma of the middle of each tile, frame by frame. */
const readTiles = async (): Promise<number[][]> => {
  const tiles = mosaicRows(VOICES.length, frameSize("16:9", 720)).flat()
  return Promise.all(
    tiles.map(async ({ x, y, width, height }) => {
      const folder = await mkdtemp(join(tmpdir(), "unisson-tiles-"))
      const raw = join(folder, "tile.raw")
      // Below the middle: names are at the top.
      const middle = `crop=${width / 2}:${height / 4}:${x + width / 4}:${y + height / 2}`
      await runFfmpeg("ffmpeg", [
        ...["-i", path, "-vf", `${middle},scale=1:1:flags=area,format=gray`],
        ...["-f", "rawvideo", raw],
      ])
      const luma = [...(await readFile(raw))]
      await rm(folder, { recursive: true })
      return luma
    }),
  )
}

test("the line is a film, with nothing in somebody's place", () => {
  expect(film).toMatchObject({ state: "done", failure: null, standIns: 0 })
})

test("all begin to speak in the same frame, though each took her time", async () => {
  const tiles = await readTiles()
  expect(tiles).toHaveLength(VOICES.length)
  const flashes = tiles.map(luma => luma.findIndex(value => value > 215))
  expect(Math.min(...flashes)).toBeGreaterThan(0)
  expect(Math.max(...flashes) - Math.min(...flashes)).toBeLessThanOrEqual(1)
  // Nobody waits: each picture moves from the first frame on, and no more is kept before the first word than need be.
  expect(Math.max(...flashes)).toBeLessThanOrEqual(
    Math.min(...VOICES.map(({ delayFrames }) => delayFrames)) + 1,
  )
})

test("picture and sound end together, whole, as loud as any other line", async () => {
  const seen = await inspect(path)
  expect(seen).toMatchObject({ width: 1280, height: 720, rate: 30 })
  expect(Math.abs(seen.pictureEnd - seen.soundEnd)).toBeLessThan(FRAME)
  expect(seen.duration).toBeLessThan(SECONDS)
  expect(await decodeErrors(path)).toEqual([])
  const { integrated, truePeak } = await loudnessOf(path)
  expect(Math.abs(integrated + 16)).toBeLessThan(0.6)
  expect(truePeak).toBeLessThanOrEqual(-1)
})
