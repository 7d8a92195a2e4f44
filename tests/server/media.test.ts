/** What is made of good clips, how it is served, and what becomes of a render that nobody wants. */
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import type { TakeId } from "../../src/domain/ids"
import { startWorkers } from "../../src/server/jobs/workers"
import { runFfmpeg } from "../../src/server/media/ffmpeg-process"
import { campaignPrefix, filmPrefix, submissionPrefix } from "../../src/server/media/media-keys"
import { findSubmission, type SubmissionRow } from "../../src/server/store/submissions"
import type { TestClient } from "../fixtures/client"
import { type Clip, clipOf, drawClip } from "../fixtures/clips"
import { inspect } from "../fixtures/inspect"
import {
  createCampaign,
  type EnteredContributor,
  enterContributor,
  setUpCoordinator,
} from "../fixtures/people"
import { startTestServer, type TestServer } from "../fixtures/server"
import { LONG } from "../fixtures/tags"
import { sendClip } from "../fixtures/uploads"

const PATIENCE = { timeout: 60_000, interval: 50 }
const LONG_LINE = "Une phrase assez longue pour que son carton reste à l’écran pendant au moins six secondes."

let server: TestServer
let coordinator: TestClient
let campaignId: string
let awa: EnteredContributor
let lineId: string

beforeAll(async () => {
  server = await startTestServer()
  await startWorkers(server.services)
  coordinator = await setUpCoordinator(server)
  campaignId = (await createCampaign(coordinator)).id
  const { lines } = await coordinator.call("readBoard", { params: { campaignId } })
  lineId = lines[0]?.id ?? ""
  awa = await enterContributor(server, coordinator, campaignId, { lineId })
})
afterAll(() => server.close())

/** A submission, once all is made of it. */
const finished = (takeId: TakeId): Promise<SubmissionRow> =>
  vi.waitFor(async () => {
    const submission = await findSubmission(server.services.database.db, takeId)
    expect(submission).toMatchObject({ state: "ready", isBeingFinished: false })
    return submission as SubmissionRow
  }, PATIENCE)

const prepared = async (clip: Clip, points = { inPoint: "0", outPoint: "1" }): Promise<SubmissionRow> =>
  finished(await sendClip(awa.client, clip, { lineId, ...points }))

const inFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), "unisson-remux-"))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** The same packets in another MP4. */
const remuxed = ({ bytes }: Clip, { input, output }: { input: string[]; output: string[] }): Promise<Clip> =>
  inFolder(async folder => {
    const [from, to] = [join(folder, "from.mp4"), join(folder, "to.mp4")]
    await writeFile(from, bytes)
    await runFfmpeg("ffmpeg", [...input, "-i", from, "-c", "copy", ...output, to])
    return clipOf(await readFile(to))
  })

/** The same clip, with a note that players have to turn it. */
const turned = (clip: Clip): Promise<Clip> =>
  remuxed(clip, { input: [], output: ["-metadata:s:v:0", "rotate=90"] })

/** How like a video's first picture is to a picture of a clip: PSNR in decibels. */
const likeness = (path: string, { bytes }: Clip, frame: number): Promise<number> =>
  inFolder(async folder => {
    const whole = join(folder, "whole.mp4")
    await writeFile(whole, bytes)
    const pick = `trim=start_frame=${frame}:end_frame=${frame + 1},setpts=PTS-STARTPTS`
    const lines = await runFfmpeg("ffmpeg", [
      ...["-i", path, "-i", whole],
      ...["-filter_complex", `[0:v]trim=end_frame=1[first];[1:v]${pick}[other];[first][other]psnr`],
      ...["-frames:v", "1", "-f", "null", "-"],
    ])
    return Number(/average:([\d.]+)/.exec(lines.join("\n"))?.[1])
  })

const proxyOf = ({ proxyKey }: SubmissionRow) => inspect(server.services.mediaFiles.pathOf(proxyKey ?? ""))

describe("the proxy", () => {
  test("is H.264 and AAC at a steady rate, and shows what was cut away as well", async () => {
    const clip = await drawClip({ container: "webm", rate: 24, seconds: 2 })
    const submission = await prepared(clip, { inPoint: "0.4", outPoint: "1.3" })
    const proxy = await proxyOf(submission)
    expect(proxy).toMatchObject({ codecs: ["h264", "aac"], profile: "Main", rate: 30, frames: 60 })
    // From its first picture, which a WebM may show some milliseconds after its beginning.
    expect(submission.proxyIn).toBeLessThan(1 / 30)
    expect((submission.proxyOut ?? 0) - (submission.proxyIn ?? 0)).toBeCloseTo(2, 6)
    // 0.9 s was asked for; at 24 pictures a second the last of them is shown until the 28th frame.
    expect(submission.outPoint - submission.inPoint).toBeCloseTo(28 / 30, 6)
    expect(submission.facts).toMatchObject({ picture: { width: 320, height: 180 } })
    expect(submission.facts?.picture.frameRate).toBeCloseTo(24, 0)
    expect(Math.abs(proxy.pictureEnd - proxy.soundEnd)).toBeLessThan(1 / 30)
  })

  test("goes on showing all of it when the coordinator keeps another part, of which the film is then made", async () => {
    const clip = await drawClip({ seconds: 2 })
    const { takeId, inPoint } = await prepared(clip, { inPoint: "0", outPoint: "1.5" })
    const move = (points: { inPoint: number; outPoint: number } | null) =>
      coordinator.call("movePoints", { params: { takeId }, body: { points } })
    const moved = await move({ inPoint: 0.51, outPoint: 1.72 })
    // A whole number of frames, the pictures those that were presented at the points.
    expect(moved.duration).toBeCloseTo(37 / 30, 6)
    expect(Math.abs(moved.points.inPoint - 0.51)).toBeLessThan(1 / 30)
    expect(moved.sentPoints.inPoint).toBe(inPoint)
    expect((await finished(takeId)).facts?.length).toBeCloseTo(37 / 30, 6)
    const folder = server.services.mediaFiles.pathOf(submissionPrefix(campaignId, takeId))
    const names = (await readdir(folder)).filter(name => name.startsWith("mezzanine"))
    const frames = await Promise.all(names.map(async name => (await inspect(join(folder, name))).frames))
    expect(frames.sort()).toEqual([37, 45])

    await expect(move({ inPoint: 1, outPoint: 1.05 })).rejects.toMatchObject({ code: "bad-request" })
    expect(await move(null)).toMatchObject({ points: moved.sentPoints })
  })

  test("stands upright where the phone was held upright", LONG, async () => {
    const proxy = await proxyOf(await prepared(await turned(await drawClip())))
    expect(proxy).toMatchObject({ width: 180, height: 320 })
  })

  test("of a clip that the phone cut without encoding begins with the in point, not the key frame before", async () => {
    const whole = await drawClip({ seconds: 2, extra: ["-g", "60", "-bf", "2"] })
    const cut = await remuxed(whole, { input: ["-ss", "0.5"], output: ["-t", "1"] })
    const { proxyKey } = await prepared(cut)
    const path = server.services.mediaFiles.pathOf(proxyKey ?? "")
    const frames = [0, 13, 14, 15, 16, 17]
    const scores = await Promise.all(frames.map(frame => likeness(path, whole, frame)))
    expect(frames[scores.indexOf(Math.max(...scores))]).toBe(15)
  })

  test("is served in parts, kept by the browser, and not to others", LONG, async () => {
    const { takeId } = await prepared(await drawClip())
    const path = `/api/submissions/${takeId}/proxy.mp4`
    const whole = await awa.client.fetch(path)
    expect(whole.headers.get("content-type")).toBe("video/mp4")
    expect(whole.headers.get("cache-control")).toBe("private, no-cache")
    const bytes = Buffer.from(await whole.arrayBuffer())

    const part = await coordinator.fetch(path, { headers: { range: "bytes=100-199" } })
    expect(part.status).toBe(206)
    expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(100, 200))).toBe(true)

    const etag = whole.headers.get("etag") ?? ""
    // Node's fetch would add "no-cache" of its own accord, which asks for the whole.
    const headers = { "if-none-match": etag, "cache-control": "max-age=0" }
    expect((await coordinator.fetch(path, { headers })).status).toBe(304)

    const beyond = await coordinator.fetch(path, { headers: { range: `bytes=${bytes.length}-` } })
    expect(beyond.status).toBe(416)
    expect(beyond.headers.get("content-range")).toBe(`bytes */${bytes.length}`)
    expect((await coordinator.fetch(`/api/submissions/${takeId}/poster.jpg`)).status).toBe(200)
  })
})

describe("a render", () => {
  test("that is cancelled stops, and leaves no film behind", async () => {
    const text = Array(3).fill(LONG_LINE).join("\n")
    const { id } = await createCampaign(coordinator, { text })
    const params = { campaignId: id }
    const film = await coordinator.call("renderFilm", { params })
    const readFilm = async () => (await coordinator.call("readBoard", { params })).films[0]
    await vi.waitFor(async () => expect((await readFilm())?.progress).toBeGreaterThan(0), PATIENCE)
    await coordinator.call("cancelFilm", { params: { filmId: film.id } })
    expect(await readFilm()).toMatchObject({ id: film.id, state: "cancelled" })

    // The worker is free again: another film of the same campaign is rendered to its end.
    await coordinator.call("renderFilm", { params })
    await vi.waitFor(async () => expect((await readFilm())?.state).toBe("done"), PATIENCE)
    const { mediaFiles } = server.services
    await expect(readdir(mediaFiles.pathOf(filmPrefix(id, film.id)))).rejects.toThrow("ENOENT")
    expect(await coordinator.call("readBoard", { params })).toMatchObject({
      films: [{ state: "done" }, { state: "cancelled" }],
    })
  }, 150_000)

  test("in another format makes the mezzanine again, upright this time", {
    ...LONG,
    timeout: 150_000,
  }, async () => {
    const { takeId } = await prepared(await drawClip())
    const verdict = { verdict: "accepted", comment: "" } as const
    await coordinator.call("reviewSubmission", { params: { takeId }, body: verdict })
    const params = { campaignId }
    await coordinator.call("updateCampaign", { params, body: { format: "9:16" } })
    const { id } = await coordinator.call("renderFilm", { params })
    await vi.waitFor(async () => {
      expect((await coordinator.call("readBoard", { params })).films[0]).toMatchObject({
        id,
        state: "done",
      })
    }, PATIENCE)
    const film = await inspect(
      server.services.mediaFiles.pathOf(`${campaignPrefix(campaignId)}/films/${id}/film.mp4`),
    )
    expect(film).toMatchObject({ width: 720, height: 1280 })
  })
})
