import type { FailureCode } from "../api/failures"
import { UnissonError } from "../domain/errors"

/**
 * A request that the server refuses for a reason that whoever asked may know. It becomes the
 * Failure of the contract, with the status that `FAILURES` gives its code.
 */
export class FailureError extends UnissonError<FailureCode> {}

/** What does not exist and what is none of the caller's business are answered alike. */
export const notFound = (what: string): FailureError =>
  new FailureError("not-found", `There is no such ${what}.`)
