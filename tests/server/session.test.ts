import { eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { makeResetLink, makeSetUpLink } from "../../src/server/access/set-up"
import { hashToken } from "../../src/server/access/tokens"
import { campaigns, coordinators, tokens } from "../../src/server/store/schema"
import { RefusedError, TestClient } from "../fixtures/client"
import {
  addCoordinator,
  createCampaign,
  enterContributor,
  PASSWORD,
  setUpCoordinator,
  tokenOf,
} from "../fixtures/people"
import { startTestServer, type TestServer } from "../fixtures/server"

const NEW_PASSWORD = "une autre phrase, assez longue"
const RACERS = 20

/** The codes of refusals, and "200" for what was granted, sorted. */
const outcomes = async (attempts: Promise<unknown>[]): Promise<string[]> =>
  (await Promise.allSettled(attempts))
    .map(({ status, ...rest }) => {
      if (status === "fulfilled") return "200"
      const { reason } = rest as { reason: unknown }
      return reason instanceof RefusedError ? reason.code : String(reason)
    })
    .toSorted()

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make)

describe("the set-up link", () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.close())

  const visitor = () => new TestClient(server.url)
  const setUp = (token: string) =>
    visitor().call("setUp", {
      body: { token, name: "Odile Brandt", email: "Odile@Example.org", password: PASSWORD },
    })

  test("before it was used nobody is there, and the session says so", async () => {
    expect(await visitor().call("readSession")).toEqual({
      isSetUp: false,
      coordinator: null,
      contributor: null,
    })
  })

  test("of an earlier start no longer works", async () => {
    const earlier = tokenOf(await makeSetUpLink(server.services))
    await makeSetUpLink(server.services)
    await expect(visitor().call("checkLink", { body: { token: earlier } })).rejects.toMatchObject({
      code: "link-revoked",
    })
    await expect(setUp(earlier)).rejects.toMatchObject({ status: 410 })
  })

  test("can be looked at without being used, and makes one coordinator of twenty who try at once", async () => {
    const token = tokenOf(await makeSetUpLink(server.services))
    expect(await visitor().call("checkLink", { body: { token } })).toEqual({ purpose: "set-up" })
    expect(await outcomes(times(RACERS, () => setUp(token)))).toEqual([
      "200",
      ...times(RACERS - 1, () => "link-used"),
    ])
    expect(await server.services.database.db.select().from(coordinators)).toMatchObject([
      { email: "odile@example.org" },
    ])
  })

  test("is not made any more once there is a coordinator", async () => {
    expect(await makeSetUpLink(server.services)).toBeUndefined()
    expect((await visitor().call("readSession")).isSetUp).toBe(true)
  })

  test("that nobody made is unknown", async () => {
    await expect(setUp("x")).rejects.toMatchObject({ status: 404, code: "link-unknown" })
  })
})

describe("a coordinator", () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
    await setUpCoordinator(server)
  })
  afterAll(() => server.close())

  const email = "odile@example.org"
  const signIn = async (password: string, address = email): Promise<TestClient> => {
    const client = new TestClient(server.url)
    await client.call("signIn", { body: { email: address, password } })
    return client
  }

  test("signs in, whatever the case of her e-mail address, and out", async () => {
    const client = await signIn(PASSWORD, "Odile@EXAMPLE.org")
    const { cookie } = client
    expect((await client.call("readSession")).coordinator?.name).toBe("Odile Brandt")
    await client.call("signOut")
    expect(client.cookie).toBe("")
    // The cookie is dead on the server too, not only gone from her browser.
    const thief = new TestClient(server.url)
    const response = await thief.fetch("/api/campaigns", { headers: { cookie } })
    expect(response.status).toBe(401)
  })

  test("is told the same for a wrong password and for an address that nobody has", async () => {
    const wrong = { status: 401, code: "wrong-credentials" }
    await expect(signIn("not her password")).rejects.toMatchObject(wrong)
    await expect(signIn(PASSWORD, "nobody@example.org")).rejects.toMatchObject(wrong)
  })

  test("has a cookie that scripts and other sites cannot use", async () => {
    const client = new TestClient(server.url)
    const response = await client.fetch("/api/session", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email, password: PASSWORD }),
    })
    expect(response.headers.getSetCookie()).toEqual([
      expect.stringMatching(/^unisson_desk=[\w-]{43}; Path=\/; Max-Age=\d+; HttpOnly; SameSite=Lax$/),
    ])
  })

  test("stays signed in while she comes back, and not when she stays away", async () => {
    const client = await signIn(PASSWORD)
    const hash = hashToken(client.cookie.split("=")[1] ?? "")
    const { db } = server.services.database
    const setExpiry = (expiresAt: ReturnType<typeof sql>) =>
      db.update(tokens).set({ expiresAt }).where(eq(tokens.hash, hash))
    const daysLeft = async () => {
      const [row] = await db.select().from(tokens).where(eq(tokens.hash, hash))
      return ((row?.expiresAt?.getTime() ?? 0) - Date.now()) / (24 * 60 * 60 * 1000)
    }
    await setExpiry(sql`now() + interval '1 day'`)
    await client.call("listCampaigns")
    expect(await daysLeft()).toBeCloseTo(30, 1)
    await setExpiry(sql`now() - interval '1 second'`)
    await expect(client.call("listCampaigns")).rejects.toMatchObject({ code: "not-signed-in" })
  })

  test("sets a new password once by a reset link, and her other sessions end", async () => {
    const elsewhere = await signIn(PASSWORD)
    const token = tokenOf(await makeResetLink(server.services, email))
    const reset = () =>
      new TestClient(server.url).call("resetPassword", { body: { token, password: NEW_PASSWORD } })
    expect(await outcomes(times(RACERS, reset))).toEqual(["200", ...times(RACERS - 1, () => "link-used")])
    await expect(elsewhere.call("listCampaigns")).rejects.toMatchObject({ status: 401 })
    await expect(signIn(PASSWORD)).rejects.toMatchObject({ code: "wrong-credentials" })
    await signIn(NEW_PASSWORD)
  })

  test("is told that a reset link has expired", async () => {
    const token = tokenOf(await makeResetLink(server.services, email))
    await server.services.database.db
      .update(tokens)
      .set({ expiresAt: sql`now() - interval '1 second'` })
      .where(eq(tokens.hash, hashToken(token)))
    const body = { token, password: NEW_PASSWORD }
    await expect(new TestClient(server.url).call("resetPassword", { body })).rejects.toMatchObject({
      status: 410,
      code: "link-expired",
    })
  })

  test("gets no reset link for an address that nobody has", async () => {
    await expect(makeResetLink(server.services, "nobody@example.org")).rejects.toThrow(
      "No coordinator has the e-mail address nobody@example.org.",
    )
  })

  test("cannot use a personal link in place of a reset link", async () => {
    const client = await addCoordinator(server, "ines@example.org")
    const campaign = await createCampaign(client)
    const { token } = await enterContributor(server, client, campaign.id)
    const body = { token, password: NEW_PASSWORD }
    await expect(client.call("resetPassword", { body })).rejects.toMatchObject({ code: "link-unknown" })
    await expect(client.call("checkLink", { body: { token } })).rejects.toMatchObject({ status: 404 })
  })
})

describe("a personal link", () => {
  let server: TestServer
  let coordinator: TestClient
  let campaignId: string
  beforeAll(async () => {
    server = await startTestServer()
    coordinator = await setUpCoordinator(server)
    campaignId = (await createCampaign(coordinator)).id
  })
  afterAll(() => server.close())

  const enter = async (token: string): Promise<TestClient> => {
    const client = new TestClient(server.url)
    await client.call("enter", { body: { token } })
    return client
  }
  const onDesk = async (contributorId: string) =>
    (await coordinator.call("readBoard", { params: { campaignId } })).contributors.find(
      ({ id }) => id === contributorId,
    )

  test("carries its token in the fragment, and the database holds no token at all", async () => {
    const { contributor, token } = await enterContributor(server, coordinator, campaignId)
    const { url } = await coordinator.call("makePersonalLink", { params: { contributorId: contributor.id } })
    expect(url).toMatch(new RegExp(`^${server.url}/i#[\\w-]{43}$`))
    const rows = await server.services.database.pool.query("SELECT tokens::text AS row FROM tokens")
    const everything = JSON.stringify(rows.rows)
    expect(everything).toContain(hashToken(token).toString("hex"))
    expect(everything).not.toContain(token)
  })

  test("works again and again, and the desk sees when it was opened first", async () => {
    const { contributor, token } = await enterContributor(server, coordinator, campaignId)
    const opened = (await onDesk(contributor.id))?.openedAt
    expect(opened).not.toBeNull()
    const again = await enter(token)
    expect((await again.call("readBrief")).contributor.name).toBe("Awa Diop")
    expect((await onDesk(contributor.id))?.openedAt).toBe(opened)
  })

  test("is no session, a session is no link, and neither opens the desk", async () => {
    const { client, token } = await enterContributor(server, coordinator, campaignId)
    const session = client.cookie.split("=")[1] ?? ""
    const ask = (path: string, cookie: string) => fetch(`${server.url}${path}`, { headers: { cookie } })
    expect((await ask("/api/brief", `unisson_studio=${session}`)).status).toBe(200)
    expect((await ask("/api/brief", `unisson_studio=${token}`)).status).toBe(401)
    expect((await ask("/api/campaigns", `unisson_desk=${session}`)).status).toBe(401)
    await expect(enter(session)).rejects.toMatchObject({ code: "link-unknown" })
  })

  test("that is revoked is dead, with the sessions it began; a new one works", async () => {
    const { contributor, client, token } = await enterContributor(server, coordinator, campaignId)
    const params = { contributorId: contributor.id }
    expect((await onDesk(contributor.id))?.hasLink).toBe(true)
    await coordinator.call("revokePersonalLinks", { params })
    expect((await onDesk(contributor.id))?.hasLink).toBe(false)
    await expect(client.call("readBrief")).rejects.toMatchObject({ status: 401 })
    await expect(enter(token)).rejects.toMatchObject({ status: 410, code: "link-revoked" })
    const renewed = await enter(tokenOf((await coordinator.call("makePersonalLink", { params })).url))
    expect((await renewed.call("readBrief")).contributor.id).toBe(contributor.id)
  })

  test("goes on for thirty days after the deadline, which can be moved", async () => {
    const { id } = await createCampaign(coordinator, { deadline: "2099-01-01T00:00:00Z" })
    const { client, token } = await enterContributor(server, coordinator, id)
    const setDeadline = (days: number) =>
      server.services.database.db
        .update(campaigns)
        .set({ deadline: sql`now() - make_interval(days => ${days})` })
        .where(eq(campaigns.id, id))
    await setDeadline(29)
    await client.call("readBrief")
    await setDeadline(31)
    await expect(client.call("readBrief")).rejects.toMatchObject({ code: "not-signed-in" })
    await expect(enter(token)).rejects.toMatchObject({ status: 410, code: "link-expired" })
    await setDeadline(0)
    await client.call("readBrief")
  })
})
