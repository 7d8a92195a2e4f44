/** Clips that a coordinator brings in: whose they become, what is refused, and that none arrives twice. */
import { randomBytes, randomUUID } from "node:crypto"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { BroughtMetadata } from "../../src/api/upload-metadata"
import { SUBMISSION_MAX_BYTES } from "../../src/domain/submission"
import type { TestClient } from "../fixtures/client"
import { type Clip, clipOf } from "../fixtures/clips"
import {
  addCoordinator,
  createCampaign,
  type EnteredContributor,
  enterContributor,
  setUpCoordinator,
} from "../fixtures/people"
import { startTestServer, type TestServer } from "../fixtures/server"
import { metadataHeader, metadataOf, patchUpload, sendClip, uploadUrlOf } from "../fixtures/uploads"

const CLIP_BYTES = 50_000

let server: TestServer
let coordinator: TestClient
let stranger: TestClient
let campaignId: string
let lineIds: readonly string[]
let awa: EnteredContributor

beforeAll(async () => {
  server = await startTestServer()
  coordinator = await setUpCoordinator(server)
  stranger = await addCoordinator(server, "ines@example.org")
  campaignId = (await createCampaign(coordinator)).id
  lineIds = (await readBoard()).lines.map(({ id }) => id)
  awa = await enterContributor(server, coordinator, campaignId, { lineId: lineIds[0] ?? "" })
})
afterAll(() => server.close())

const readBoard = () => coordinator.call("readBoard", { params: { campaignId } })
const randomClip = (): Clip => clipOf(randomBytes(CLIP_BYTES))
const saidOf = (clip: Clip, fields: Partial<BroughtMetadata> = {}): BroughtMetadata => ({
  contributorId: awa.contributor.id,
  ...metadataOf(clip, { lineId: lineIds[0] ?? "", ...fields }),
  ...fields,
})

const begin = (
  said: Readonly<Record<string, string>>,
  { client = coordinator, sizeBytes = CLIP_BYTES } = {},
): Promise<Response> =>
  client.fetch(`/api/campaigns/${campaignId}/brought-uploads`, {
    method: "POST",
    headers: {
      "Tus-Resumable": "1.0.0",
      "Upload-Length": String(sizeBytes),
      "Upload-Metadata": metadataHeader(said),
    },
  })

const bring = async (clip: Clip, said: BroughtMetadata): Promise<number> => {
  const url = uploadUrlOf(await begin(said))
  return (await patchUpload(coordinator, url, 0, new Uint8Array(clip.bytes))).status
}

const codeOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { code: string }).code

describe("a clip that a coordinator brings in", () => {
  test("is hers of whom the coordinator says so; the board and the log say who brought it", async () => {
    const clip = randomClip()
    const said = saidOf(clip)
    expect(await bring(clip, said)).toBe(204)
    const { submissions, coordinators } = await readBoard()
    expect(submissions.find(({ takeId }) => takeId === said.takeId)).toMatchObject({
      lineId: lineIds[0],
      contributorId: awa.contributor.id,
      sha256: clip.sha256,
      handedInBy: coordinators[0]?.id,
    })
    const activities = await coordinator.call("readActivity", { params: { campaignId, before: "now" } })
    const arrived = {
      kind: "arrived",
      detail: "handed-in",
      actor: expect.objectContaining({ kind: "coordinator" }),
    }
    expect(activities).toContainEqual(expect.objectContaining(arrived))
  })

  test("arrives once, however often and by whomever it is brought", async () => {
    const clip = randomClip()
    const said = saidOf(clip)
    const [one, other] = [uploadUrlOf(await begin(said)), uploadUrlOf(await begin(said))]
    const bytes = new Uint8Array(clip.bytes)
    await Promise.all([one, other].map(url => patchUpload(coordinator, url, 0, bytes)))
    expect(await codeOf(await begin(said))).toBe("already-arrived")
    expect((await readBoard()).submissions.filter(({ takeId }) => takeId === said.takeId)).toHaveLength(1)
    const hers = await sendClip(awa.client, randomClip(), { lineId: lineIds[0] ?? "" })
    expect(await codeOf(await begin(saidOf(clip, { takeId: hers })))).toBe("arrived-differently")
  })

  test("that was changed on the way is refused", async () => {
    const clip = randomClip()
    const said = saidOf(clip)
    const answer = await patchUpload(
      coordinator,
      uploadUrlOf(await begin(said)),
      0,
      new Uint8Array(randomBytes(CLIP_BYTES)),
    )
    expect(await codeOf(answer)).toBe("checksum-mismatch")
  })

  test("for a line that is not hers, or of somebody who is not there, is refused before a byte is sent", async () => {
    expect(await codeOf(await begin(saidOf(randomClip(), { lineId: lineIds[1] ?? "" })))).toBe("line-gone")
    const gone = saidOf(randomClip(), { contributorId: randomUUID() })
    expect(await codeOf(await begin(gone))).toBe("contributor-gone")
    const { contributorId: _left, ...nobodys } = saidOf(randomClip())
    expect(await codeOf(await begin(nobodys))).toBe("bad-request")
    const large = await begin(saidOf(randomClip()), { sizeBytes: SUBMISSION_MAX_BYTES + 1 })
    expect(await codeOf(large)).toBe("too-large")
  })

  test("is taken from those who work on the campaign, and gone on with by whoever began it", async () => {
    const said = saidOf(randomClip())
    expect((await begin(said, { client: stranger })).status).toBe(404)
    expect((await begin(said, { client: awa.client })).status).toBe(403)
    const url = uploadUrlOf(await begin(said))
    const answer = await patchUpload(stranger, url, 0, new Uint8Array(CLIP_BYTES))
    expect(answer.ok).toBe(false)
  })
})
