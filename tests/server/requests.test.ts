import { request as nodeRequest } from "node:http"
import { pino } from "pino"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { RATE_LIMITS } from "../../src/server/http/rate-limits"
import { TestClient } from "../fixtures/client"
import { createCampaign, enterContributor, NEW_CAMPAIGN, setUpCoordinator } from "../fixtures/people"
import { startTestServer, type TestServer } from "../fixtures/server"

const JSON_TYPE = { "content-type": "application/json" }

describe("a request", () => {
  const written: string[] = []
  let server: TestServer
  let coordinator: TestClient
  let campaignId: string
  beforeAll(async () => {
    const log = pino({ level: "debug" }, { write: line => void written.push(line) })
    server = await startTestServer({ log })
    coordinator = await setUpCoordinator(server)
    campaignId = (await createCampaign(coordinator)).id
  })
  afterAll(() => server.close())

  const ask = async (method: string, path: string, init: RequestInit = {}) => {
    const response = await coordinator.fetch(path, { method, ...init })
    return { status: response.status, body: await response.json(), headers: response.headers }
  }
  const post = (path: string, body: string, headers: Record<string, string> = JSON_TYPE) =>
    ask("POST", path, { body, headers })
  const linesPath = () => `/api/campaigns/${campaignId}/lines`

  test("to an address that does not exist is answered in JSON", async () => {
    for (const path of ["/api", "/api/", "/api/nothing", "/api/campaigns/%zz", "/api/campaigns//lines"]) {
      expect(await ask("GET", path), path).toMatchObject({ status: 404, body: { code: "not-found" } })
    }
  })

  test("by a method that an address does not take is told which it takes", async () => {
    const { status, body, headers } = await ask("PUT", "/api/session")
    expect({ status, code: body.code }).toEqual({ status: 405, code: "method-not-allowed" })
    expect(headers.get("allow")).toBe("GET, POST, DELETE")
  })

  test("can be made for the head alone", async () => {
    const response = await coordinator.fetch("/api/health", { method: "HEAD" })
    expect(response.status).toBe(200)
    expect(await response.text()).toBe("")
  })

  test("with broken JSON, another type, or no body is a bad one", async () => {
    const bad = { status: 400, body: { code: "bad-request" } }
    expect(await post(linesPath(), '{"text": ')).toMatchObject(bad)
    expect(await post(linesPath(), '{"text":"Bonjour"}', { "content-type": "text/plain" })).toMatchObject(bad)
    expect(await ask("POST", linesPath())).toMatchObject(bad)
    expect(await post(linesPath(), "null")).toMatchObject(bad)
  })

  test("with a line of 10,000 characters is told the limit, and changes nothing", async () => {
    const before = await coordinator.call("readBoard", { params: { campaignId } })
    const long = "a".repeat(10_000)
    expect(await post(linesPath(), JSON.stringify({ text: long }))).toMatchObject({
      status: 400,
      body: { code: "bad-request", details: { field: "text", max: 2_000 } },
    })
    expect(await post("/api/campaigns", JSON.stringify({ ...NEW_CAMPAIGN, text: long }))).toMatchObject({
      status: 400,
      body: { code: "bad-request", details: { field: "text", max: 2_000 } },
    })
    expect(await coordinator.call("readBoard", { params: { campaignId } })).toEqual(before)
    expect(await coordinator.call("listCampaigns")).toHaveLength(1)
  })

  test("with a text of 501 sentences is told the limit", async () => {
    const text = "Oui.\n".repeat(501)
    expect(await post("/api/campaigns", JSON.stringify({ ...NEW_CAMPAIGN, text }))).toMatchObject({
      status: 400,
      body: { details: { field: "text", max: 500 } },
    })
  })

  test("with a value that is none of the known ones names the field", async () => {
    const fields = { title: "  ", language: "de", format: "4:3", deadline: "demain" }
    for (const [field, value] of Object.entries(fields)) {
      const answer = await post("/api/campaigns", JSON.stringify({ ...NEW_CAMPAIGN, [field]: value }))
      expect(answer, field).toMatchObject({ status: 400, body: { details: { field } } })
    }
  })

  test("with a NUL character is a bad one, and not our fault", async () => {
    expect(await post(linesPath(), JSON.stringify({ text: "a\u0000b" }))).toMatchObject({
      status: 400,
      body: { code: "bad-request" },
    })
  })

  test("of more than a mebibyte is refused, whether it says its length or not", async () => {
    const huge = JSON.stringify({ text: "a".repeat(1024 ** 2) })
    expect(await post(linesPath(), huge)).toMatchObject({ status: 413, body: { code: "too-large" } })
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const headers = { ...JSON_TYPE, cookie: coordinator.cookie, "transfer-encoding": "chunked" }
      const request = nodeRequest(new URL(linesPath(), server.url), { method: "POST", headers }, response =>
        resolve(response.resume().statusCode),
      )
      request.on("error", reject)
      request.end(huge)
    })
    expect(status).toBe(413)
  })

  test("from another site's page is refused", async () => {
    const body = JSON.stringify({ text: "Bonjour." })
    const refused = { status: 403, body: { code: "forbidden" } }
    for (const headers of [
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
      { origin: "https://elsewhere.example" },
      { origin: "null" },
    ]) {
      expect(
        await post(linesPath(), body, { ...JSON_TYPE, ...headers }),
        JSON.stringify(headers),
      ).toMatchObject(refused)
    }
    for (const headers of [{ "sec-fetch-site": "same-origin" }, { origin: server.url }]) {
      expect(await post(linesPath(), body, { ...JSON_TYPE, ...headers })).toMatchObject({ status: 200 })
    }
  })

  test("is answered with headers that keep other origins out, also where it is refused", async () => {
    for (const path of ["/api/health", "/api/nothing", "/nothing.js"]) {
      const { headers } = await coordinator.fetch(path)
      expect(headers.get("content-security-policy"), path).toContain("default-src 'self'")
      expect(headers.get("content-security-policy")).not.toMatch(/https?:|\*/)
      expect(headers.get("x-content-type-options")).toBe("nosniff")
      expect(headers.get("referrer-policy")).toBe("no-referrer")
      expect(headers.get("strict-transport-security")).toBeNull()
      if (path.startsWith("/api/")) expect(headers.get("cache-control")).toBe("no-store")
    }
  })

  test("that fails through our own fault says a number that is in the log, and nothing else", async () => {
    const broken = await startTestServer({ log: pino({}, { write: line => void written.push(line) }) })
    try {
      await broken.services.database.pool.query(
        "DROP TABLE tokens, reviews, submissions, coordinators CASCADE",
      )
      const response = await fetch(`${broken.url}/api/session`, {
        method: "POST",
        headers: JSON_TYPE,
        body: JSON.stringify({ email: "private@example.org", password: "a private password" }),
      })
      expect(response.status).toBe(500)
      const body = await response.json()
      expect(body).toEqual({
        code: "internal",
        message: expect.not.stringContaining("coordinators"),
        details: { incident: expect.any(String) },
      })
      const line = written.find(entry => entry.includes(body.details.incident))
      expect(line).toContain("coordinators")
      expect(line).not.toContain("private")
    } finally {
      await broken.close()
    }
  })

  test("is written down without tokens, cookies or passwords", async () => {
    const { token, client } = await enterContributor(server, coordinator, campaignId)
    await client.call("readBrief")
    await client.fetch(`/api/health?token=${token}`)
    await expect.poll(() => written.some(line => line.includes('"/api/brief"'))).toBe(true)
    const everything = written.join("")
    for (const secret of [token, coordinator.cookie, client.cookie, "une phrase assez longue"]) {
      expect(everything).not.toContain(secret.split("=").at(-1))
    }
  })
})

describe("a visitor who tries too often", () => {
  test("is told when to try again, for attempts with links and for all requests", async () => {
    const limit = { points: 3, seconds: 60 }
    const server = await startTestServer({
      rateLimits: { ...RATE_LIMITS, credentials: limit, requests: { points: 6, seconds: 60 } },
    })
    try {
      const visitor = new TestClient(server.url)
      const body = { token: "x" }
      for (const code of ["link-unknown", "link-unknown", "link-unknown", "too-many-requests"]) {
        await expect(visitor.call("enter", { body })).rejects.toMatchObject({ code })
      }
      await visitor.call("readHealth")
      await visitor.call("readHealth")
      const response = await visitor.fetch("/api/health")
      expect(response.status).toBe(429)
      expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0)
    } finally {
      await server.close()
    }
  })

  test("is stopped at one e-mail address from wherever she tries; the right password forgives", async () => {
    const server = await startTestServer({
      config: { isBehindProxy: true },
      rateLimits: { ...RATE_LIMITS, wrongPasswords: { points: 3, seconds: 60 } },
    })
    try {
      await setUpCoordinator(server)
      const visitor = new TestClient(server.url)
      const signIn = async (password: string, address: string) => {
        const response = await visitor.fetch("/api/session", {
          method: "POST",
          headers: { ...JSON_TYPE, "x-forwarded-for": address },
          body: JSON.stringify({ email: "odile@example.org", password }),
        })
        return response.status
      }
      expect(await signIn("wrong", "192.0.2.1")).toBe(401)
      expect(await signIn("wrong", "192.0.2.2")).toBe(401)
      expect(await signIn("une phrase assez longue", "192.0.2.3")).toBe(200)
      for (const expected of [401, 401, 401, 429]) expect(await signIn("wrong", "192.0.2.4")).toBe(expected)
    } finally {
      await server.close()
    }
  })
})

test("behind HTTPS, cookies are for HTTPS alone and browsers are told to stay with it", async () => {
  const server = await startTestServer({ config: { publicUrl: "https://unisson.example.org" } })
  try {
    const coordinator = await setUpCoordinator(server)
    const { id } = await createCampaign(coordinator)
    const { token } = await enterContributor(server, coordinator, id)
    const response = await new TestClient(server.url).fetch("/api/enter", {
      method: "POST",
      headers: { ...JSON_TYPE, origin: "https://unisson.example.org" },
      body: JSON.stringify({ token }),
    })
    expect(response.headers.getSetCookie()).toEqual([expect.stringMatching(/^unisson_studio=.*; Secure$/)])
    expect(response.headers.get("strict-transport-security")).toMatch(/max-age=\d+/)
  } finally {
    await server.close()
  }
})
