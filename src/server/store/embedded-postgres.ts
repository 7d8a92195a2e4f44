/**
 * A private PostgreSQL under the data folder, for whoever has no server of their own.
 *
 * Several Node processes may share it: each holds a lease, and whoever gives the last one back
 * stops the server. The lease of a process that was killed ends with its connection; the server it
 * left behind is taken over by the next one that starts.
 */
import type { ChildProcess } from "node:child_process"
import { rename } from "node:fs/promises"
import { setTimeout as sleep } from "node:timers/promises"
import type pg from "pg"
import type { Log } from "../log"
import { prepareBinaries } from "./embedded-postgres-binaries"
import { POSTGRES_USER, prepareCluster } from "./embedded-postgres-cluster"
import { type PostgresHome, prepareHome, SOCKET_PORT } from "./embedded-postgres-home"
import { DATABASE, ensureDatabase, giveBack, tryLease } from "./embedded-postgres-lease"
import { exclusively } from "./embedded-postgres-mutex"
import { EmbeddedPostgresError, run, startPostmaster } from "./embedded-postgres-process"
import { removeStaleLock } from "./embedded-postgres-stale-lock"

export type EmbeddedPostgres = {
  readonly connectionString: string
  /** Give the lease back; stop the server if nobody else has one. */
  close(): Promise<void>
}

const RETRY_MS = 25
/** Long enough to replay the log after a power cut. */
const START_LIMIT_MS = 120_000
const STOP_LIMIT_SECONDS = 30

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

/** Stop the server if nobody but us has a lease. */
const stopIfLast = async (home: PostgresHome, lease: pg.Client, log: Log): Promise<void> => {
  if (!(await giveBack(lease))) return
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
