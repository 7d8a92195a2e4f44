/** What an answer to a request of tus means, in words of this application. Pure. */
import { FAILURES, type FailureCode } from "../../api/failures"
import type { SendFailure } from "./send-error"

/** What came back; status 0: nothing did. */
export type UploadAnswer = { readonly method: string; readonly status: number; readonly body: string }

const isFailureCode = (code: unknown): code is FailureCode => typeof code === "string" && code in FAILURES

/** The code in the server's JSON answer, if it is one of ours. */
const codeOfBody = (body: string): FailureCode | undefined => {
  try {
    const answer: unknown = JSON.parse(body)
    if (typeof answer !== "object" || answer === null || !("code" in answer)) return undefined
    return isFailureCode(answer.code) ? answer.code : undefined
  } catch {
    return undefined
  }
}

/** HTTP statuses of tus itself and of proxies, which know no codes of ours. */
const failureOfStatus = (status: number): SendFailure => {
  if (status === 0 || status === 408 || status === 502 || status === 503 || status === 504) return "offline"
  if (status === 404 || status === 410) return "upload-gone"
  // A wrong offset or a lock: the server still has the earlier connection. Asking again mends both.
  if (status === 409 || status === 423) return "upload-busy"
  if (status === 401) return "not-signed-in"
  if (status === 413) return "too-large"
  if (status === 429) return "too-many-requests"
  return status >= 500 ? "internal" : "refused"
}

/** Why a request failed. */
export const uploadFailureOf = ({ method, status, body }: UploadAnswer): SendFailure => {
  const code = codeOfBody(body) ?? failureOfStatus(status)
  // Given up by the server between two pieces. If it is her line that is gone, beginning anew will tell.
  return code === "not-found" && method !== "POST" ? "upload-gone" : code
}

/** Whether something on the way, which is not our server, finds a piece too large. */
export const isPieceRefused = ({ method, status, body }: UploadAnswer): boolean =>
  method === "PATCH" && status === 413 && codeOfBody(body) === undefined
