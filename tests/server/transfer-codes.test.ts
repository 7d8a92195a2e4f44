import { eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { readTransferCode } from "../../src/domain/transfer-code"
import { hashToken } from "../../src/server/access/tokens"
import { RATE_LIMITS } from "../../src/server/http/rate-limits"
import { campaigns, tokens } from "../../src/server/store/schema"
import { RefusedError, TestClient } from "../fixtures/client"
import { createCampaign, enterContributor, setUpCoordinator } from "../fixtures/people"
import { startTestServer, type TestServer } from "../fixtures/server"
import { LONG } from "../fixtures/tags"

const RACERS = 10
const MS_PER_MINUTE = 60_000
/** Has the form of a code; that it is one has a chance of one in a million millions. */
const WRONG = "0000-0000"

describe("a transfer code", () => {
  let server: TestServer
  let coordinator: TestClient
  let campaignId: string
  beforeAll(async () => {
    server = await startTestServer()
    coordinator = await setUpCoordinator(server)
    campaignId = (await createCampaign(coordinator)).id
  })
  afterAll(() => server.close())

  const newContributor = () => enterContributor(server, coordinator, campaignId)
  const makeCode = async (client: TestClient) => (await client.call("makeTransferCode")).code
  const enter = async (code: string): Promise<TestClient> => {
    const client = new TestClient(server.url)
    await client.call("enterByCode", { body: { code } })
    return client
  }
  /** The code of the refusal, or who came in. */
  const outcomeOf = async (code: string): Promise<string> => {
    try {
      return (await (await enter(code)).call("readBrief")).contributor.id
    } catch (error) {
      if (error instanceof RefusedError) return error.code
      throw error
    }
  }

  test("lets another browser in as the one who was shown it, however it is typed", async () => {
    const { client, contributor } = await newContributor()
    const { code, expiresAt } = await client.call("makeTransferCode")
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
    expect((Date.parse(expiresAt) - Date.now()) / MS_PER_MINUTE).toBeCloseTo(15, 0)
    const typed = ` ${code.toLowerCase().replace("-", " ").replaceAll("0", "o").replaceAll("1", "l")}`
    expect(await outcomeOf(typed)).toBe(contributor.id)
    // The browser that showed it stays signed in.
    expect((await client.call("readBrief")).contributor.id).toBe(contributor.id)
  })

  test("lets one in of ten who try at once", async () => {
    const { client, contributor } = await newContributor()
    const code = await makeCode(client)
    const outcomes = await Promise.all(Array.from({ length: RACERS }, () => outcomeOf(code)))
    expect(outcomes.filter(outcome => outcome === contributor.id)).toHaveLength(1)
    expect(outcomes.filter(outcome => outcome === "code-used")).toHaveLength(RACERS - 1)
  })

  test("is replaced by a newer one, and ends after a quarter of an hour", async () => {
    const { client, contributor } = await newContributor()
    const earlier = await makeCode(client)
    const later = await makeCode(client)
    expect(await outcomeOf(earlier)).toBe("code-revoked")
    await server.services.database.db
      .update(tokens)
      .set({ expiresAt: sql`now() - interval '1 second'` })
      .where(eq(tokens.contributorId, contributor.id))
    expect(await outcomeOf(later)).toBe("code-expired")
  })

  test("leaves the codes of others alone when it is made", async () => {
    const [awa, lena] = [await newContributor(), await newContributor()]
    const code = await makeCode(awa.client)
    await makeCode(lena.client)
    expect(await outcomeOf(code)).toBe(awa.contributor.id)
  })

  test("dies with her personal links, and so does the session it began", async () => {
    const { client, contributor } = await newContributor()
    const elsewhere = await enter(await makeCode(client))
    const unused = await makeCode(client)
    await coordinator.call("revokePersonalLinks", { params: { contributorId: contributor.id } })
    expect(await outcomeOf(unused)).toBe("code-revoked")
    await expect(elsewhere.call("readBrief")).rejects.toMatchObject({ code: "not-signed-in" })
  })

  test("of a campaign that has long been over is not used up by trying", async () => {
    const { id } = await createCampaign(coordinator)
    const { client, contributor } = await enterContributor(server, coordinator, id)
    const code = await makeCode(client)
    const setDeadline = (days: number) =>
      server.services.database.db
        .update(campaigns)
        .set({ deadline: sql`now() - make_interval(days => ${days})` })
        .where(eq(campaigns.id, id))
    await setDeadline(31)
    expect(await outcomeOf(code)).toBe("link-expired")
    await setDeadline(29)
    expect(await outcomeOf(code)).toBe(contributor.id)
  })

  test("is no token of another kind, and nothing in the database gives it away", async () => {
    const { client, token } = await newContributor()
    const code = await makeCode(client)
    const bare = readTransferCode(code) ?? ""
    for (const text of [code, bare])
      await expect(client.call("enter", { body: { token: text } })).rejects.toMatchObject({
        code: "link-unknown",
      })
    expect(await outcomeOf(token.slice(0, 40))).toBe("code-unknown")
    const { rows } = await server.services.database.pool.query("SELECT tokens::text AS row FROM tokens")
    const everything = JSON.stringify(rows)
    // Nor a hash of it that could be tried out in a minute.
    for (const trace of [code, bare, hashToken(bare).toString("hex")]) expect(everything).not.toContain(trace)
  })

  test("that nobody was shown is unknown", async () => {
    expect(await outcomeOf(WRONG)).toBe("code-unknown")
    expect(await outcomeOf("pas un code")).toBe("code-unknown")
  })

  test("cannot be used by following a link: the exchange takes nothing but a POST", async () => {
    const { client, contributor } = await newContributor()
    const code = await makeCode(client)
    for (const path of [`/api/enter-by-code?code=${code}`, `/api/enter-by-code`])
      expect((await new TestClient(server.url).fetch(path)).status).toBe(405)
    expect(await outcomeOf(code)).toBe(contributor.id)
  })
})

describe("guessing codes", () => {
  const NO_LIMIT = { points: 1_000_000, seconds: 1 }

  const startLimited = (
    limits: Partial<Record<"codes" | "wrongCodes", { points: number; seconds: number }>>,
  ) =>
    startTestServer({
      rateLimits: {
        ...RATE_LIMITS,
        requests: NO_LIMIT,
        credentials: NO_LIMIT,
        codes: NO_LIMIT,
        ...limits,
      },
    })
  const someone = async (server: TestServer) => {
    const coordinator = await setUpCoordinator(server)
    const { id } = await createCampaign(coordinator)
    return (await enterContributor(server, coordinator, id)).client
  }
  const tryCode = async (server: TestServer, code: string): Promise<number> =>
    (
      await new TestClient(server.url).fetch("/api/enter-by-code", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ code }),
      })
    ).status

  test("comes to an end for everybody after so many wrong ones, also when all are tried at once", async () => {
    const server = await startLimited({ wrongCodes: { points: 3, seconds: 60 } })
    try {
      const statuses = await Promise.all(Array.from({ length: RACERS }, () => tryCode(server, WRONG)))
      expect(statuses.filter(status => status === 404)).toHaveLength(3)
      expect(statuses.filter(status => status === 429)).toHaveLength(RACERS - 3)
    } finally {
      await server.close()
    }
  })

  test("does not count right ones, nor what can be no code", LONG, async () => {
    const server = await startLimited({ wrongCodes: { points: 2, seconds: 60 } })
    try {
      const client = await someone(server)
      for (let round = 0; round < 4; round += 1) {
        expect(await tryCode(server, (await client.call("makeTransferCode")).code)).toBe(200)
        expect(await tryCode(server, "short")).toBe(404)
      }
      expect(await tryCode(server, WRONG)).toBe(404)
    } finally {
      await server.close()
    }
  })

  test("is limited for each address, right or wrong", async () => {
    const server = await startLimited({ codes: { points: 4, seconds: 60 } })
    try {
      for (let round = 0; round < 4; round += 1) expect(await tryCode(server, WRONG)).toBe(404)
      expect(await tryCode(server, WRONG)).toBe(429)
    } finally {
      await server.close()
    }
  })
})
