/** The clip that welcomes contributors: what is made of it, who sees it, and when the one before goes. */
import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import type { WelcomeMetadata } from "../../src/api/upload-metadata"
import { WELCOME_MAX_BYTES } from "../../src/domain/welcome"
import { resendLostJobs } from "../../src/server/jobs/lost-jobs"
import { startWorkers } from "../../src/server/jobs/workers"
import { runFfmpeg } from "../../src/server/media/ffmpeg-process"
import { parseLoudness } from "../../src/server/media/loudness"
import { welcomeKeys, welcomeOriginalKey, welcomePrefix } from "../../src/server/media/media-keys"
import { findWelcomeClip, insertWelcomeClip } from "../../src/server/store/welcome-clips"
import type { TestClient } from "../fixtures/client"
import { type Clip, clipOf, drawClip } from "../fixtures/clips"
import { inspect } from "../fixtures/inspect"
import {
  addCoordinator,
  createCampaign,
  type EnteredContributor,
  enterContributor,
  setUpCoordinator,
} from "../fixtures/people"
import { startTestServer, type TestServer } from "../fixtures/server"
import { metadataHeader, patchUpload, uploadUrlOf } from "../fixtures/uploads"

const PATIENCE = { timeout: 30_000, interval: 30 }
const CLIP = "/api/brief/welcome/clip.mp4"

let server: TestServer
let desk: TestClient
let campaignId: string
let awa: EnteredContributor
let stranger: EnteredContributor
let clip: Clip
/** Of which little is to be made. */
let short: Clip

beforeAll(async () => {
  server = await startTestServer()
  await startWorkers(server.services)
  desk = await setUpCoordinator(server)
  campaignId = (await createCampaign(desk)).id
  awa = await enterContributor(server, desk, campaignId)
  const other = await addCoordinator(server, "ines@example.org")
  stranger = await enterContributor(server, other, (await createCampaign(other)).id)
  clip = await drawClip({ size: { width: 180, height: 320 }, rate: 24 })
  short = await drawClip({ size: { width: 64, height: 36 }, seconds: 0.4, tone: null })
})
afterAll(() => server.close())

const begin = (said: WelcomeMetadata, sizeBytes: number): Promise<Response> =>
  desk.fetch(`/api/campaigns/${campaignId}/welcome-uploads`, {
    method: "POST",
    headers: {
      "Tus-Resumable": "1.0.0",
      "Upload-Length": String(sizeBytes),
      "Upload-Metadata": metadataHeader(said),
    },
  })

/** Upload a clip in one go. Returns its id. */
const welcomeWith = async ({ bytes, sha256 }: Clip, name = "bonjour.mp4"): Promise<string> => {
  const clipId = randomUUID()
  const url = uploadUrlOf(await begin({ clipId, sha256, name }, bytes.length))
  expect((await patchUpload(desk, url, 0, new Uint8Array(bytes))).status).toBe(204)
  return clipId
}

const readClips = async () => (await desk.call("readCorrespondence", { params: { campaignId } })).welcomeClips
const expectStates = (states: readonly string[]): Promise<void> =>
  vi.waitFor(async () => expect((await readClips()).map(({ state }) => state)).toEqual(states), PATIENCE)
const isKept = (key: string) => server.services.mediaFiles.exists(key)
const codeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { code: string }).code

describe("a welcome clip", () => {
  let first: string

  test("becomes small, levelled, and plays from the middle, on every brief of its campaign and on no other", async () => {
    first = await welcomeWith(clip)
    await expectStates(["ready"])
    const { welcomeClip } = await awa.client.call("readBrief")
    expect(welcomeClip).toMatchObject({ id: first, width: 180, height: 320, words: "" })
    expect(welcomeClip?.duration).toBeCloseTo(1, 1)

    const path = server.services.mediaFiles.pathOf(welcomeKeys(campaignId, first).clipKey)
    expect(await inspect(path)).toMatchObject({
      width: 180,
      height: 320,
      codecs: ["h264", "aac"],
      rate: 30,
    })
    const report = await runFfmpeg("ffmpeg", ["-i", path, "-af", "ebur128=peak=true", "-f", "null", "-"])
    expect(parseLoudness(report).integrated).toBeCloseTo(-16, 0)

    const part = await awa.client.fetch(CLIP, { headers: { Range: "bytes=100-199" } })
    expect([part.status, part.headers.get("content-type")]).toEqual([206, "video/mp4"])
    expect((await part.arrayBuffer()).byteLength).toBe(100)
    expect((await awa.client.fetch("/api/brief/welcome/poster.jpg")).headers.get("content-type")).toBe(
      "image/jpeg",
    )
    expect((await awa.client.fetch("/api/brief/welcome/original")).status).toBe(404)

    expect((await stranger.client.call("readBrief")).welcomeClip).toBeNull()
    expect((await stranger.client.fetch(CLIP)).status).toBe(404)
    expect((await desk.fetch(`/api/campaigns/${campaignId}/welcome-clips/${first}/poster.jpg`)).status).toBe(
      200,
    )
    // What was sent is as large as a phone makes it, and nobody needs it any more.
    await vi.waitFor(
      async () => expect(await isKept(welcomeOriginalKey(campaignId, first, clip.sha256))).toBe(false),
      PATIENCE,
    )
  })

  test("has its words beside it", async () => {
    const params = { campaignId, clipId: first }
    await desk.call("describeWelcomeClip", { params, body: { words: "Bonjour à toutes !" } })
    expect((await awa.client.call("readBrief")).welcomeClip?.words).toBe("Bonjour à toutes !")
  })

  test("that cannot be used says why, and leaves the one before on the briefs", async () => {
    await welcomeWith(clipOf(Buffer.from("no video at all")), "notes.mp4")
    await expectStates(["refused", "ready"])
    expect((await readClips())[0]).toMatchObject({ name: "notes.mp4", refusal: "not-a-video", made: null })
    expect((await awa.client.call("readBrief")).welcomeClip?.id).toBe(first)
  })

  test("is replaced once the next one is ready, which the log tells; then its files go", async () => {
    const second = await welcomeWith(short, "encore.mp4")
    await vi.waitFor(
      async () => expect((await awa.client.call("readBrief")).welcomeClip?.id).toBe(second),
      PATIENCE,
    )
    await expectStates(["ready"])
    const { db } = server.services.database
    await vi.waitFor(async () => expect(await findWelcomeClip(db, first)).toBeUndefined(), PATIENCE)
    expect(await isKept(welcomeKeys(campaignId, first).clipKey)).toBe(false)
    expect(await isKept(welcomeKeys(campaignId, second).clipKey)).toBe(true)
    const log = await desk.call("readActivity", { params: { campaignId, before: "now" } })
    expect(log).toContainEqual(expect.objectContaining({ kind: "welcome-arrived", detail: "encore.mp4" }))
  })

  test("is removed from every brief, with its files, however often that is asked", async () => {
    const clipId = (await readClips())[0]?.id ?? ""
    const params = { campaignId, clipId }
    await desk.call("removeWelcomeClip", { params })
    await desk.call("removeWelcomeClip", { params })
    expect((await awa.client.call("readBrief")).welcomeClip).toBeNull()
    expect((await awa.client.fetch(CLIP)).status).toBe(404)
    const { db } = server.services.database
    await vi.waitFor(async () => expect(await findWelcomeClip(db, clipId)).toBeUndefined(), PATIENCE)
    expect(await isKept(welcomeKeys(campaignId, clipId).clipKey)).toBe(false)
  })

  test("is refused before a byte is sent where it is too large, and is sent once under its id", async () => {
    const said = { clipId: randomUUID(), sha256: short.sha256, name: "bonjour.mp4" }
    expect(await codeOf(await begin(said, WELCOME_MAX_BYTES + 1))).toBe("too-large")
    const [one, other] = [await begin(said, short.bytes.length), await begin(said, short.bytes.length)]
    const bytes = new Uint8Array(short.bytes)
    for (const url of [one, other].map(uploadUrlOf))
      expect((await patchUpload(desk, url, 0, bytes)).status).toBe(204)
    expect(await codeOf(await begin(said, short.bytes.length))).toBe("already-arrived")
    expect(await codeOf(await begin({ ...said, sha256: "0".repeat(64) }, 3))).toBe("arrived-differently")
    expect(await readClips()).toHaveLength(1)
  })

  test("whose job was lost is found at the next start", async () => {
    const { database, mediaFiles } = server.services
    const id = randomUUID()
    await mediaFiles.write(welcomeOriginalKey(campaignId, id, short.sha256), short.bytes)
    await database.db.transaction(tx =>
      insertWelcomeClip(tx, { id, campaignId, name: "perdue.mp4", sha256: short.sha256 }),
    )
    await resendLostJobs(server.services)
    await vi.waitFor(
      async () => expect((await findWelcomeClip(database.db, id))?.state).toBe("ready"),
      PATIENCE,
    )
  })

  test("that is prepared while its campaign is deleted leaves nothing behind", async () => {
    const gone = (await createCampaign(desk)).id
    const { database, mediaFiles, jobs } = server.services
    const id = randomUUID()
    await mediaFiles.write(welcomeOriginalKey(gone, id, short.sha256), short.bytes)
    await database.db.transaction(tx =>
      insertWelcomeClip(tx, { id, campaignId: gone, name: "x.mp4", sha256: short.sha256 }),
    )
    await jobs.send("welcome.prepare", { clipId: id })
    await desk.call("deleteCampaign", { params: { campaignId: gone } })
    // Jobs are done one after the other: what comes last tells that the one before has ended.
    await welcomeWith(short, "fin.mp4")
    await expectStates(["ready"])
    expect(await isKept(`${welcomePrefix(gone, id)}/clip.mp4`)).toBe(false)
  })
})
