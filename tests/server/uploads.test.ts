/** Uploads, request by request: what is taken, what is refused, and that nothing happens twice. */
import { randomBytes, randomUUID } from "node:crypto"
import { readdir, readFile, utimes, writeFile } from "node:fs/promises"
import type { IncomingMessage } from "node:http"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import { faceText } from "../../src/api/upload-metadata"
import { SUBMISSION_MAX_BYTES } from "../../src/domain/submission"
import { originalKey } from "../../src/server/media/media-keys"
import { findSubmission, type SubmissionRow } from "../../src/server/store/submissions"
import { admit } from "../../src/server/uploads/admission"
import { createUploads } from "../../src/server/uploads/tus"
import type { TestClient } from "../fixtures/client"
import { type Clip, clipOf, sha256Of } from "../fixtures/clips"
import {
  createCampaign,
  type EnteredContributor,
  enterContributor,
  setUpCoordinator,
} from "../fixtures/people"
import { startTestServer, type TestServer } from "../fixtures/server"
import { beginUpload, headUpload, metadataOf, patchUpload, sendClip, uploadUrlOf } from "../fixtures/uploads"

/** Hashing, syncing and a database on a busy machine. */
const PATIENCE = { timeout: 15_000 }

const CLIP_BYTES = 300_000

let server: TestServer
let coordinator: TestClient
let awa: EnteredContributor
let lea: EnteredContributor
let lineId: string

beforeAll(async () => {
  server = await startTestServer()
  coordinator = await setUpCoordinator(server)
  const { id } = await createCampaign(coordinator)
  const { lines } = await coordinator.call("readBoard", { params: { campaignId: id } })
  lineId = lines[0]?.id ?? ""
  awa = await enterContributor(server, coordinator, id, { lineId })
  lea = await enterContributor(server, coordinator, id, { name: "Léa Morel", lineId: lines[1]?.id ?? "" })
})
afterAll(() => server.close())

const randomClip = (): Clip => clipOf(randomBytes(CLIP_BYTES))

const bytesOf = (clip: Clip, from = 0, to = clip.bytes.length) =>
  new Uint8Array(clip.bytes.subarray(from, to))

const codeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { code: string }).code

const submissionOf = (takeId: string): Promise<SubmissionRow | undefined> =>
  findSubmission(server.services.database.db, takeId)

const storedBytes = async (takeId: string): Promise<Buffer> => {
  const submission = await submissionOf(takeId)
  return readFile(server.services.mediaFiles.pathOf(submission?.originalKey ?? ""))
}

const uploadsFolder = (): string => join(server.services.config.dataDir, "uploads")

describe("an upload", () => {
  test("in two parts arrives byte for byte, and leaves nothing behind", async () => {
    const clip = randomClip()
    const metadata = metadataOf(clip, { lineId })
    const url = uploadUrlOf(await beginUpload(awa.client, clip.bytes.length, metadata))
    expect((await patchUpload(awa.client, url, 0, bytesOf(clip, 0, 100_000))).status).toBe(204)
    expect((await headUpload(awa.client, url)).headers.get("upload-offset")).toBe("100000")
    expect(await submissionOf(metadata.takeId)).toBeUndefined()

    expect((await patchUpload(awa.client, url, 100_000, bytesOf(clip, 100_000))).status).toBe(204)
    expect(sha256Of(await storedBytes(metadata.takeId))).toBe(clip.sha256)
    expect(await submissionOf(metadata.takeId)).toMatchObject({ state: "processing", sizeBytes: CLIP_BYTES })
    expect(await readdir(uploadsFolder())).toEqual([])
  })

  test("brings where her face is; what is no face holds up no take", async () => {
    const face = { centreX: 0.7, eyeY: 0.3333, headHeight: 0.25 }
    const known = await sendClip(awa.client, randomClip(), { lineId, face: faceText(face) })
    const unknown = await sendClip(awa.client, randomClip(), { lineId, face: "somewhere" })
    expect((await submissionOf(known))?.face).toEqual(face)
    expect((await submissionOf(unknown))?.face).toBeNull()
  })

  test("that goes on at a wrong place is told so and stays as it was", async () => {
    const clip = randomClip()
    const url = uploadUrlOf(await beginUpload(awa.client, clip.bytes.length, metadataOf(clip, { lineId })))
    expect((await patchUpload(awa.client, url, 5, bytesOf(clip, 5))).status).toBe(409)
    expect((await headUpload(awa.client, url)).headers.get("upload-offset")).toBe("0")
  })

  test("whose bytes are not what was sent is refused and removed", async () => {
    const clip = randomClip()
    const metadata = metadataOf(clip, { lineId })
    const url = uploadUrlOf(await beginUpload(awa.client, clip.bytes.length, metadata))
    const answer = await patchUpload(awa.client, url, 0, bytesOf(randomClip()))
    expect(answer.status).toBe(460)
    expect(await codeOf(answer)).toBe("checksum-mismatch")
    expect(await submissionOf(metadata.takeId)).toBeUndefined()
    expect((await headUpload(awa.client, url)).status).toBe(404)
  })

  test("of a take that has arrived is refused before a byte is sent", async () => {
    const clip = randomClip()
    const takeId = await sendClip(awa.client, clip, { lineId })
    const again = await beginUpload(awa.client, clip.bytes.length, metadataOf(clip, { lineId, takeId }))
    expect(again.status).toBe(409)
    expect(await codeOf(again)).toBe("already-arrived")
  })

  test("of one take, begun twice and finished twice, becomes one submission", async () => {
    const clip = randomClip()
    const metadata = metadataOf(clip, { lineId })
    const urls = await Promise.all(
      [0, 1].map(async () => uploadUrlOf(await beginUpload(awa.client, clip.bytes.length, metadata))),
    )
    const answers = await Promise.all(urls.map(url => patchUpload(awa.client, url, 0, bytesOf(clip))))
    expect(answers.map(({ status }) => status)).toEqual([204, 204])
    expect(sha256Of(await storedBytes(metadata.takeId))).toBe(clip.sha256)
  })

  test("of one take with other bytes cannot replace the first", async () => {
    const [first, second] = [randomClip(), randomClip()]
    const metadata = metadataOf(first, { lineId })
    const url = uploadUrlOf(await beginUpload(awa.client, CLIP_BYTES, { ...metadata, sha256: second.sha256 }))
    await sendClip(awa.client, first, { lineId, takeId: metadata.takeId })
    const answer = await patchUpload(awa.client, url, 0, bytesOf(second))
    expect(await codeOf(answer)).toBe("already-arrived")
    expect(sha256Of(await storedBytes(metadata.takeId))).toBe(first.sha256)
  })

  test("is nobody else's: another contributor neither sees it nor goes on with it", async () => {
    const clip = randomClip()
    const url = uploadUrlOf(await beginUpload(awa.client, clip.bytes.length, metadataOf(clip, { lineId })))
    expect((await headUpload(lea.client, url)).status).toBe(404)
    expect((await patchUpload(lea.client, url, 0, bytesOf(clip))).status).toBe(404)
    expect((await headUpload(awa.client, url)).headers.get("upload-offset")).toBe("0")
  })

  test("for a line that is not hers is refused", async () => {
    const clip = randomClip()
    const answer = await beginUpload(lea.client, clip.bytes.length, metadataOf(clip, { lineId }))
    expect(answer.status).toBe(404)
    expect(await codeOf(answer)).toBe("not-found")
  })

  test("that is too large is refused before a byte is sent", async () => {
    const metadata = metadataOf(randomClip(), { lineId })
    const answer = await beginUpload(awa.client, SUBMISSION_MAX_BYTES + 1, metadata)
    expect(answer.status).toBe(413)
    expect(await codeOf(answer)).toBe("too-large")
  })

  test("for which the disk has no room is refused before a byte is sent", async () => {
    const mediaFiles = { ...server.services.mediaFiles, freeBytes: async () => 100 * 1024 ** 2 }
    const request = { headers: { "upload-length": String(CLIP_BYTES) } } as unknown as IncomingMessage
    const uploader = { contributorId: awa.contributor.id, campaignId: randomUUID() }
    const admission = admit({ ...server.services, mediaFiles }, request, uploader)
    await expect(admission).rejects.toMatchObject({ code: "storage-full" })
  })

  test("with more bytes than it announced is refused", async () => {
    const clip = randomClip()
    const url = uploadUrlOf(await beginUpload(awa.client, 1000, metadataOf(clip, { lineId })))
    expect((await patchUpload(awa.client, url, 0, bytesOf(clip))).status).toBe(413)
  })

  test.each([
    ["a take's id that is a path", { takeId: "../../../etc/passwd" }],
    ["a file's checksum that is none", { sha256: "../".repeat(20) }],
    ["a line's text of 10,000 characters", { lineText: "a".repeat(10_000) }],
    ["a text with NUL", { lineText: "a\0b" }],
    ["a part that ends before it begins", { inPoint: "2", outPoint: "1" }],
    ["a point that is no number", { outPoint: "1e9" }],
    ["a cutter that we do not know", { cutBy: "scissors" }],
  ])("with %s is refused and touches nothing", async (_, wrong) => {
    const before = await readdir(server.services.config.dataDir, { recursive: true })
    const clip = randomClip()
    const answer = await beginUpload(awa.client, CLIP_BYTES, { ...metadataOf(clip, { lineId }), ...wrong })
    expect(answer.status).toBe(400)
    expect(await codeOf(answer)).toBe("bad-request")
    expect(await readdir(server.services.config.dataDir, { recursive: true })).toEqual(before)
  })

  test("under an address that is a path is not found", async () => {
    for (const id of ["..%2F..%2Fetc%2Fpasswd", "%2e%2e", "nothing", "0".repeat(32)])
      expect((await headUpload(awa.client, `/api/uploads/${id}`)).status).toBe(404)
  })
})

describe("what a killed server left", () => {
  /** All bytes are here, and the process ended before it could say so. */
  const leaveWhole = async (clip: Clip): Promise<{ url: string; takeId: string }> => {
    const metadata = metadataOf(clip, { lineId })
    const url = uploadUrlOf(await beginUpload(awa.client, clip.bytes.length, metadata))
    await writeFile(join(uploadsFolder(), url.split("/").at(-1) ?? ""), clip.bytes)
    return { url, takeId: metadata.takeId }
  }

  test("a phone that asks for a whole upload hears of it only when it is a submission", async () => {
    const clip = randomClip()
    const { url, takeId } = await leaveWhole(clip)
    const answer = await headUpload(awa.client, url)
    expect(answer.headers.get("upload-offset")).toBe(String(CLIP_BYTES))
    expect(sha256Of(await storedBytes(takeId))).toBe(clip.sha256)
  })

  test("bytes that had their name already get their row", async () => {
    const clip = randomClip()
    const { url, takeId } = await leaveWhole(clip)
    const { campaignId } = (await submissionOf(await sendClip(awa.client, randomClip(), { lineId }))) ?? {}
    const path = join(uploadsFolder(), url.split("/").at(-1) ?? "")
    await server.services.mediaFiles.adopt(path, originalKey(campaignId ?? "", takeId, clip.sha256))
    expect((await headUpload(awa.client, url)).status).toBe(200)
    expect(sha256Of(await storedBytes(takeId))).toBe(clip.sha256)
  })

  test("whole uploads are settled at the next start, forgotten ones removed", async () => {
    const clip = randomClip()
    const { takeId } = await leaveWhole(clip)
    const forgotten = uploadUrlOf(
      await beginUpload(awa.client, 10, metadataOf(clip, { lineId, takeId: randomUUID() })),
    )
    const longAgo = new Date("2020-01-01")
    await utimes(join(uploadsFolder(), forgotten.split("/").at(-1) ?? ""), longAgo, longAgo)

    const next = await createUploads(server.services)
    try {
      await vi.waitFor(async () => expect(await submissionOf(takeId)).toBeDefined(), PATIENCE)
      await vi.waitFor(
        async () => expect((await headUpload(awa.client, forgotten)).status).toBe(404),
        PATIENCE,
      )
    } finally {
      next.close()
    }
  })
})
