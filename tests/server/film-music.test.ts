import { stat, utimes, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { VOICE_LUFS } from "../../src/domain/music-bed"
import { runFfmpeg } from "../../src/server/media/ffmpeg-process"
import { MEASURE_LOUDNESS, parseLoudness } from "../../src/server/media/loudness"
import type { TestClient } from "../fixtures/client"
import { drawClip } from "../fixtures/clips"
import { createCampaign, setUpCoordinator } from "../fixtures/people"
import { startTestServer, type TestServer } from "../fixtures/server"

let server: TestServer
let desk: TestClient
let campaignId: string

beforeAll(async () => {
  server = await startTestServer()
  desk = await setUpCoordinator(server)
  campaignId = (await createCampaign(desk, { text: "Un." })).id
})
afterAll(() => server.close())

const send = (name: string, body: BodyInit): Promise<Response> =>
  desk.fetch(`/api/campaigns/${campaignId}/music/${encodeURIComponent(name)}`, { method: "PUT", body })
const music = async () => (await desk.call("readBoard", { params: { campaignId } })).filmSettings.music

test("music is the film's once there is sound in it, and keeps its levels when another takes its place", async () => {
  const { bytes } = await drawClip({ seconds: 0.5, hasPicture: false })
  expect((await send("Été.m4a", new Uint8Array(bytes))).status).toBe(200)
  const first = await music()
  expect(first).toMatchObject({ name: "Été.m4a", levelDb: -12 })
  expect(await server.services.mediaFiles.exists(first?.key ?? "")).toBe(true)
  const body = { music: first === null ? null : { ...first, levelDb: -20 } }
  await desk.call("updateFilmSettings", { params: { campaignId }, body })
  await send("Autre.m4a", new Uint8Array(bytes))
  expect(await music()).toMatchObject({ name: "Autre.m4a", levelDb: -20 })
})

test("what has no sound in it is refused, and the film keeps what it had", async () => {
  const before = await music()
  const response = await send("notes.txt", "Ceci n’est pas une musique.")
  expect(response.status).toBe(422)
  expect(await response.json()).toMatchObject({ code: "no-sound" })
  expect(await music()).toEqual(before)
})

test("settings cannot name a file of another campaign", async () => {
  const stolen = { key: "campaigns/other/film-assets/music-1", name: "", levelDb: -12, duckDb: 10 }
  const answer = desk.call("updateFilmSettings", { params: { campaignId }, body: { music: stolen } })
  await expect(answer).rejects.toMatchObject({ code: "bad-request" })
})

test("settings cannot name a file that is gone; what they named before comes back", async () => {
  const { mediaFiles } = server.services
  const before = await music()
  const key = before?.key ?? ""
  const decide = (one: typeof before) =>
    desk.call("updateFilmSettings", { params: { campaignId }, body: { music: one } })
  const longAgo = new Date(0)
  await utimes(mediaFiles.pathOf(key), longAgo, longAgo)
  await decide(null)
  // It has been taken out now, however long it was in use.
  expect((await stat(mediaFiles.pathOf(key))).mtimeMs).toBeGreaterThan(Date.now() - 60_000)
  await decide(before)
  expect(await music()).toEqual(before)
  await decide(null)
  await mediaFiles.remove(key)
  await expect(decide(before)).rejects.toMatchObject({ code: "bad-request" })
})

test("the preview has it as every browser plays it, as loud as voices, by ranges", async () => {
  const { bytes } = await drawClip({ seconds: 1, hasPicture: false })
  await send("Été.m4a", new Uint8Array(bytes))
  const path = `/api/campaigns/${campaignId}/music`
  const [whole, part] = await Promise.all([
    desk.fetch(path),
    desk.fetch(path, { headers: { Range: "bytes=0-99" } }),
  ])
  expect([whole.status, part.status]).toEqual([200, 206])
  expect(whole.headers.get("content-type")).toBe("audio/mp4")
  const file = join(server.services.config.dataDir, "heard.m4a")
  await writeFile(file, Buffer.from(await whole.arrayBuffer()))
  const { integrated } = parseLoudness(
    await runFfmpeg("ffmpeg", ["-i", file, "-af", MEASURE_LOUDNESS, "-f", "null", "-"]),
  )
  expect(Math.abs(integrated - VOICE_LUFS)).toBeLessThan(1)
})

test("where there is no music, none is heard", async () => {
  await desk.call("updateFilmSettings", { params: { campaignId }, body: { music: null } })
  expect((await desk.fetch(`/api/campaigns/${campaignId}/music`)).status).toBe(404)
})
