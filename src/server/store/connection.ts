import type { NodePgQueryResultHKT } from "drizzle-orm/node-postgres"
import type { PgDatabase } from "drizzle-orm/pg-core"
import type * as schema from "./schema"

/** Where a question is asked: the pool, or a transaction that is under way. */
export type Connection = PgDatabase<NodePgQueryResultHKT, typeof schema>
