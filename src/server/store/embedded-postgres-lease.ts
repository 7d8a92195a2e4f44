/**
 * The lease on the private PostgreSQL: a shared advisory lock on a connection of its own. Who holds
 * one keeps the server from being stopped; it ends with its holder, however that dies.
 */
import pg from "pg"
import { POSTGRES_USER } from "./embedded-postgres-cluster"
import { type PostgresHome, SOCKET_PORT } from "./embedded-postgres-home"

/** The database that is always there: the leases' meeting place. */
const MAINTENANCE_DATABASE = "postgres"
/** The database of Unisson itself. */
export const DATABASE = "unisson"
/** Numbers of the advisory locks: the lease, and the right to make the database. Any would do. */
const LEASE_LOCK = 20_260_308
const DATABASE_LOCK = 20_260_309

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
export const tryLease = async (home: PostgresHome): Promise<pg.Client | undefined> => {
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

/** Make Unisson's database where it is missing. */
export const ensureDatabase = async (lease: pg.Client): Promise<void> => {
  // PostgreSQL does not forgive two who make the same database at once.
  await lease.query("SELECT pg_advisory_lock($1)", [DATABASE_LOCK])
  const { rowCount } = await lease.query("SELECT FROM pg_database WHERE datname = $1", [DATABASE])
  if (rowCount === 0) await lease.query(`CREATE DATABASE ${DATABASE}`)
  await lease.query("SELECT pg_advisory_unlock($1)", [DATABASE_LOCK])
}

/** Give the lease back. Whether nobody else has one; then nobody gets one until the connection ends. */
export const giveBack = async (lease: pg.Client): Promise<boolean> => {
  await lease.query("SELECT pg_advisory_unlock_shared($1)", [LEASE_LOCK])
  const { rows } = await lease.query<{ last: boolean }>("SELECT pg_try_advisory_lock($1) AS last", [
    LEASE_LOCK,
  ])
  return rows[0]?.last === true
}
