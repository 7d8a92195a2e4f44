/** Everything of a campaign in one zip: as it arrived, and so that an editor can go on with it. */
import { createHash, randomUUID } from "node:crypto"
import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { startWorkers } from "../../src/server/jobs/workers"
import { drawClip } from "../fixtures/clips"
import { createCampaign, enterContributor, setUpCoordinator } from "../fixtures/people"
import { startTestServer, type TestServer } from "../fixtures/server"
import { unzip } from "../fixtures/unzip"
import { sendClip } from "../fixtures/uploads"

let server: TestServer
let files: ReadonlyMap<string, Buffer>
let filesWithout: ReadonlyMap<string, Buffer>
let sha256: string

const CONSENT_ID = randomUUID()
const WORDING = "Moi, Awa Diop, j’autorise."

beforeAll(async () => {
  server = await startTestServer()
  await startWorkers(server.services)
  const coordinator = await setUpCoordinator(server)
  const { id: campaignId } = await createCampaign(coordinator, { text: "Un.\nDeux." })
  const params = { campaignId }
  const [line] = (await coordinator.call("readBoard", { params })).lines
  const lineId = line?.id ?? ""
  const { client, contributor } = await enterContributor(server, coordinator, campaignId, { lineId })
  const clip = await drawClip({ seconds: 1 })
  sha256 = clip.sha256
  await sendClip(client, clip, { lineId, inPoint: "0.2", outPoint: "0.8" })
  const takeId = await vi.waitFor(
    async () => {
      const [sent] = (await coordinator.call("readBoard", { params })).submissions
      expect(sent?.state).toBe("ready")
      return sent?.takeId ?? ""
    },
    { timeout: 60_000, interval: 100 },
  )
  const body = { verdict: "accepted" as const, comment: "", notes: [] }
  await coordinator.call("reviewSubmission", { params: { takeId }, body })
  const consent = { contributorId: contributor.id, language: "fr" as const, wording: WORDING, revision: 0 }
  await client.call("signConsent", {
    params: { consentId: CONSENT_ID },
    body: { ...consent, name: "=Awa Diop", signedAt: "2026-03-05T10:00:00Z" },
  })
  const readArchive = async (): Promise<ReadonlyMap<string, Buffer>> => {
    const zip = await coordinator.fetch(`/api/campaigns/${campaignId}/archive.zip`)
    return unzip(Buffer.from(await zip.arrayBuffer()))
  }
  const response = await coordinator.fetch(`/api/campaigns/${campaignId}/archive.zip`)
  expect(response.headers.get("content-type")).toBe("application/zip")
  files = await unzip(Buffer.from(await response.arrayBuffer()))
  const taken = { contributorId: contributor.id, withdrawnAt: "2026-03-06T10:00:00Z" }
  await client.call("withdrawConsent", { params: { consentId: CONSENT_ID }, body: taken })
  filesWithout = await readArchive()
}, 90_000)

afterAll(() => server.close())

const textOf = (name: string): string => files.get(name)?.toString("utf8") ?? ""
const originals = (): string[] => [...files.keys()].filter(name => name.startsWith("originaux/"))

test("an archive holds each original as it arrived, by a name that says whose it is", () => {
  const [name = ""] = originals()
  expect(name).toMatch(/^originaux\/001 .+, prise 1\.mp4$/)
  expect(
    createHash("sha256")
      .update(files.get(name) ?? "")
      .digest("hex"),
  ).toBe(sha256)
  expect(textOf("registre-des-envois.csv")).toContain(sha256)
  expect(textOf("LISEZ-MOI.txt")).toContain("montage.otio")
})

test("its lists play what the film plays, frame by frame, from files that are in it", () => {
  const rows = textOf("montage.edl").split("\r\n")
  expect(rows).toContain("001  AX       AA/V  C        00:00:00:06 00:00:00:24 00:00:00:00 00:00:00:18")
  expect(rows).toContain("002  BL       V     C        00:00:00:00 00:00:02:00 00:00:00:18 00:00:02:18")
  const { tracks } = JSON.parse(textOf("montage.otio"))
  const [clip, card] = tracks.children[0].children
  expect(clip.source_range.duration.value).toBe(18)
  expect(card.OTIO_SCHEMA).toBe("Gap.1")
  expect(originals()).toContain(decodeURIComponent(clip.media_references.DEFAULT_MEDIA.target_url))
  const source = /src="\.\/([^"]+)"/.exec(textOf("montage.fcpxml"))?.[1] ?? ""
  expect(originals()).toContain(decodeURIComponent(source))
  expect(textOf("montage.fcpxml")).toContain('start="6/30s" duration="18/30s"')
  expect(textOf("sous-titres.srt")).toContain("Un.")
})

test("it says who has signed what, and holds the words; no name is a formula", () => {
  const [columns, row = ""] = textOf("registre-des-autorisations.csv").split("\r\n")
  expect(columns).toBe(
    "\ufeffpersonne,phrases,signé sous le nom,signé le,reçu le,valable jusqu’au,retiré le,langue,version,sha256 du texte,fichier",
  )
  expect(row).toMatch(/^Awa Diop,1,'=Awa Diop,2026-03-05T10:00:00\.000Z,[^,]+,2029-03-05,,fr,0,/)
  expect(row).toContain(createHash("sha256").update(WORDING).digest("hex"))
  const name = [...files.keys()].find(path => path.startsWith("autorisations/")) ?? ""
  expect(name).toBe(`autorisations/=Awa Diop (${CONSENT_ID}).txt`)
  expect(row.endsWith(`,${name}`)).toBe(true)
  expect(textOf(name)).toMatch(/^Moi, Awa Diop, j’autorise\.\n\nSigné par =Awa Diop le 5 mars 2026/)
})

test("whoever took it back is in none of it but the registers", () => {
  const names = [...filesWithout.keys()]
  expect(names.filter(name => name.startsWith("originaux/"))).toEqual([])
  const text = (name: string): string => filesWithout.get(name)?.toString("utf8") ?? ""
  expect(text("montage.edl")).not.toContain("Awa")
  expect(text("registre-des-autorisations.csv")).toContain(",2026-03-06T10:00:00.000Z,fr,0,")
  expect(text("registre-des-envois.csv")).toContain(sha256)
})
