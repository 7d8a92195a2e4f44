/** Files that are no usable video: each is refused with its reason, and nothing else is touched. */
import { readdir } from "node:fs/promises"
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import type { UploadMetadata } from "../../src/api/upload-metadata"
import type { Refusal } from "../../src/domain/submission"
import { startWorkers } from "../../src/server/jobs/workers"
import { submissionPrefix } from "../../src/server/media/media-keys"
import type { SubmissionRow } from "../../src/server/store/submissions"
import { findSubmission } from "../../src/server/store/submissions"
import type { RefusedError, TestClient } from "../fixtures/client"
import { type Clip, clipOf, drawClip } from "../fixtures/clips"
import { decodeErrors, inspect } from "../fixtures/inspect"
import {
  createCampaign,
  type EnteredContributor,
  enterContributor,
  setUpCoordinator,
} from "../fixtures/people"
import { startTestServer, type TestServer } from "../fixtures/server"
import { beginUpload, metadataOf, sendClip } from "../fixtures/uploads"

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

/** Send a file and wait until the server has made up its mind. */
const judged = async (clip: Clip, fields: Partial<UploadMetadata> = {}): Promise<SubmissionRow> => {
  const takeId =
    clip.bytes.length > 0 ? await sendClip(awa.client, clip, { lineId, ...fields }) : await sendEmpty(clip)
  return vi.waitFor(
    async () => {
      const submission = await findSubmission(server.services.database.db, takeId)
      expect(submission?.state).not.toBe("processing")
      return submission as SubmissionRow
    },
    { timeout: 30_000, interval: 50 },
  )
}

/** A file with nothing in it has arrived when it begins. */
const sendEmpty = async (clip: Clip): Promise<string> => {
  const metadata = metadataOf(clip, { lineId })
  expect((await beginUpload(awa.client, 0, metadata)).status).toBe(201)
  return metadata.takeId
}

/** A Matroska file that says of its picture that it is 0 by 0. */
const drawNothing = async (): Promise<Clip> => {
  const options = { container: "webm", size: { width: 16, height: 16 }, rate: 10, tone: null } as const
  const raw = ["-c:v", "rawvideo", "-pix_fmt", "yuv420p", "-f", "matroska"]
  const { bytes } = await drawClip({ ...options, extra: raw })
  for (const element of [0xb0, 0xba]) {
    const at = bytes.indexOf(Buffer.from([element, 0x81, 16]))
    expect(at).toBeGreaterThan(0)
    bytes[at + 2] = 0
  }
  return clipOf(bytes)
}

/** The first part of a file. */
const truncated = async (clip: Promise<Clip>, share: number): Promise<Clip> => {
  const { bytes, mimeType } = await clip
  return clipOf(bytes.subarray(0, Math.floor(bytes.length * share)), mimeType)
}

const text = (): Clip => clipOf(Buffer.from("Bonjour, je suis un texte. ".repeat(400)))

type Case = {
  what: string
  refusal: Refusal
  make: () => Clip | Promise<Clip>
  fields?: Partial<UploadMetadata>
}

const CASES: readonly Case[] = [
  { what: "a text that is called .mp4", refusal: "not-a-video", make: text },
  { what: "an empty file", refusal: "empty", make: () => clipOf(Buffer.alloc(0)) },
  {
    what: "an MP4 that was cut off before its index",
    refusal: "not-a-video",
    make: () => truncated(drawClip({ seconds: 2 }), 0.6),
  },
  { what: "sound without a picture", refusal: "no-picture", make: () => drawClip({ hasPicture: false }) },
  { what: "a picture of 0 by 0", refusal: "picture-size", make: drawNothing },
  {
    what: "a picture of 8K",
    refusal: "picture-size",
    make: () => drawClip({ size: { width: 7680, height: 4320 }, rate: 1, tone: null }),
  },
  {
    what: "a kept part of a tenth of a second",
    refusal: "too-short",
    make: () => drawClip(),
    fields: { inPoint: "0.2", outPoint: "0.3" },
  },
  {
    what: "a kept part after the end of the file",
    refusal: "too-short",
    make: () => drawClip(),
    fields: { inPoint: "5", outPoint: "6" },
  },
  {
    what: "a kept part of eleven minutes",
    refusal: "too-long",
    make: () => drawClip(),
    fields: { inPoint: "0", outPoint: "660" },
  },
]

describe("a file that is no usable video", () => {
  test.each(CASES)("$what is refused: $refusal", async ({ refusal, make, fields }) => {
    const submission = await judged(await make(), fields)
    expect(submission).toMatchObject({ state: "refused", refusal, proxyKey: null, posterKey: null })
  })

  test("is shown with its reason to her and to the coordinator, and no file is made of it", async () => {
    const { takeId } = await judged(text())
    const board = await coordinator.call("readBoard", { params: { campaignId } })
    const brief = await awa.client.call("readBrief")
    for (const { submissions } of [board, brief])
      expect(submissions.find(submission => submission.takeId === takeId)).toMatchObject({
        state: "refused",
        refusal: "not-a-video",
        hasProxy: false,
      })
    const folder = server.services.mediaFiles.pathOf(submissionPrefix(campaignId, takeId))
    expect(await readdir(folder)).toEqual([expect.stringMatching(/^original-/)])
  })

  test("leaves the server well, and the next good file becomes ready", async () => {
    await judged(text())
    expect(await awa.client.call("readBrief")).toMatchObject({ lineCount: 2 })
    expect(await judged(await drawClip())).toMatchObject({ state: "ready", refusal: null })
  })
})

test("of a clip that was cut off, the part that can be decoded is used", async () => {
  const clip = await truncated(drawClip({ container: "webm", seconds: 3 }), 0.6)
  const submission = await judged(clip, { outPoint: "3" })
  expect(submission.state).toBe("ready")
  const kept = submission.outPoint - submission.inPoint
  expect(kept).toBeGreaterThan(0.5)
  expect(kept).toBeLessThan(2.8)
  const proxy = server.services.mediaFiles.pathOf(submission.proxyKey ?? "")
  // It shows what was cut away as well.
  const shown = (submission.proxyOut ?? 0) - (submission.proxyIn ?? 0)
  expect((await inspect(proxy)).frames).toBe(Math.round(shown * 30))
  expect(shown).toBeGreaterThanOrEqual(kept)
  expect(await decodeErrors(proxy)).toEqual([])
})

test("a line of 10,000 characters is refused with the limit", async () => {
  const refused = coordinator.call("addLine", { params: { campaignId }, body: { text: "a".repeat(10_000) } })
  await expect(refused).rejects.toMatchObject({
    status: 400,
    code: "bad-request",
    details: { field: "text", max: 2000 },
  } satisfies Partial<RefusedError>)
})
