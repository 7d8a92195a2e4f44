import { randomUUID } from "node:crypto"
import { eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { makeToken } from "../../src/server/access/tokens"
import { RATE_LIMITS } from "../../src/server/http/rate-limits"
import { campaigns } from "../../src/server/store/schema"
import { addSubmission } from "../fixtures/access-world"
import { TestClient } from "../fixtures/client"
import { addCoordinator, createCampaign, enterContributor, tokenOf } from "../fixtures/people"
import { startTestServer, type TestServer } from "../fixtures/server"

const RACERS = 8

describe("a link for the whole group", () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.close())

  const makeDoor = async ({ takesNewcomers = false } = {}) => {
    const desk = await addCoordinator(server, `${randomUUID()}@example.org`)
    const { id: campaignId } = await createCampaign(desk)
    const params = { campaignId }
    const token = tokenOf((await desk.call("makeOpenLink", { params })).url ?? undefined)
    if (takesNewcomers) await desk.call("updateOpenLink", { params, body: { takesNewcomers } })
    const addName = async (name: string) => (await desk.call("addContributor", { params, body: { name } })).id
    const readBoard = () => desk.call("readBoard", { params })
    const personOf = async (id: string) => (await readBoard()).contributors.find(one => one.id === id)
    return { desk, campaignId, params, token, addName, readBoard, personOf }
  }

  /** A phone in the group's chat. */
  const newPhone = () => {
    const client = new TestClient(server.url)
    const ownToken = makeToken().token
    const come = (token: string, contributorId: string, name?: string) =>
      client.call("comeByOpenDoor", {
        body: { token, ownToken, contributorId, ...(name !== undefined && { name }) },
      })
    const enter = () => client.call("enter", { body: { token: ownToken } })
    return { client, ownToken, come, enter }
  }
  const outcomeOf = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => "in",
      (error: { code?: string }) => error.code ?? String(error),
    )

  test("shows names and nothing else, and lets a name in once, with a link of her own", async () => {
    const { token, addName, campaignId, personOf, desk, params } = await makeDoor()
    const awa = await addName("Awa Diop")
    const phone = newPhone()
    expect(await phone.client.call("readOpenDoor", { body: { token } })).toEqual({
      campaignId,
      campaignTitle: "8 mars : à nous la parole",
      language: "fr",
      takesNewcomers: false,
      people: [{ id: awa, name: "Awa Diop", isFree: true }],
    })
    const { url } = await phone.come(token, awa)
    expect(url).toBe(`${server.services.config.publicUrl}/i#${phone.ownToken}`)
    // The answer was lost on the way: said again, it lets her in all the same.
    expect(await outcomeOf(phone.come(token, awa))).toBe("in")
    await phone.enter()
    expect((await phone.client.call("readBrief")).standing).toBe("picked")
    expect(await personOf(awa)).toMatchObject({ standing: "picked", hasLink: true })
    expect(await desk.call("readActivity", { params: { ...params, before: "now" } })).toContainEqual(
      expect.objectContaining({ kind: "name-picked", actor: { kind: "contributor", name: "Awa Diop" } }),
    )
  })

  test("lets in one of several who want a name at once", async () => {
    const { token, addName } = await makeDoor()
    const awa = await addName("Awa Diop")
    const outcomes = await Promise.all(
      Array.from({ length: RACERS }, () => outcomeOf(newPhone().come(token, awa))),
    )
    expect(outcomes.toSorted()).toEqual(["in", ...Array(RACERS - 1).fill("name-taken")])
  })

  test("opens no name behind which somebody stands, whatever she has done", async () => {
    const { token, addName, desk, campaignId, readBoard } = await makeDoor()
    const [invited, filmed] = [await addName("Invitée"), await addName("Filmée")]
    await desk.call("makePersonalLink", { params: { contributorId: invited } })
    const opened = (await enterContributor(server, desk, campaignId)).contributor.id
    await desk.call("revokePersonalLinks", { params: { contributorId: opened } })
    const lineId = (await readBoard()).lines[0]?.id ?? ""
    await addSubmission(server, { campaignId, lineId, contributorId: filmed })
    const { people } = await newPhone().client.call("readOpenDoor", { body: { token } })
    expect(people.map(({ isFree }) => isFree)).toEqual([false, false, false])
    for (const id of [invited, filmed, opened])
      expect(await outcomeOf(newPhone().come(token, id))).toBe("name-taken")
    const elsewhere = await makeDoor()
    expect(await outcomeOf(newPhone().come(token, await elsewhere.addName("Lena")))).toBe("not-found")
  })

  test("gives way when a link of the desk is opened: link, session and code of whoever picked the name end", async () => {
    const { token, addName, desk, personOf } = await makeDoor()
    const awa = await addName("Awa Diop")
    const stranger = newPhone()
    await stranger.come(token, awa)
    await stranger.enter()
    const { code } = await stranger.client.call("makeTransferCode")
    const other = new TestClient(server.url)
    await other.call("enterByCode", { body: { code } })
    const { code: unused } = await stranger.client.call("makeTransferCode")

    const { url } = await desk.call("makePersonalLink", { params: { contributorId: awa } })
    // Until it is opened nothing has changed for her.
    await stranger.client.call("readBrief")
    const herself = new TestClient(server.url)
    await herself.call("enter", { body: { token: tokenOf(url) } })
    for (const intruder of [stranger.client, other])
      expect(await outcomeOf(intruder.call("readBrief"))).toBe("not-signed-in")
    expect(await outcomeOf(stranger.enter())).toBe("link-revoked")
    expect(await outcomeOf(other.call("enterByCode", { body: { code: unused } }))).toBe("code-revoked")
    expect((await herself.call("readBrief")).standing).toBe("invited")
    expect(await personOf(awa)).toMatchObject({ standing: "invited", hasLink: true })
    expect(await outcomeOf(stranger.come(token, awa))).toBe("name-taken")
  })

  test("does not give way once the coordinator has confirmed her", async () => {
    const { token, addName, desk } = await makeDoor()
    const awa = await addName("Awa Diop")
    const phone = newPhone()
    await phone.come(token, awa)
    await phone.enter()
    await desk.call("confirmContributor", { params: { contributorId: awa } })
    const { url } = await desk.call("makePersonalLink", { params: { contributorId: awa } })
    await new TestClient(server.url).call("enter", { body: { token: tokenOf(url) } })
    expect((await phone.client.call("readBrief")).standing).toBe("invited")
  })

  test("takes newcomers only where it may; they neither claim nor send until they are confirmed", async () => {
    const closed = await makeDoor()
    expect(await outcomeOf(newPhone().come(closed.token, randomUUID(), "Lena"))).toBe("no-newcomers")

    const { token, desk, params, readBoard, personOf } = await makeDoor({ takesNewcomers: true })
    await desk.call("updateCampaign", { params, body: { phase: "claiming" } })
    const lineId = (await readBoard()).lines[0]?.id ?? ""
    const [phone, id] = [newPhone(), randomUUID()]
    await phone.come(token, id, "Lena")
    await phone.enter()
    expect(await personOf(id)).toMatchObject({ name: "Lena", standing: "waiting" })
    expect((await phone.client.call("readScript")).lines).toHaveLength(2)
    const claim = () => outcomeOf(phone.client.call("claimLine", { params: { claimedLineId: lineId } }))
    expect(await claim()).toBe("person-waiting")
    // She is in nobody's list of names.
    expect((await phone.client.call("readOpenDoor", { body: { token } })).people).toEqual([])
    await desk.call("confirmContributor", { params: { contributorId: id } })
    expect(await claim()).toBe("in")
    // An id that is somebody's already is no newcomer's.
    expect(await outcomeOf(newPhone().come(token, id, "Lena"))).toBe("name-taken")
  })

  test("lets a take of somebody who waits go nowhere", async () => {
    const { token, desk, readBoard } = await makeDoor({ takesNewcomers: true })
    const [phone, id] = [newPhone(), randomUUID()]
    await phone.come(token, id, "Lena")
    await phone.enter()
    const lineId = (await readBoard()).lines[0]?.id ?? ""
    await desk.call("updateLine", { params: { lineId }, body: { contributorIds: [id] } })
    const metadata = {
      takeId: randomUUID(),
      lineId,
      takeNumber: "1",
      mimeType: "video/webm",
      sha256: "0".repeat(64),
      inPoint: "0",
      outPoint: "1",
      cutBy: "whole",
      recordedAt: "2026-03-08T12:00:00Z",
      lineText: "Première phrase.",
    }
    const pairs = Object.entries(metadata).map(
      ([key, value]) => `${key} ${Buffer.from(value).toString("base64")}`,
    )
    const send = () =>
      phone.client.fetch("/api/uploads", {
        method: "POST",
        headers: { "Tus-Resumable": "1.0.0", "Upload-Length": "3", "Upload-Metadata": pairs.join(",") },
      })
    const refused = await send()
    expect([refused.status, JSON.parse(await refused.text())]).toEqual([
      403,
      expect.objectContaining({ code: "person-waiting" }),
    ])
    await desk.call("confirmContributor", { params: { contributorId: id } })
    expect((await send()).status).toBe(201)
  })

  test("passes a request for a link on, and says so until a link is made", async () => {
    const { token, addName, desk, personOf, params } = await makeDoor()
    const awa = await addName("Awa Diop")
    await desk.call("makePersonalLink", { params: { contributorId: awa } })
    const ask = () => newPhone().client.call("askForLink", { body: { token, contributorId: awa } })
    await ask()
    await ask()
    expect((await personOf(awa))?.linkAskedAt).not.toBeNull()
    const told = await desk.call("readActivity", { params: { ...params, before: "now" } })
    expect(told.filter(({ kind }) => kind === "link-asked")).toHaveLength(1)
    await desk.call("makePersonalLink", { params: { contributorId: awa } })
    expect((await personOf(awa))?.linkAskedAt).toBeNull()
  })

  test("is renewed and ended, and ends with its campaign; who came by it stays", async () => {
    const { token, addName, desk, params, campaignId } = await makeDoor({ takesNewcomers: true })
    const phone = newPhone()
    await phone.come(token, await addName("Awa Diop"))
    await phone.enter()
    const open = (link: string) => outcomeOf(phone.client.call("readOpenDoor", { body: { token: link } }))
    const shown = await desk.call("readOpenLink", { params })
    expect(tokenOf(shown.url ?? undefined)).toBe(token)

    const later = tokenOf((await desk.call("makeOpenLink", { params })).url ?? undefined)
    expect([await open(token), await open(later)]).toEqual(["link-revoked", "in"])
    // Whom it takes in stays as it was chosen.
    expect((await desk.call("readBoard", { params })).openLink).toEqual({ takesNewcomers: true })
    await server.services.database.db
      .update(campaigns)
      .set({ deadline: sql`now() - interval '31 days'` })
      .where(eq(campaigns.id, campaignId))
    expect(await open(later)).toBe("link-expired")
    await desk.call("updateCampaign", { params, body: { deadline: "2099-03-08T12:00:00Z" } })
    await desk.call("revokeOpenLink", { params })
    expect(await open(later)).toBe("link-revoked")
    expect((await desk.call("readBoard", { params })).openLink).toBeNull()
    expect((await desk.call("readOpenLink", { params })).url).toBeNull()
    await phone.client.call("readBrief")
  })

  test("does not hand its address to reviewers", async () => {
    const { desk, params } = await makeDoor()
    const reviewer = await addCoordinator(server, `${randomUUID()}@example.org`)
    const body = { role: "reviewer", label: "" } as const
    const { url } = await desk.call("inviteCoordinator", { params, body })
    await reviewer.call("joinCampaign", { body: { token: tokenOf(url) } })
    expect(await outcomeOf(reviewer.call("readOpenLink", { params }))).toBe("role-too-low")
    expect(JSON.stringify(await reviewer.call("readBoard", { params }))).not.toContain("/g#")
  })
})

test("arrivals by a group link are limited for each address", async () => {
  const server = await startTestServer({
    rateLimits: { ...RATE_LIMITS, arrivals: { points: 2, seconds: 60 } },
  })
  try {
    const body = { token: "none", ownToken: makeToken().token, contributorId: randomUUID() }
    const come = () =>
      new TestClient(server.url).call("comeByOpenDoor", { body }).catch(({ code }: { code: string }) => code)
    expect([await come(), await come(), await come()]).toEqual([
      "link-unknown",
      "link-unknown",
      "too-many-requests",
    ])
  } finally {
    await server.close()
  }
})
