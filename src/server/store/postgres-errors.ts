import { DrizzleQueryError } from "drizzle-orm"
import { DatabaseError as PostgresError } from "pg"

/** SQLSTATE. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const FOREIGN_KEY_VIOLATION = "23503"

/** Whether a statement failed because what it refers to is not there (any more). */
export const isForeignKeyViolation = (error: unknown): boolean => {
  const cause = error instanceof DrizzleQueryError ? error.cause : error
  return cause instanceof PostgresError && cause.code === FOREIGN_KEY_VIOLATION
}
