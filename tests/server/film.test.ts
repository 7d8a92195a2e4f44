/** From clips as phones make them to a film, with the system's ffmpeg and with the old one from npm. */
import { stat } from "node:fs/promises"
import { createRequire } from "node:module"
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import type { BoardShape, FilmShape } from "../../src/api/shapes"
import { renderFilm } from "../../src/server/film/render-film"
import { startWorkers } from "../../src/server/jobs/workers"
import { findFfmpeg } from "../../src/server/media/ffmpeg-binaries"
import { filmKeys, filmPrefix } from "../../src/server/media/media-keys"
import { orderFilm } from "../../src/server/store/renders"
import type { TestClient } from "../fixtures/client"
import { type ClipOptions, drawClip } from "../fixtures/clips"
import { decodeErrors, inspect, loudnessOf } from "../fixtures/inspect"
import { createCampaign, enterContributor, setUpCoordinator } from "../fixtures/people"
import { startTestServer, type TestServer } from "../fixtures/server"
import { LONG } from "../fixtures/tags"
import { sendClip } from "../fixtures/uploads"

const { path: installedFfmpeg } = createRequire(import.meta.url)("@ffmpeg-installer/ffmpeg") as {
  path: string
}

const ENOUGH = { timeout: 150_000, interval: 100 }

/** Three phones: upright WebM at 24 frames, lying MP4 at 25, square and mute. */
const CLIPS: readonly { clip: ClipOptions; inPoint: string; outPoint: string }[] = [
  {
    clip: { container: "webm", size: { width: 180, height: 320 }, rate: 24, seconds: 1.6, tone: 300 },
    inPoint: "0.25",
    outPoint: "1.5",
  },
  { clip: { rate: 25, seconds: 1.2, tone: 500, gainDb: -35 }, inPoint: "0", outPoint: "1.1" },
  { clip: { size: { width: 240, height: 240 }, seconds: 1, tone: null }, inPoint: "0.1", outPoint: "0.85" },
]
const SUM_OF_CUTS = 1.25 + 1.1 + 0.75
/** The last line has no clip; its card stays for the shortest time. */
const STAND_IN_SECONDS = 2
const FRAME = 1 / 30

const readBoard = (coordinator: TestClient, campaignId: string): Promise<BoardShape> =>
  coordinator.call("readBoard", { params: { campaignId } })

/** Wait until all has been looked at. */
const untilPrepared = (coordinator: TestClient, campaignId: string, count: number): Promise<BoardShape> =>
  vi.waitFor(async () => {
    const board = await readBoard(coordinator, campaignId)
    expect(board.submissions.map(({ state }) => state)).toEqual(Array(count).fill("ready"))
    return board
  }, ENOUGH)

const untilRendered = (coordinator: TestClient, campaignId: string): Promise<FilmShape> =>
  vi.waitFor(async () => {
    const [film] = (await readBoard(coordinator, campaignId)).films
    expect(film?.state).toMatch(/done|failed/)
    return film as FilmShape
  }, ENOUGH)

const acceptAll = async (coordinator: TestClient, { submissions }: BoardShape): Promise<void> => {
  for (const { takeId } of submissions) {
    await coordinator.call("reviewSubmission", {
      params: { takeId },
      body: { verdict: "accepted", comment: "", notes: [] },
    })
  }
}

const FFMPEGS = [
  { ffmpeg: "the system's ffmpeg", ffmpegPath: undefined, options: {} },
  // What it makes of single clips, mezzanine.test.ts looks at each time.
  { ffmpeg: "the ffmpeg that npm brings", ffmpegPath: installedFfmpeg, options: LONG },
]

for (const { ffmpeg, ffmpegPath, options } of FFMPEGS)
  describe(`a film made with ${ffmpeg}`, options, () => {
    let server: TestServer
    let coordinator: TestClient
    let campaignId: string
    let film: FilmShape
    let path: string

    beforeAll(async () => {
      server = await startTestServer({ config: { ffmpegPath } })
      await startWorkers(server.services)
      coordinator = await setUpCoordinator(server)
      const text = "Un.\nDeux, c’est déjà mieux.\nTrois.\nQuatre."
      campaignId = (await createCampaign(coordinator, { text })).id
      const { lines } = await readBoard(coordinator, campaignId)
      for (const [index, { clip, inPoint, outPoint }] of CLIPS.entries()) {
        const lineId = lines[index]?.id ?? ""
        const { client } = await enterContributor(server, coordinator, campaignId, { lineId })
        await sendClip(client, await drawClip(clip), { lineId, inPoint, outPoint })
      }
      await acceptAll(coordinator, await untilPrepared(coordinator, campaignId, CLIPS.length))
      await coordinator.call("renderFilm", { params: { campaignId } })
      film = await untilRendered(coordinator, campaignId)
      path = server.services.mediaFiles.pathOf(filmKeys(campaignId, film.id).film)
    }, 2 * ENOUGH.timeout)

    afterAll(() => server.close())

    test("is done and says what it is", () => {
      expect(film).toMatchObject({ state: "done", failure: null, progress: 1, format: "16:9", standIns: 1 })
      expect(Math.abs((film.duration ?? 0) - SUM_OF_CUTS - STAND_IN_SECONDS)).toBeLessThan(0.1)
    })

    test("is there afterwards though its job ran twice at once, as after a worker that was believed dead", async () => {
      const { database, jobs, mediaFiles } = server.services
      // Ordered without a job: it is run here.
      const twin = await orderFilm(
        database.db,
        { ...jobs, send: async () => undefined },
        campaignId,
        {},
        film.resolution,
      )
      const worker = { ...server.services, tools: await findFfmpeg(server.services.config) }
      const attempt = { signal: new AbortController().signal, isLast: false }
      await Promise.all([renderFilm(worker, twin.id, attempt), renderFilm(worker, twin.id, attempt)])
      expect((await readBoard(coordinator, campaignId)).films.find(({ id }) => id === twin.id)?.state).toBe(
        "done",
      )
      expect(await mediaFiles.exists(filmKeys(campaignId, twin.id).film)).toBe(true)
    })

    test("has the poster that is chosen afterwards, without being made again, and the proposed one again", async () => {
      const { mediaFiles } = server.services
      const { lines, films } = await readBoard(coordinator, campaignId)
      const madeOf = (board: BoardShape) => board.films.find(({ id }) => id === film.id)
      const before = madeOf({ films } as BoardShape)?.poster
      const choose = async (poster: { of: string; into: number } | null, than: unknown): Promise<Buffer> => {
        await coordinator.call("updateFilmSettings", { params: { campaignId }, body: { poster } })
        await vi.waitFor(async () => {
          expect(madeOf(await readBoard(coordinator, campaignId))?.poster).not.toBe(than)
        }, ENOUGH)
        const response = await coordinator.fetch(`/api/films/${film.id}/poster.jpg`)
        expect(response.headers.get("content-type")).toBe("image/jpeg")
        return Buffer.from(await response.arrayBuffer())
      }
      const writtenAt = (await stat(path)).mtimeMs
      const proposed = await (await coordinator.fetch(`/api/films/${film.id}/poster.jpg`)).arrayBuffer()
      const card = await choose({ of: lines[3]?.id ?? "", into: 1 }, before)
      expect(card.equals(Buffer.from(proposed))).toBe(false)
      const chosen = madeOf(await readBoard(coordinator, campaignId))?.poster
      expect((await choose(null, chosen)).equals(Buffer.from(proposed))).toBe(true)
      expect((await stat(path)).mtimeMs, "the film is the same file").toBe(writtenAt)
      const prefix = filmPrefix(campaignId, film.id)
      const posters = (await mediaFiles.list()).filter(({ key }) => key.startsWith(`${prefix}/poster`))
      expect(posters, "nothing is left behind").toHaveLength(1)
    })

    test("is Full HD H.264 at 30 steady frames a second with AAC, and decodes without an error", async () => {
      const seen = await inspect(path)
      expect(seen).toMatchObject({
        width: 1280,
        height: 720,
        rate: 30,
        profile: "High",
        pixelFormat: "yuv420p",
      })
      expect(seen.codecs.slice(0, 2)).toEqual(["h264", "aac"])
      expect(seen.frames).toBe(Math.round((film.duration ?? 0) * 30))
      expect(seen.steps.shortest).toBeCloseTo(FRAME, 3)
      expect(seen.steps.longest).toBeCloseTo(FRAME, 3)
      expect(await decodeErrors(path)).toEqual([])
    })

    test("is as long as its cuts, and picture and sound end together", async () => {
      const seen = await inspect(path)
      expect(Math.abs(seen.duration - SUM_OF_CUTS - STAND_IN_SECONDS)).toBeLessThan(0.1)
      expect(Math.abs(seen.pictureEnd - seen.soundEnd)).toBeLessThan(FRAME)
    })

    test("is as loud as it should be, without a peak that clips", async () => {
      const { integrated, truePeak } = await loudnessOf(path)
      expect(Math.abs(integrated + 16)).toBeLessThan(1)
      expect(truePeak).toBeLessThanOrEqual(-1)
    })

    test("is downloaded in parts, with its subtitles", async () => {
      const part = await coordinator.fetch(`/api/films/${film.id}/film.mp4`, {
        headers: { range: "bytes=0-7" },
      })
      expect(part.status).toBe(206)
      expect(Buffer.from(await part.arrayBuffer()).toString("latin1", 4)).toBe("ftyp")
      const srt = await (await coordinator.fetch(`/api/films/${film.id}/subtitles.srt`)).text()
      // Within its clip, wherever in it a voice is heard.
      expect(srt).toMatch(/00:00:0[12],\d{3} --> 00:00:02,\d{3}\nDeux, c’est déjà mieux\./)
      expect(srt).not.toContain("Quatre")
    })
  })
