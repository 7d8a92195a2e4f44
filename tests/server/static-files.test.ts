import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { request, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { brotliCompressSync, gzipSync } from "node:zlib"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { createStaticHandler } from "../../src/server/http/static-files"
import { listen, stopListening } from "../../src/server/network/listen"

const PAGE = "<!doctype html><title>Unisson</title>"
const DESK_PAGE = "<!doctype html><title>Unisson, the desk</title>"
const SCRIPT = "console.log('unisson')"

const folder = mkdtempSync(join(tmpdir(), "unisson-static-"))
let server: Server

const freePort = 0

beforeAll(async () => {
  mkdirSync(join(folder, "assets"))
  writeFileSync(join(folder, "index.html"), PAGE)
  writeFileSync(join(folder, "desk.html"), DESK_PAGE)
  writeFileSync(join(folder, "sw.js"), SCRIPT)
  writeFileSync(join(folder, "assets/main-1a2b3c.js"), SCRIPT)
  writeFileSync(join(folder, "assets/main-1a2b3c.js.br"), brotliCompressSync(SCRIPT))
  writeFileSync(join(folder, "assets/main-1a2b3c.js.gz"), gzipSync(SCRIPT))
  writeFileSync(join(folder, "..", "unisson-secret"), "")
  const handler = createStaticHandler(folder)
  server = await listen((req, res) => handler(req, res, () => res.writeHead(404).end("next")), freePort)
})

afterAll(async () => {
  await stopListening(server)
  rmSync(folder, { recursive: true })
  rmSync(join(folder, "..", "unisson-secret"))
})

type Answer = { status: number | undefined; headers: NodeJS.Dict<string | string[]>; body: Buffer }

/** Ask without the tidying that `fetch` does: the path as it is, no decompression. */
const ask = (path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { port } = server.address() as AddressInfo
    request({ port, path, headers, method }, response => {
      const chunks: Buffer[] = []
      response.on("data", (chunk: Buffer) => chunks.push(chunk))
      response.on("end", () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
      .on("error", reject)
      .end()
  })

const NAVIGATION = { accept: "text/html,application/xhtml+xml" }

describe("the studio's page", () => {
  const linkFor = async (path: string, cookie: string) =>
    (await ask(path, { ...NAVIGATION, cookie })).headers["link"]

  test("names the brief to whoever is signed in, for the browser to fetch ahead", async () => {
    expect(await linkFor("/studio", "unisson_studio=x")).toBe(
      "</api/brief>; rel=preload; as=fetch; crossorigin",
    )
    expect(await linkFor("/studio/outbox", "unisson_studio=x")).toContain("/api/brief")
  })

  test("names nothing to a stranger, nor do other pages", async () => {
    expect(await linkFor("/studio", "unisson_desk=x")).toBeUndefined()
    expect(await linkFor("/desk", "unisson_studio=x")).toBeUndefined()
  })
})

describe("the app's files", () => {
  test("with a hash in their name are kept for ever", async () => {
    const { status, headers, body } = await ask("/assets/main-1a2b3c.js")
    expect([status, body.toString()]).toEqual([200, SCRIPT])
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable")
  })

  test.each([
    ["br", brotliCompressSync(SCRIPT)],
    ["gzip", gzipSync(SCRIPT)],
  ])("come as %s where the browser takes it", async (encoding, compressed) => {
    const { headers, body } = await ask("/assets/main-1a2b3c.js", { "accept-encoding": encoding })
    expect(headers).toMatchObject({
      "content-encoding": encoding,
      "content-type": "text/javascript",
      vary: "Accept-Encoding",
    })
    expect(body.equals(compressed)).toBe(true)
  })

  test.each(["/", "/index.html", "/sw.js"])(
    "%s is asked for again every time, and not sent again",
    async path => {
      const first = await ask(path)
      const { etag, ...headers } = first.headers
      expect(headers["cache-control"]).toBe("no-cache")
      const again = await ask(path, { "if-none-match": String(etag) })
      expect([again.status, again.body.length]).toEqual([304, 0])
    },
  )

  test("include the one page for every address that a person opens", async () => {
    const { status, headers, body } = await ask("/p/huit-mars?x=1", NAVIGATION)
    expect([status, body.toString()]).toEqual([200, PAGE])
    expect(headers["cache-control"]).toBe("no-cache")
    expect((await ask("/campaigns/a.b", NAVIGATION, "HEAD")).status).toBe(200)
  })

  test.each(["/desk", "/desk/campaigns/1/people?x=1"])("give %s the desk's own page", async path => {
    const { status, body } = await ask(path, NAVIGATION)
    expect([status, body.toString()]).toEqual([200, DESK_PAGE])
    expect((await ask("/desks", NAVIGATION)).body.toString()).toBe(PAGE)
  })

  test.each([
    ["a script that is not there", "/assets/gone.js", { accept: "*/*" }, "GET"],
    ["an address of the API", "/api/nothing", NAVIGATION, "GET"],
    ["what is sent rather than asked for", "/", NAVIGATION, "POST"],
    ["a path that leads out of the folder", "/../unisson-secret", {}, "GET"],
    ["the same in disguise", "/%2e%2e/unisson-secret", {}, "GET"],
  ])("leave %s to the next", async (_what, path, headers, method) => {
    const { status, body } = await ask(path, headers, method)
    expect([status, body.toString()]).toEqual([404, "next"])
  })
})
