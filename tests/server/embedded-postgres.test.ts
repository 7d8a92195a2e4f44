import { spawn } from "node:child_process"
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs"
import { join } from "node:path"
import { pino } from "pino"
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest"
import { type Database, openDatabase } from "../../src/server/store/database"
import { migrateDatabase } from "../../src/server/store/migrate"
import { buildProgram, type ChildProgram, startProgram } from "../fixtures/child-program"
import { makeDataFolder, removeDataFolder } from "../fixtures/data-folder"
import { LONG } from "../fixtures/tags"

const log = pino({ level: "silent" })
const isRoot = process.getuid?.() === 0
/** Longest wait for something that another process does. */
const PATIENCE = { timeout: 20_000, interval: 20 }

let holder = ""
let folder = ""
let dataDir = ""
let databases: Database[] = []
let children: ChildProgram[] = []

beforeAll(async () => {
  holder = await buildProgram("tests/fixtures/hold-database.ts")
})

beforeEach(() => {
  folder = makeDataFolder()
  dataDir = join(folder, "data")
  databases = []
  children = []
})

afterEach(async () => {
  for (const child of children) if (child.process.exitCode === null) await child.end("SIGTERM")
  for (const database of databases) await database.close()
  removeDataFolder(dataDir)
  removeDataFolder(folder)
})

const open = async (): Promise<Database> => {
  const database = await openDatabase({ databaseUrl: undefined, dataDir }, log)
  databases.push(database)
  return database
}

const close = async (database: Database): Promise<void> => {
  databases = databases.filter(other => other !== database)
  await database.close()
}

/** Start a process of its own that has the database open. */
const hold = (): ChildProgram => {
  const child = startProgram(holder, [dataDir])
  children.push(child)
  return child
}

const untilOpen = (child: ChildProgram): Promise<void> =>
  vi.waitFor(() => expect(child.output()).toBe("open\n"), PATIENCE)

const cluster = (): string => join(dataDir, "postgres", "cluster")
const lockFile = (): string => join(cluster(), "postmaster.pid")
const postmasterPid = (): number => Number(readFileSync(lockFile(), "utf8").split("\n")[0])

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const ask = async (database: Database, question: string): Promise<unknown> =>
  Object.values((await database.pool.query(question)).rows[0] as Record<string, unknown>)[0]

describe("the embedded PostgreSQL", () => {
  test("keeps what it was given, syncs it, speaks UTF-8 and has no TCP port", async () => {
    const first = await open()
    expect(await ask(first, "SHOW fsync")).toBe("on")
    expect(await ask(first, "SHOW listen_addresses")).toBe("")
    expect(await ask(first, "SELECT upper('é')")).toBe("É")
    await first.pool.query("CREATE TABLE kept AS SELECT 'à l’unisson' AS words")
    await close(first)
    expect(existsSync(lockFile())).toBe(false)

    expect(await ask(await open(), "SELECT words FROM kept")).toBe("à l’unisson")
  })

  test("is taken over after its Node process was killed, with every acknowledged row", async () => {
    const killed = hold()
    await untilOpen(killed)
    const postmaster = postmasterPid()
    expect(await killed.end("SIGKILL")).toBe(null)
    expect(isAlive(postmaster)).toBe(true)

    const database = await open()
    expect(postmasterPid()).toBe(postmaster)
    expect(await ask(database, "SELECT count(*)::int FROM drizzle.__drizzle_migrations")).toBeGreaterThan(0)
    await close(database)
    await vi.waitFor(() => expect(isAlive(postmaster)).toBe(false), PATIENCE)
  })

  test("is started once by processes that start together, and stopped by the last that leaves", async () => {
    const together = [hold(), hold(), hold()]
    await Promise.all(together.map(untilOpen))
    const postmaster = postmasterPid()
    const [last, ...others] = together
    for (const other of others) expect(await other.end("SIGTERM")).toBe(0)
    expect(isAlive(postmaster)).toBe(true)

    expect(await last?.end("SIGTERM")).toBe(0)
    expect(existsSync(lockFile())).toBe(false)
    await vi.waitFor(() => expect(isAlive(postmaster)).toBe(false), PATIENCE)
  })

  test("is made again when the first start was killed in the middle of making it", LONG, async () => {
    const killed = hold()
    const home = join(dataDir, "postgres")
    const nascent = (): string | undefined =>
      existsSync(home) ? readdirSync(home).find(name => name.startsWith("cluster.nascent-")) : undefined
    await vi.waitFor(() => expect(existsSync(join(home, nascent() ?? "", "base"))).toBe(true), PATIENCE)
    await killed.end("SIGKILL")
    expect(existsSync(cluster())).toBe(false)

    const database = await open()
    expect(await ask(database, "SELECT 1")).toBe(1)
    expect(nascent()).toBe(undefined)
  })

  test("starts in a folder that only its owner may enter, root's home for instance", LONG, async () => {
    chmodSync(folder, 0o700)
    const first = await open()
    await first.pool.query("CREATE TABLE kept AS SELECT 42 AS answer")
    await close(first)
    expect(lstatSync(join(dataDir, "postgres")).isSymbolicLink()).toBe(isRoot)
    // Nobody's but PostgreSQL's own user's.
    expect(statSync(join(dataDir, "postgres")).mode & 0o777).toBe(0o700)

    expect(await ask(await open(), "SELECT answer FROM kept")).toBe(42)
  })

  test("starts where the path is too long for a socket", LONG, async () => {
    dataDir = join(folder, "a".repeat(60), "with 'quotes', commas and spaces".repeat(2))
    mkdirSync(dataDir, { recursive: true })
    const database = await open()
    expect(await ask(database, "SELECT 1")).toBe(1)
    const socketFolder = await ask(database, "SHOW unix_socket_directories")
    await close(database)
    rmSync(String(socketFolder).replaceAll('"', ""), { recursive: true })
  })

  test("steps over the lock of a postmaster whose number a stranger has now", LONG, async () => {
    await close(await open())
    const { uid, gid } = statSync(cluster())
    const stranger = spawn("sleep", ["600"], { ...(isRoot && { uid, gid }), stdio: "ignore" })
    try {
      writeFileSync(
        lockFile(),
        `${stranger.pid}\n${cluster()}\n1\n5432\n${dataDir}\n\n 1234567 7654321\nready\n`,
      )
      chownSync(lockFile(), uid, gid)
      expect(await ask(await open(), "SELECT 1")).toBe(1)
      expect(postmasterPid()).not.toBe(stranger.pid)
    } finally {
      stranger.kill()
    }
  })

  test("is started again when it dies under a server that runs", async () => {
    const database = await open()
    const postmaster = postmasterPid()
    process.kill(postmaster, "SIGKILL")
    await vi.waitFor(async () => {
      expect(await ask(database, "SELECT 1")).toBe(1)
      expect(postmasterPid()).not.toBe(postmaster)
    }, PATIENCE)
  })
})

describe("migrateDatabase", () => {
  test("may run in several processes at once", async () => {
    const database = await open()
    await Promise.all([1, 2, 3].map(() => migrateDatabase(database)))
    expect(await ask(database, "SELECT count(*)::int FROM coordinators")).toBe(0)
  })
})

describe("openDatabase", () => {
  test("says in one sentence that the server of DATABASE_URL does not answer", async () => {
    const databaseUrl = "postgresql://unisson@127.0.0.1:1/unisson"
    await expect(openDatabase({ databaseUrl, dataDir }, log)).rejects.toThrow(
      "The database does not answer: connect ECONNREFUSED 127.0.0.1:1.",
    )
    expect(existsSync(dataDir)).toBe(false)
  })
})
