import { join } from "node:path"
import { drizzle } from "drizzle-orm/node-postgres"
import { migrate } from "drizzle-orm/node-postgres/migrator"
import { packageRoot } from "../package-root"
import type { Database } from "./database"

const MIGRATIONS = join(packageRoot, "src/server/store/migrations")
/** Number of the advisory lock under which migrations run. Any would do. */
const MIGRATION_LOCK = 20_260_310

/** Bring the tables up to date. Several processes may do so at once: all but one wait, then find nothing to do. */
export const migrateDatabase = async ({ pool }: Pick<Database, "pool">): Promise<void> => {
  const client = await pool.connect()
  let failure: Error | undefined
  try {
    // On one connection, which holds the lock: it is freed even if we are killed.
    await client.query("SELECT pg_advisory_lock($1)", [MIGRATION_LOCK])
    await migrate(drizzle(client), { migrationsFolder: MIGRATIONS })
    await client.query("SELECT pg_advisory_unlock($1)", [MIGRATION_LOCK])
  } catch (error) {
    failure = error instanceof Error ? error : new Error(String(error))
    throw failure
  } finally {
    // With an error the connection is closed rather than reused, and the lock goes with it.
    client.release(failure)
  }
}
