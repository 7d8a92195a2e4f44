/**
 * A private PostgreSQL under the data folder, for whoever has no server of their own.
 *
 * Several Node processes may share it: each holds a lease, which is a shared advisory lock on a
 * connection of its own. Whoever leaves last (nobody else holds the lock) stops the server. The
 * lease of a process that was killed ends with its connection; the server it left behind is taken
 * over by the next one that starts.
 */
import type { ChildProcess } from "node:child_process"
import { rename } from "node:fs/promises"
import { setTimeout as sleep } from "node:timers/promises"
import pg from "pg"
import type { Log } from "../log"
import { prepareBinaries } from "./embedded-postgres-binaries"
import { POSTGRES_USER, prepareCluster } from "./embedded-postgres-cluster"
import { type PostgresHome, prepareHome, SOCKET_PORT } from "./embedded-postgres-home"
import { exclusively } from "./embedded-postgres-mutex"
import { EmbeddedPostgresError, run, startPostmaster } from "./embedded-postgres-process"
import { removeStaleLock } from "./embedded-postgres-stale-lock"

export type EmbeddedPostgres = {
  readonly connectionString: string
  /** Give the lease back; stop the server if nobody else has one. */
  close(): Promise<void>
}

/** The database that is always there: the leases' meeting place. */
const MAINTENANCE_DATABASE = "postgres"
const DATABASE = "unisson"
/** Numbers of the advisory locks: the lease, and the right to make the database. Any would do. */
const LEASE_LOCK = 20_260_308
const DATABASE_LOCK = 20_260_309

const RETRY_MS = 25
/** Long enough to replay the log after a power cut. */
const START_LIMIT_MS = 120_000
const STOP_LIMIT_SECONDS = 30

const connect = async (home: PostgresHome, database: string): Promise<pg.Client | undefined> => {
  const client = new pg.Client({
    host: home.socketFolder,
    port: SOCKET_PORT,
    user: POSTGRES_USER,
    database,
    // Said outright, or PGSSLMODE of our own environment would decide.
    ssl: false,
  })
  client.on("error", () => undefined)
  try {
    await client.connect()
    return client
  } catch {
    await client.end().catch(() => undefined)
    return undefined
  }
}

/** A lease, if the server answers. */
const tryLease = async (home: PostgresHome): Promise<pg.Client | undefined> => {
  const client = await connect(home, MAINTENANCE_DATABASE)
  try {
    // Waits while somebody who left last stops the server: then the connection breaks.
    await client?.query("SELECT pg_advisory_lock_shared($1)", [LEASE_LOCK])
    return client
  } catch {
    await client?.end().catch(() => undefined)
    return undefined
  }
}

/** Wait until a postmaster that we started answers. */
const untilAnswers = async (home: PostgresHome, postmaster: ChildProcess): Promise<pg.Client> => {
  const deadline = Date.now() + START_LIMIT_MS
  while (Date.now() < deadline && postmaster.exitCode === null && postmaster.signalCode === null) {
    const lease = await tryLease(home)
    if (lease !== undefined) return lease
    await sleep(RETRY_MS)
  }
  throw new EmbeddedPostgresError(`PostgreSQL did not start; ${home.logFile} says why.`)
}

const start = async (home: PostgresHome, log: Log): Promise<pg.Client> => {
  const binaries = await prepareBinaries(home)
  await prepareCluster(home, binaries)
  await removeStaleLock(home)
  await rename(home.logFile, `${home.logFile}.old`).catch(() => undefined)
  const lease = await untilAnswers(
    home,
    await startPostmaster(home.runAs, binaries.postgres, home.cluster, home.logFile),
  )
  log.debug({ folder: home.folder }, "PostgreSQL started")
  return lease
}

const obtainLease = async (home: PostgresHome, log: Log): Promise<pg.Client> =>
  (await tryLease(home)) ??
  (await exclusively(home.cluster, async () => (await tryLease(home)) ?? (await start(home, log))))

const ensureDatabase = async (lease: pg.Client): Promise<void> => {
  // PostgreSQL does not forgive two who make the same database at once.
  await lease.query("SELECT pg_advisory_lock($1)", [DATABASE_LOCK])
  const { rowCount } = await lease.query("SELECT FROM pg_database WHERE datname = $1", [DATABASE])
  if (rowCount === 0) await lease.query(`CREATE DATABASE ${DATABASE}`)
  await lease.query("SELECT pg_advisory_unlock($1)", [DATABASE_LOCK])
}

/** Stop the server if nobody but us has a lease. */
const stopIfLast = async (home: PostgresHome, lease: pg.Client, log: Log): Promise<void> => {
  await lease.query("SELECT pg_advisory_unlock_shared($1)", [LEASE_LOCK])
  const { rows } = await lease.query<{ last: boolean }>("SELECT pg_try_advisory_lock($1) AS last", [
    LEASE_LOCK,
  ])
  if (rows[0]?.last !== true) return
  const { pgCtl } = await prepareBinaries(home)
  const args = [
    "stop",
    `--pgdata=${home.cluster}`,
    "--mode=fast",
    "--wait",
    `--timeout=${STOP_LIMIT_SECONDS}`,
  ]
  const { code, output } = await run(home.runAs, pgCtl, args)
  if (code === 0) log.debug("PostgreSQL stopped")
  else log.warn({ output }, "PostgreSQL was left running: it did not stop in time")
}

/** Start the private PostgreSQL, or join the one that runs already. */
export const openEmbeddedPostgres = async (dataDir: string, log: Log): Promise<EmbeddedPostgres> => {
  const home = await prepareHome(dataDir)
  let isClosing = false

  /** The lease breaks when the server dies (out of memory, kill -9): then start it again. */
  const watch = (client: pg.Client): void => {
    client.once("end", () => {
      if (isClosing) return
      log.error("PostgreSQL is gone: starting it again")
      lease = obtainLease(home, log)
      lease.then(watch, (error: unknown) =>
        log.fatal({ err: error }, "PostgreSQL could not be started again"),
      )
    })
  }
  let lease = obtainLease(home, log)
  const first = await lease
  watch(first)
  await ensureDatabase(first)

  const query = new URLSearchParams({
    host: home.socketFolder,
    port: String(SOCKET_PORT),
    user: POSTGRES_USER,
  })
  return {
    connectionString: `postgresql:///${DATABASE}?${query}`,
    close: async () => {
      isClosing = true
      // Maybe one that is only just being obtained; none if that failed, and then nothing runs.
      const last = await lease.catch(() => undefined)
      if (last === undefined) return
      await stopIfLast(home, last, log).catch((error: unknown) =>
        log.warn({ err: error }, "PostgreSQL was gone"),
      )
      await last.end().catch(() => undefined)
    },
  }
}
