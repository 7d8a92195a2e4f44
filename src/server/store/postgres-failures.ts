import { DrizzleQueryError } from "drizzle-orm"
import { DatabaseError as PostgresError } from "pg"
import { FailureError, notFound } from "../failure"

/** SQLSTATE codes that a request can cause. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const FOREIGN_KEY_VIOLATION = "23503"
const INVALID_BYTE_SEQUENCE = "22021"
const UNTRANSLATABLE_CHARACTER = "22P05"

/** What whoever asked did to make PostgreSQL refuse; undefined: nothing, it is our own fault. */
export const failureOfPostgres = (error: unknown): FailureError | undefined => {
  if (error instanceof DrizzleQueryError) return failureOfPostgres(error.cause)
  if (!(error instanceof PostgresError)) return undefined
  switch (error.code) {
    // What the body names was deleted while the request was under way.
    case FOREIGN_KEY_VIOLATION:
      return notFound("thing")
    case INVALID_BYTE_SEQUENCE:
    case UNTRANSLATABLE_CHARACTER:
      return new FailureError("bad-request", "A text holds a character that cannot be kept, such as NUL.")
    default:
      return undefined
  }
}

/** An error as it may be written down: with its query, without the values, which people have typed. */
export const withoutValues = (error: unknown): unknown =>
  error instanceof DrizzleQueryError
    ? new Error(`Failed query: ${error.query}`, { cause: error.cause })
    : error
