/** Sealed files handed in by a coordinator: what is taken, what is refused and why, and that nothing happens twice. */
import { randomBytes, randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { SealedHeader, SealedUploadMetadata } from "../../src/api/sealed-header"
import { LINE_MAX_LENGTH } from "../../src/domain/script"
import { SUBMISSION_MAX_BYTES } from "../../src/domain/submission"
import { sealingKeys } from "../../src/server/store/schema"
import { findSubmission } from "../../src/server/store/submissions"
import type { TestClient } from "../fixtures/client"
import { type Clip, clipOf } from "../fixtures/clips"
import {
  addCoordinator,
  createCampaign,
  type EnteredContributor,
  enterContributor,
  setUpCoordinator,
} from "../fixtures/people"
import {
  makePhoneKey,
  type PhoneKey,
  type SealedClip,
  sealClip,
  sealedUploadHeaders,
} from "../fixtures/sealed-files"
import { startTestServer, type TestServer } from "../fixtures/server"
import { headUpload, patchUpload, sendClip, uploadUrlOf } from "../fixtures/uploads"

const CLIP_BYTES = 100_000

let server: TestServer
let coordinator: TestClient
let stranger: TestClient
let campaignId: string
let otherCampaignId: string
let lineIds: readonly string[]
let awa: EnteredContributor
let key: PhoneKey

/** Tell the server which key a phone has, as the studio does. */
const tellKey = (client: TestClient, publicKey: string) =>
  client.call("reportDevice", {
    params: { deviceId: randomUUID() },
    body: { kind: "browser", browser: "Firefox", system: "Android", takes: [], publicKey },
  })

beforeAll(async () => {
  server = await startTestServer()
  coordinator = await setUpCoordinator(server)
  stranger = await addCoordinator(server, "ines@example.org")
  campaignId = (await createCampaign(coordinator)).id
  otherCampaignId = (await createCampaign(coordinator)).id
  const board = await coordinator.call("readBoard", { params: { campaignId } })
  lineIds = board.lines.map(({ id }) => id)
  awa = await enterContributor(server, coordinator, campaignId, { lineId: lineIds[0] ?? "" })
  key = await makePhoneKey()
  await tellKey(awa.client, key.publicKey)
})
afterAll(() => server.close())

const randomClip = (): Clip => clipOf(randomBytes(CLIP_BYTES))

const seal = (clip = randomClip(), fields: Partial<SealedHeader> = {}, by = key): Promise<SealedClip> =>
  sealClip(clip, { campaignId, contributorId: awa.contributor.id, lineId: lineIds[0] ?? "", ...fields }, by)

const begin = (
  sealed: SealedClip,
  fields: Partial<SealedUploadMetadata> = {},
  { client = coordinator, onto = campaignId, sizeBytes = sealed.clip.bytes.length } = {},
): Promise<Response> =>
  client.fetch(`/api/campaigns/${onto}/sealed-uploads`, {
    method: "POST",
    headers: { ...sealedUploadHeaders(sealed, fields), "Upload-Length": String(sizeBytes) },
  })

const handIn = async (sealed: SealedClip, fields: Partial<SealedUploadMetadata> = {}): Promise<Response> => {
  const url = uploadUrlOf(await begin(sealed, fields))
  return patchUpload(coordinator, url, 0, new Uint8Array(sealed.clip.bytes))
}

const takeOf = ({ header }: SealedClip) =>
  findSubmission(server.services.database.db, (JSON.parse(header) as SealedHeader).takeId)

const codeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { code: string }).code

describe("a sealed file", () => {
  test("lands on its line with the longest wording, which travels in a request's headers", async () => {
    const lineText = "語".repeat(LINE_MAX_LENGTH)
    const sealed = await seal(randomClip(), { lineText })
    expect((await handIn(sealed)).status).toBe(204)
    expect(await takeOf(sealed)).toMatchObject({ lineText })
  })

  test("lands on its line, as hers, with all that it carries", async () => {
    const sealed = await seal(randomClip(), { takeNumber: "4", inPoint: "0.25", outPoint: "2.5" })
    expect((await handIn(sealed)).status).toBe(204)
    expect(await takeOf(sealed)).toMatchObject({
      campaignId,
      lineId: lineIds[0],
      contributorId: awa.contributor.id,
      takeNumber: 4,
      inPoint: 0.25,
      outPoint: 2.5,
      sha256: sealed.clip.sha256,
      sizeBytes: CLIP_BYTES,
      state: "processing",
    })
  })

  test("goes on where it stopped", async () => {
    const sealed = await seal()
    const url = uploadUrlOf(await begin(sealed))
    const bytes = new Uint8Array(sealed.clip.bytes)
    await patchUpload(coordinator, url, 0, bytes.slice(0, 40_000))
    expect((await headUpload(coordinator, url)).headers.get("upload-offset")).toBe("40000")
    expect(await takeOf(sealed)).toBeUndefined()
    expect((await patchUpload(coordinator, url, 40_000, bytes.slice(40_000))).status).toBe(204)
    expect(await takeOf(sealed)).toBeDefined()
  })

  test("that has come already is told so, whichever way it came", async () => {
    const sealed = await seal()
    await handIn(sealed)
    expect(await codeOf(await begin(sealed))).toBe("already-arrived")

    const clip = randomClip()
    const takeId = await sendClip(awa.client, clip, { lineId: lineIds[0] ?? "" })
    expect(await codeOf(await begin(await seal(clip, { takeId })))).toBe("already-arrived")
    expect(await codeOf(await begin(await seal(randomClip(), { takeId })))).toBe("arrived-differently")
  })

  test("whose take her phone sends afterwards stays one submission", async () => {
    const sealed = await seal()
    await handIn(sealed)
    const { takeId } = JSON.parse(sealed.header) as SealedHeader
    await expect(sendClip(awa.client, sealed.clip, { lineId: lineIds[0] ?? "", takeId })).rejects.toThrow(
      "409",
    )
    const { submissions } = await awa.client.call("readBrief")
    expect(submissions.filter(submission => submission.takeId === takeId)).toMatchObject([
      { sha256: sealed.clip.sha256 },
    ])
  })

  test("whose media were changed on the way is refused when they have come", async () => {
    const sealed = await seal()
    const changed = new Uint8Array(sealed.clip.bytes)
    changed[CLIP_BYTES / 2] = (changed[CLIP_BYTES / 2] ?? 0) ^ 1
    const answer = await patchUpload(coordinator, uploadUrlOf(await begin(sealed)), 0, changed)
    expect(await codeOf(answer)).toBe("checksum-mismatch")
    expect(await takeOf(sealed)).toBeUndefined()
  })

  test("whose header was changed, or that somebody else signed, is refused before a byte is sent", async () => {
    const sealed = await seal()
    const forged = { ...sealed, header: sealed.header.replace('"takeNumber":"1"', '"takeNumber":"2"') }
    expect(forged.header).not.toBe(sealed.header)
    expect(await codeOf(await begin(forged))).toBe("seal-broken")
    const [first = "A"] = sealed.signature
    const signature = `${first === "A" ? "B" : "A"}${sealed.signature.slice(1)}`
    expect(await codeOf(await begin({ ...sealed, signature }))).toBe("seal-broken")
    const byOther = await seal(sealed.clip, { publicKey: key.publicKey }, await makePhoneKey())
    expect(await codeOf(await begin(byOther, { isVouchedFor: "yes" }))).toBe("seal-broken")
    const noPoint = await seal(sealed.clip, { publicKey: `B${"A".repeat(86)}` })
    expect(await codeOf(await begin(noPoint))).toBe("seal-broken")
  })

  test("that was cut short is refused before a byte is sent", async () => {
    const sealed = await seal()
    const answer = await begin(sealed, {}, { sizeBytes: CLIP_BYTES - 1 })
    expect(await codeOf(answer)).toBe("seal-broken")
  })

  test("of a phone that nobody knows needs somebody to answer for it", async () => {
    const sealed = await seal(randomClip(), {}, await makePhoneKey())
    const answer = await begin(sealed)
    expect(answer.status).toBe(409)
    expect(await codeOf(answer)).toBe("key-unknown")
    expect((await handIn(sealed, { isVouchedFor: "yes" })).status).toBe(204)
    // That was for one file: the key is as unknown as before.
    const { publicKey } = JSON.parse(sealed.header) as SealedHeader
    const rows = await server.services.database.db.select().from(sealingKeys)
    expect(rows.map(row => row.publicKey)).not.toContain(publicKey)
  })

  test("is for its campaign only, and for whoever works on it", async () => {
    const sealed = await seal()
    expect(await codeOf(await begin(sealed, {}, { onto: otherCampaignId }))).toBe("other-campaign")
    expect((await begin(sealed, {}, { client: stranger })).status).toBe(404)
    expect((await begin(sealed, {}, { client: awa.client })).status).toBe(403)

    const url = uploadUrlOf(await begin(sealed))
    for (const client of [stranger, awa.client])
      expect((await patchUpload(client, url, 0, new Uint8Array(sealed.clip.bytes))).ok).toBe(false)
    const asHers = url.replace("sealed-uploads", "uploads")
    expect((await headUpload(awa.client, asHers)).status, "her phone did not begin it").toBe(404)
    expect(await takeOf(sealed)).toBeUndefined()
  })

  test("for a line that is gone, not hers, or of somebody who is gone is refused", async () => {
    expect(await codeOf(await begin(await seal(randomClip(), { lineId: randomUUID() })))).toBe("line-gone")
    expect(await codeOf(await begin(await seal(randomClip(), { lineId: lineIds[1] ?? "" })))).toBe(
      "line-gone",
    )
    const gone = await seal(randomClip(), { contributorId: randomUUID() })
    expect(await codeOf(await begin(gone))).toBe("contributor-gone")
  })

  test("that is too large or says nonsense is refused", async () => {
    const large = await seal(randomClip(), { sizeBytes: String(SUBMISSION_MAX_BYTES + 1) })
    const answer = await begin(large, {}, { sizeBytes: SUBMISSION_MAX_BYTES + 1 })
    expect(await codeOf(answer)).toBe("too-large")
    for (const wrong of [
      await seal(randomClip(), { takeId: "../../etc/passwd" }),
      await seal(randomClip(), { outPoint: "1e9" }),
      await seal(randomClip(), { sizeBytes: "many" }),
      { ...(await seal()), header: "no JSON" },
      { ...(await seal()), signature: "short" },
    ])
      expect(await codeOf(await begin(wrong))).toBe("bad-request")
  })
})

describe("the key of a phone", () => {
  const keysOf = async ({ contributor }: EnteredContributor): Promise<string[]> =>
    (await server.services.database.db.select().from(sealingKeys))
      .filter(({ contributorId }) => contributorId === contributor.id)
      .map(({ publicKey }) => publicKey)

  test("told again is kept once; of many the latest are kept", async () => {
    const lea = await enterContributor(server, coordinator, campaignId)
    const [first, ...others] = await Promise.all(Array.from({ length: 21 }, makePhoneKey))
    for (const _ of [1, 2]) await tellKey(lea.client, first?.publicKey ?? "")
    expect(await keysOf(lea)).toEqual([first?.publicKey])
    for (const { publicKey } of others) await tellKey(lea.client, publicKey)
    expect((await keysOf(lea)).toSorted()).toEqual(others.map(({ publicKey }) => publicKey).toSorted())
  })

  test("is forgotten when her links are revoked: whoever had them may have told it", async () => {
    const lea = await enterContributor(server, coordinator, campaignId, { lineId: lineIds[1] ?? "" })
    const phone = await makePhoneKey()
    await tellKey(lea.client, phone.publicKey)
    const place = { contributorId: lea.contributor.id, lineId: lineIds[1] ?? "" }
    const sealed = await seal(randomClip(), place, phone)
    expect((await begin(sealed)).status).toBe(201)
    await coordinator.call("revokePersonalLinks", { params: { contributorId: lea.contributor.id } })
    expect(await codeOf(await begin(sealed))).toBe("key-unknown")
  })

  test("goes with her, and cannot be what is none", async () => {
    const lea = await enterContributor(server, coordinator, campaignId)
    await expect(tellKey(lea.client, "A".repeat(87))).rejects.toMatchObject({ code: "bad-request" })
    await tellKey(lea.client, (await makePhoneKey()).publicKey)
    await coordinator.call("deleteContributor", { params: { contributorId: lea.contributor.id } })
    expect(await keysOf(lea)).toEqual([])
  })
})
