import { UnissonError } from "../../domain/errors"
import type { Config } from "../config"
import type { Log } from "../log"
import { openDatabase } from "../store/database"
import type { Finding } from "./report"

/** Oldest PostgreSQL that the tables and the job queue work with. */
const OLDEST = 16

const versionOf = async (config: Config, log: Log): Promise<string> => {
  // Joins a server that runs, and leaves it running; starts and stops one otherwise.
  const database = await openDatabase(config, log)
  try {
    const { rows } = await database.pool.query<{ server_version: string }>("SHOW server_version")
    return rows[0]?.server_version ?? "unknown"
  } finally {
    await database.close()
  }
}

/** Whether the database answers. */
export const checkDatabase = async (config: Config, log: Log): Promise<Finding> => {
  const subject = "Database"
  const place = config.databaseUrl === undefined ? `embedded, under ${config.dataDir}` : "from DATABASE_URL"
  try {
    const version = await versionOf(config, log)
    const words = `PostgreSQL ${version}, ${place}`
    if (Number.parseInt(version, 10) >= OLDEST) return { subject, verdict: "good", words }
    return { subject, verdict: "blocks", words, remedy: `Use PostgreSQL ${OLDEST} or newer` }
  } catch (error) {
    if (!(error instanceof UnissonError)) throw error
    const remedy =
      config.databaseUrl === undefined
        ? "Set DATABASE_URL to a PostgreSQL of your own if this cannot be helped"
        : "Check DATABASE_URL, and that the server runs"
    return { subject, verdict: "blocks", words: error.message, remedy }
  }
}
