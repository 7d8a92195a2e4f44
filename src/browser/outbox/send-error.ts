/** Why a take did not get to the desk, in words of this application. */
import type { FailureCode } from "../../api/failures"
import { UnissonError } from "../../domain/errors"

/**
 * - `offline`: no answer: no network, a cut connection, a stalled one.
 * - `upload-gone`: the server knows nothing of the upload that was begun.
 * - `upload-busy`: the server still holds the upload for an earlier connection.
 * - `not-confirmed`: all bytes are sent, and the server does not list the take yet.
 * - `arrived-differently`: the server has this take, cut in another way.
 * - `take-missing`: the recording is not on this phone any more.
 * - `refused`: the server said no without a code of ours.
 * - the server's own codes: see `api/failures.ts`.
 */
export type SendFailure =
  | "offline"
  | "upload-gone"
  | "upload-busy"
  | "not-confirmed"
  | "arrived-differently"
  | "take-missing"
  | "refused"
  | FailureCode

/** A take could not be sent; `code` says why. */
export class SendError extends UnissonError<SendFailure> {}
