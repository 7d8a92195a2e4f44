/** Sealed files as the desk hands them in, request by request: what is taken, and what is refused with which reason. */
import { randomBytes, randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { findSubmission } from "../../src/server/store/submissions"
import type { TestClient } from "../fixtures/client"
import { type Clip, clipOf } from "../fixtures/clips"
import {
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
import { headUpload, metadataOf, patchUpload, sendClip, uploadUrlOf } from "../fixtures/uploads"

const CLIP_BYTES = 50_000
const VOUCHED = { isVouchedFor: "yes" } as const

let server: TestServer
let coordinator: TestClient
let awa: EnteredContributor
let lea: EnteredContributor
let campaignId: string
let lineIds: readonly string[]
let key: PhoneKey

const tellKey = (publicKey: string): Promise<unknown> =>
  awa.client.call("reportDevice", {
    params: { deviceId: randomUUID() },
    body: { kind: "browser", browser: "Firefox", system: "Android", takes: [], publicKey },
  })

beforeAll(async () => {
  server = await startTestServer()
  coordinator = await setUpCoordinator(server)
  const { id } = await createCampaign(coordinator)
  campaignId = id
  const { lines } = await coordinator.call("readBoard", { params: { campaignId } })
  lineIds = lines.map(line => line.id)
  awa = await enterContributor(server, coordinator, id, { lineId: lineIds[0] ?? "" })
  lea = await enterContributor(server, coordinator, id, { name: "Léa Morel", lineId: lineIds[1] ?? "" })
  key = await makePhoneKey()
  await tellKey(key.publicKey)
})
afterAll(() => server.close())

const randomClip = (): Clip => clipOf(randomBytes(CLIP_BYTES))

const hers = () => ({ campaignId, contributorId: awa.contributor.id, lineId: lineIds[0] ?? "" })

/** A clip that Awa's phone has sealed. */
const sealed = (fields = {}, by: PhoneKey = key): Promise<SealedClip> =>
  sealClip(randomClip(), { ...hers(), ...fields }, by)

const begin = (seal: SealedClip, fields = {}, on = campaignId): Promise<Response> =>
  coordinator.fetch(`/api/campaigns/${on}/sealed-uploads`, {
    method: "POST",
    headers: sealedUploadHeaders(seal, fields),
  })

const codeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { code: string }).code

const takeIdOf = ({ header }: SealedClip): string => (JSON.parse(header) as { takeId: string }).takeId

const handIn = async (seal: SealedClip, fields = {}): Promise<Response> => {
  const url = uploadUrlOf(await begin(seal, fields))
  return patchUpload(coordinator, url, 0, new Uint8Array(seal.clip.bytes))
}

const submissionOf = (seal: SealedClip) => findSubmission(server.services.database.db, takeIdOf(seal))

describe("a sealed file", () => {
  test("lands on its line, as hers", async () => {
    const seal = await sealed()
    expect((await handIn(seal)).status).toBe(204)
    expect(await submissionOf(seal)).toMatchObject({
      lineId: lineIds[0],
      contributorId: awa.contributor.id,
      sha256: seal.clip.sha256,
      state: "processing",
    })
  })

  test("goes on where a lost connection left it", async () => {
    const seal = await sealed()
    const url = uploadUrlOf(await begin(seal))
    await patchUpload(coordinator, url, 0, new Uint8Array(seal.clip.bytes.subarray(0, 20_000)))
    expect((await headUpload(coordinator, url)).headers.get("upload-offset")).toBe("20000")
    const rest = new Uint8Array(seal.clip.bytes.subarray(20_000))
    expect((await patchUpload(coordinator, url, 20_000, rest)).status).toBe(204)
    expect(await submissionOf(seal)).toBeDefined()
  })

  test("is there already the second time, and where the network brought it first", async () => {
    const seal = await sealed()
    await handIn(seal)
    expect(await codeOf(await begin(seal))).toBe("already-arrived")

    const clip = randomClip()
    const metadata = metadataOf(clip, { lineId: lineIds[0] ?? "" })
    await sendClip(awa.client, clip, metadata)
    const same = await sealClip(clip, { ...hers(), takeId: metadata.takeId }, key)
    expect(await codeOf(await begin(same))).toBe("already-arrived")
    const other = await sealed({ takeId: metadata.takeId })
    expect(await codeOf(await begin(other))).toBe("arrived-differently")
  })

  test("of a phone that nobody knows is taken only where the coordinator answers for it", async () => {
    const seal = await sealed({}, await makePhoneKey())
    expect(await codeOf(await begin(seal))).toBe("key-unknown")
    expect((await handIn(seal, VOUCHED)).status).toBe(204)
  })

  test("of a key that was told by somebody else is none of hers", async () => {
    const strange = await makePhoneKey()
    await lea.client.call("reportDevice", {
      params: { deviceId: randomUUID() },
      body: {
        kind: "browser",
        browser: "Firefox",
        system: "Android",
        takes: [],
        publicKey: strange.publicKey,
      },
    })
    expect(await codeOf(await begin(await sealed({}, strange)))).toBe("key-unknown")
  })
})

describe("a sealed file that was changed on the way is refused", () => {
  test("whatever was changed of what it says, and whoever answers for it", async () => {
    const seal = await sealed()
    const header = seal.header.replace('"outPoint":"1"', '"outPoint":"2"')
    expect(header).not.toBe(seal.header)
    expect(await codeOf(await begin({ ...seal, header }, VOUCHED))).toBe("seal-broken")
    const { signature } = await sealed()
    expect(await codeOf(await begin({ ...seal, signature }, VOUCHED))).toBe("seal-broken")
  })

  test("if its media are others than it says", async () => {
    const seal = await sealed()
    const bytes = new Uint8Array(seal.clip.bytes)
    bytes[1_000] = (bytes[1_000] ?? 0) ^ 1
    const response = await patchUpload(coordinator, uploadUrlOf(await begin(seal)), 0, bytes)
    expect(await codeOf(response)).toBe("checksum-mismatch")
    expect(await submissionOf(seal)).toBeUndefined()
  })

  test.each([
    ["no header", { header: "" }],
    ["a header that is no JSON", { header: "{" }],
    ["a signature that is none", { signature: "abc" }],
  ])("if it has %s", async (_, change) => {
    expect(await codeOf(await begin({ ...(await sealed()), ...change }))).toBe("bad-request")
  })
})

describe("a sealed file with a true seal is refused", () => {
  test("on another campaign's board", async () => {
    const other = await createCampaign(coordinator)
    expect(await codeOf(await begin(await sealed(), {}, other.id))).toBe("other-campaign")
  })

  test("if the line is somebody else's, or there is none", async () => {
    expect(await codeOf(await begin(await sealed({ lineId: lineIds[1] })))).toBe("line-gone")
    expect(await codeOf(await begin(await sealed({ lineId: randomUUID() })))).toBe("line-gone")
  })

  test("if she is not on the campaign any more", async () => {
    const seal = await sealed({ contributorId: randomUUID() })
    expect(await codeOf(await begin(seal, VOUCHED))).toBe("contributor-gone")
  })

  test("once her links are revoked, unless the coordinator answers for it", async () => {
    await coordinator.call("revokePersonalLinks", { params: { contributorId: awa.contributor.id } })
    const seal = await sealed()
    expect(await codeOf(await begin(seal))).toBe("key-unknown")
    expect((await begin(seal, VOUCHED)).status).toBe(201)
  })
})
