import { existsSync } from "node:fs"
import { createServer, type Server } from "node:http"
import { request } from "node:https"
import { type AddressInfo, connect } from "node:net"
import { join } from "node:path"
import { pino } from "pino"
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest"
import { openDatabase } from "../../src/server/store/database"
import { coordinators } from "../../src/server/store/schema"
import { buildProgram, type ChildProgram, startProgram } from "../fixtures/child-program"
import { makeDataFolder, removeDataFolder } from "../fixtures/data-folder"

/** Longest wait for something that another process does. */
const PATIENCE = { timeout: 30_000, interval: 50 }

let main = ""
let dataDir = ""
let port = 0
let children: ChildProgram[] = []

beforeAll(async () => {
  main = await buildProgram("src/server/main.ts")
  // One for all: the first test begins with nothing, those that follow with its database.
  dataDir = makeDataFolder()
  return () => removeDataFolder(dataDir)
})

const listenAnywhere = (): Promise<Server> =>
  new Promise(resolve => {
    const server = createServer().listen(0, () => resolve(server))
  })

const portOf = (server: Server): number => (server.address() as AddressInfo).port

const findFreePort = async (): Promise<number> => {
  const server = await listenAnywhere()
  const found = portOf(server)
  await new Promise(resolve => server.close(resolve))
  return found
}

beforeEach(async () => {
  port = await findFreePort()
  children = []
})

afterEach(async () => {
  for (const child of children) if (child.process.exitCode === null) await child.end("SIGTERM")
})

const start = (flags: readonly string[] = [], env: NodeJS.ProcessEnv = {}): ChildProgram => {
  const { PATH } = process.env
  const child = startProgram(main, flags, {
    PATH,
    DATA_DIR: dataDir,
    PORT: String(port),
    LOG_LEVEL: "silent",
    ...env,
  })
  children.push(child)
  return child
}

const untilSays = (child: ChildProgram, words: RegExp): Promise<void> =>
  vi.waitFor(() => expect(child.output()).toMatch(words), PATIENCE)

const hasPostmaster = (): boolean => existsSync(join(dataDir, "postgres/cluster/postmaster.pid"))

describe("npm start", () => {
  test("prints the address and a set-up link, answers, and at SIGTERM leaves nothing running", async () => {
    const server = start()
    await untilSays(server, /open this link once/u)
    expect(server.output()).toContain(`Unisson is at http://localhost:${port}\n`)
    expect(server.output()).toMatch(new RegExp(`http://localhost:${port}/set-up#[\\w-]{22,}\n`, "u"))
    expect((await fetch(`http://localhost:${port}/api/health`)).status).toBe(200)

    expect(await server.end("SIGTERM")).toBe(0)
    expect(hasPostmaster()).toBe(false)
  })

  test("says in one sentence that the port is in use, and leaves no database running", async () => {
    const other = await listenAnywhere()
    port = portOf(other)
    const server = start()
    expect(await server.ended()).toBe(1)
    expect(server.output()).toBe(`Port ${port} is in use by another program: set PORT to another number.\n`)
    expect(hasPostmaster()).toBe(false)
    other.close()
  })

  test.each([
    [[], { LOG_LEVEL: "loud" }, /^LOG_LEVEL must be one of .*, not "loud"\.\n$/u],
    [["--role", "boss"], {}, /^--role must be one of web, worker, all, not "boss"\.\n$/u],
  ])("stops at the wrong setting %j %j with one sentence and no more", async (flags, env, sentence) => {
    const server = start(flags, env)
    expect(await server.ended()).toBe(1)
    expect(server.output()).toMatch(sentence)
  })

  test("runs web and worker as two processes on one embedded database", async () => {
    const worker = start(["--role", "worker"])
    const web = start(["--role", "web"])
    await untilSays(worker, /waits for jobs/u)
    await untilSays(web, /Unisson is at/u)
    expect(await worker.end("SIGTERM")).toBe(0)
    expect((await fetch(`http://localhost:${port}/api/health`)).status).toBe(200)
    expect(await web.end("SIGTERM")).toBe(0)
    expect(hasPostmaster()).toBe(false)
  })

  test("finishes at the first signal, and ends there and then at the second", async () => {
    const server = start()
    await untilSays(server, /Unisson is at/u)
    // A request that never ends: the server gives it time.
    const stalled = connect(port).on("error", () => undefined)
    await new Promise<void>(resolve =>
      stalled.write("POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n{", () =>
        resolve(),
      ),
    )
    await fetch(`http://localhost:${port}/api/health`)
    server.process.kill("SIGINT")
    await vi.waitFor(() => expect(fetch(`http://localhost:${port}/api/health`)).rejects.toThrow(), PATIENCE)
    // Again and again: the first repetitions come too soon to be another Ctrl-C.
    await vi.waitFor(() => {
      server.process.kill("SIGINT")
      expect(server.process.exitCode).toBe(130)
    }, PATIENCE)
    stalled.destroy()

    // What it left running is taken over, and stopped.
    const next = start()
    await untilSays(next, /Unisson is at/u)
    expect(await next.end("SIGTERM")).toBe(0)
    expect(hasPostmaster()).toBe(false)
  })

  test("--https serves with a certificate of its own and shows a QR code", async () => {
    const server = start(["--https"], { PUBLIC_URL: `https://127.0.0.1:${port}` })
    await untilSays(server, /█ ▄▄▄ █[\s\S]*open this link once/u)
    const status = await new Promise((resolve, reject) => {
      const asked = request(
        { host: "127.0.0.1", port, path: "/api/health", rejectUnauthorized: false },
        answer => {
          answer.resume()
          resolve(answer.statusCode)
        },
      )
      asked.on("error", reject).end()
    })
    expect(status).toBe(200)
  })

  test("--reset-password prints a link for a coordinator, and a sentence for a stranger", async () => {
    const database = await openDatabase({ databaseUrl: undefined, dataDir }, pino({ level: "silent" }))
    try {
      expect(await start(["--reset-password", "ada@example.org"]).ended()).toBe(1)
      expect(children[0]?.output()).toBe("No coordinator has the e-mail address ada@example.org.\n")

      const id = "00000000-0000-4000-8000-000000000001"
      await database.db
        .insert(coordinators)
        .values({ id, name: "Ada", email: "ada@example.org", passwordHash: "none" })
      expect(await start(["--reset-password", "ada@example.org"]).ended()).toBe(0)
      expect(children[1]?.output()).toMatch(new RegExp(`^http://localhost:${port}/reset#[\\w-]{22,}\n$`, "u"))
    } finally {
      await database.close()
    }
  })
})
