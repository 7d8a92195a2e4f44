/** What people sign and take back, and what a film may hold of them. */
import { randomUUID } from "node:crypto"
import { afterAll, beforeAll, expect, test } from "vitest"
import type { Body } from "../../src/api/contract"
import { CLOCK_AHEAD_MAX_MS, DEFAULT_TERMS } from "../../src/domain/consent"
import { findCampaign } from "../../src/server/store/campaigns"
import { readCut } from "../../src/server/store/read-cut"
import { addSubmission } from "../fixtures/access-world"
import type { TestClient } from "../fixtures/client"
import { createCampaign, enterContributor, setUpCoordinator } from "../fixtures/people"
import { startTestServer, type TestServer } from "../fixtures/server"

let server: TestServer
let desk: TestClient
beforeAll(async () => {
  server = await startTestServer()
  desk = await setUpCoordinator(server)
})
afterAll(() => server.close())

/** A campaign with one person, who says its first line. */
const newWorld = async () => {
  const { id: campaignId } = await createCampaign(desk)
  const params = { campaignId }
  const readBoard = () => desk.call("readBoard", { params })
  const lineId = (await readBoard()).lines[0]?.id ?? ""
  const { client, contributor } = await enterContributor(server, desk, campaignId, { lineId })
  const contributorId = contributor.id
  const said = (patch: Partial<Body<"signConsent">> = {}): Body<"signConsent"> => ({
    contributorId,
    name: "Awa Diop",
    language: "fr",
    wording: "Moi, Awa Diop, j’autorise.",
    revision: 0,
    signedAt: new Date().toISOString(),
    ...patch,
  })
  const sign = (consentId: string = randomUUID(), patch: Partial<Body<"signConsent">> = {}) =>
    client.call("signConsent", { params: { consentId }, body: said(patch) })
  const withdraw = (consentId: string, withdrawnAt = new Date().toISOString()) =>
    client.call("withdrawConsent", { params: { consentId }, body: { contributorId, withdrawnAt } })
  const onBoard = async () => (await readBoard()).contributors[0]?.consent
  return { campaignId, params, lineId, client, contributorId, sign, withdraw, onBoard, readBoard }
}

test("what is signed twice is signed once, and stays as it was signed first", async () => {
  const { sign, onBoard, params, client } = await newWorld()
  expect(await onBoard()).toBeNull()
  expect((await client.call("readBrief")).consentRequest).toEqual({
    terms: DEFAULT_TERMS,
    revision: 0,
    askedBy: "Odile Brandt",
  })

  const id = randomUUID()
  const consent = await sign(id, { signedAt: "2026-03-05T10:00:00.000Z" })
  expect(await sign(id, { name: "Somebody else", wording: "Other words." })).toEqual(consent)
  expect(consent).toMatchObject({ name: "Awa Diop", lastDay: "2029-03-05", withdrawnAt: null })
  expect((await desk.call("readConsents", { params })).consents).toEqual([consent])
  expect((await client.call("readOwnConsents")).consents).toEqual([consent])
  expect(await onBoard()).toMatchObject({ id, revision: 0, withdrawnAt: null })
  expect((await client.call("readBrief")).consent).toEqual(await onBoard())
})

test("it is taken back with all that was signed by then, and what is signed later stands", async () => {
  const { sign, withdraw, onBoard } = await newWorld()
  const [first, second, late, again] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
  await sign(first, { signedAt: "2026-03-05T10:00:00Z" })
  await sign(second, { signedAt: "2026-03-05T11:00:00Z" })
  const at = "2026-03-05T12:00:00.000Z"
  expect(await withdraw(first, at)).toMatchObject({ id: first, withdrawnAt: at })
  expect(await onBoard()).toMatchObject({ withdrawnAt: at })
  // Signed on another phone before she took it back, and arriving after.
  expect(await sign(late, { signedAt: "2026-03-05T11:30:00Z" })).toMatchObject({ withdrawnAt: at })

  await sign(again, { signedAt: "2026-03-05T13:00:00Z" })
  expect(await onBoard()).toMatchObject({ id: again, withdrawnAt: null })
  expect(await withdraw(first, "2026-03-05T14:00:00Z")).toMatchObject({ withdrawnAt: at })
  expect(await onBoard()).toMatchObject({ id: again, withdrawnAt: null })
  // A phone whose clock is behind says it no less.
  await withdraw(again, "2020-01-01T00:00:00Z")
  expect(await onBoard()).toMatchObject({ withdrawnAt: "2026-03-05T13:00:00.000Z" })
})

test("changed terms leave what was signed as it is, and are a revision once", async () => {
  const { params, sign, onBoard, readBoard, client } = await newWorld()
  await sign()
  const terms = { ...DEFAULT_TERMS, organisation: "La Ligue", term: { kind: "years", years: 1 } } as const
  expect(await desk.call("changeConsentTerms", { params, body: terms })).toMatchObject({ revision: 1, terms })
  expect(await desk.call("changeConsentTerms", { params, body: terms })).toMatchObject({ revision: 1 })
  expect((await readBoard()).consentRequest).toMatchObject({ revision: 1, terms })
  expect((await client.call("readBrief")).consentRequest).toMatchObject({ revision: 1, terms })
  expect(await onBoard()).toMatchObject({ revision: 0, withdrawnAt: null })

  // A phone that was offline meanwhile: she signed what she had read.
  expect(await sign(undefined, { signedAt: "2026-03-05T10:00:00Z" })).toMatchObject({
    revision: 0,
    lastDay: "2029-03-05",
  })
  expect(await sign(undefined, { revision: 1, signedAt: "2026-03-05T11:00:00Z" })).toMatchObject({
    lastDay: "2027-03-05",
  })

  const copy = { id: randomUUID(), title: "Copie", deadline: "2099-03-08T12:00:00Z", withPeople: true }
  await desk.call("copyCampaign", { params, body: copy })
  const copied = await desk.call("readBoard", { params: { campaignId: copy.id } })
  expect(copied.consentRequest.terms).toEqual(terms)
  expect(copied.contributors.map(({ consent }) => consent)).toEqual([null])
})

test("nobody signs for another, nor what there never was, nor tomorrow", async () => {
  const { client, contributorId, sign, params, onBoard } = await newWorld()
  const other = await newWorld()
  const id = randomUUID()
  await other.sign(id)
  const refused = (work: Promise<unknown>) =>
    work.then(
      () => "taken",
      error => error,
    )
  expect(await refused(sign(id))).toMatchObject({ status: 404, code: "not-found" })
  expect(await refused(sign(undefined, { contributorId: other.contributorId }))).toMatchObject({
    code: "not-found",
  })
  const body = { contributorId, withdrawnAt: new Date().toISOString() }
  expect(await refused(client.call("withdrawConsent", { params: { consentId: id }, body }))).toMatchObject({
    code: "not-found",
  })
  const tomorrow = new Date(Date.now() + CLOCK_AHEAD_MAX_MS + 60_000).toISOString()
  for (const [field, value] of [
    ["signedAt", tomorrow],
    ["revision", 7],
    ["name", "n".repeat(200)],
    ["name", "  "],
    ["wording", ""],
  ] as const) {
    const error = await refused(sign(undefined, { [field]: value }))
    expect(error, field).toMatchObject({ status: 400, code: "bad-request" })
    expect((error as { details: object }).details, field).toMatchObject({ field })
  }
  const past = { ...DEFAULT_TERMS, term: { kind: "until", day: "2020-01-01" } } as const
  expect(await refused(desk.call("changeConsentTerms", { params, body: past }))).toMatchObject({
    details: { field: "term" },
  })
  expect(await onBoard()).toBeNull()
})

test("who took it back is in no further cut, and her take stays at the desk", async () => {
  const { campaignId, lineId, contributorId, sign, withdraw, readBoard } = await newWorld()
  const takeId = await addSubmission(server, { campaignId, lineId, contributorId })
  const verdict = { verdict: "accepted" as const, comment: "", notes: [] }
  await desk.call("reviewSubmission", { params: { takeId }, body: verdict })
  const { db } = server.services.database
  const kinds = async () => {
    const campaign = await findCampaign(db, campaignId)
    return campaign && (await readCut(db, campaign)).map(({ kind }) => kind)
  }
  const id = randomUUID()
  // Who has not answered yet is no reason to hold the work up.
  expect(await kinds()).toContain("clip")
  await sign(id)
  expect(await kinds()).toContain("clip")
  await withdraw(id)
  expect(await kinds()).not.toContain("clip")
  expect((await readBoard()).submissions).toMatchObject([{ takeId, review: { verdict: "accepted" } }])
  await sign()
  expect(await kinds()).toContain("clip")

  const log = await desk.call("readActivity", { params: { campaignId, before: "now" } })
  const told = log.map(({ kind }) => kind)
  expect(told.filter(kind => kind === "signConsent" || kind === "withdrawConsent")).toEqual([
    "signConsent",
    "withdrawConsent",
    "signConsent",
  ])
})
