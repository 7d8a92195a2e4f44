/** The one way to the database: PostgreSQL through Drizzle and node-postgres. */
import { drizzle, type NodePgDatabase } from "drizzle-orm/node-postgres"
import pg from "pg"
import { UnissonError } from "../../domain/errors"
import type { Config } from "../config"
import type { Log } from "../log"
import { openEmbeddedPostgres } from "./embedded-postgres"
import * as schema from "./schema"

export type Database = {
  readonly db: NodePgDatabase<typeof schema>
  readonly pool: pg.Pool
  /** For whoever needs connections of their own (the job queue). May hold a password. */
  readonly connectionString: string
  /** Close the pool; stop the embedded PostgreSQL if we were the last to use it. */
  close(): Promise<void>
}

/** The database does not answer. The message is a sentence that says why. */
export class DatabaseError extends UnissonError<"database"> {
  constructor(sentence: string, cause: unknown) {
    super("database", sentence, { cause })
  }
}

/** Connections of one process. PostgreSQL's own limit, for all processes together, is 100. */
const POOL_SIZE = 12

const reasonOf = (error: unknown): string => {
  // Node tries every address of a name; the reasons are inside, and the error itself has no message.
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error
  return first instanceof Error ? first.message : String(first)
}

const openPool = async (connectionString: string, log: Log): Promise<pg.Pool> => {
  const pool = new pg.Pool({ connectionString, max: POOL_SIZE })
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on("error", error => log.warn({ err: error }, "a database connection broke"))
  try {
    await pool.query("SELECT 1")
    return pool
  } catch (error) {
    await pool.end()
    throw new DatabaseError(`The database does not answer: ${reasonOf(error)}.`, error)
  }
}

/** Open the database of `DATABASE_URL`, or else the embedded one. */
export const openDatabase = async (
  config: Pick<Config, "databaseUrl" | "dataDir">,
  log: Log,
): Promise<Database> => {
  const embedded =
    config.databaseUrl === undefined ? await openEmbeddedPostgres(config.dataDir, log) : undefined
  const connectionString = embedded?.connectionString ?? config.databaseUrl ?? ""
  try {
    const pool = await openPool(connectionString, log)
    return {
      db: drizzle(pool, { schema }),
      pool,
      connectionString,
      close: async () => {
        await pool.end()
        await embedded?.close()
      },
    }
  } catch (error) {
    await embedded?.close()
    throw error
  }
}
