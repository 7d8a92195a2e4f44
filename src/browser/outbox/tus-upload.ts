/** One file → the server by tus, resumable. The only file that knows tus-js-client. */
import { DetailedError, Upload, type UploadOptions } from "tus-js-client"
import { FAILURES, type FailureCode } from "../../api/failures"
import type { SealedUploadMetadata } from "../../api/sealed-header"
import type { UploadMetadata } from "../../api/upload-metadata"
import type { Bytes } from "../../domain/timecode"
import { SendError, type SendFailure } from "./send-error"

export type TusUploadOptions = {
  /** Where uploads are begun. */
  readonly endpoint: string
  /** Where this one was begun earlier. It is then gone on with, and never begun anew. */
  readonly uploadUrl?: string | undefined
  readonly metadata: UploadMetadata | SealedUploadMetadata
  /** Keep the address of the upload. Awaited before the first byte flows. */
  readonly onUploadUrl: (url: string) => Promise<void>
  /** Bytes that the server has acknowledged or that are on the wire. */
  readonly onProgress: (sentBytes: Bytes) => void
  /** Stops sending; the promise rejects with the signal's reason. What has arrived stays there. */
  readonly signal: AbortSignal
}

/** Bytes of one request. What a cut connection may cost behind a proxy that buffers whole requests. */
const CHUNK_BYTES: Bytes = 1024 ** 2
/** A connection without any progress for so long is dead, whatever the browser believes. */
const STALL_MS = 30_000

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

const sendErrorOf = (cause: Error): SendError => {
  const response = cause instanceof DetailedError ? cause.originalResponse : undefined
  const status = response?.getStatus() ?? 0
  const code = codeOfBody(response?.getBody() ?? "") ?? failureOfStatus(status)
  return new SendError(code, `The upload stopped (${code}): ${cause.message}`, { details: { status }, cause })
}

/** Reject when nothing was heard for {@link STALL_MS}. */
const watchStall = (onStall: () => void): { feed: () => void; stop: () => void } => {
  let timer = setTimeout(onStall, STALL_MS)
  return {
    feed: () => {
      clearTimeout(timer)
      timer = setTimeout(onStall, STALL_MS)
    },
    stop: () => clearTimeout(timer),
  }
}

/**
 * Send a file, or go on with sending it. Tries once: when to try again is decided by the retry
 * policy, which knows more than tus does.
 *
 * @throws {SendError} `already-arrived` if the server has the take.
 */
export const uploadByTus = async (file: Blob, options: TusUploadOptions): Promise<void> => {
  options.signal.throwIfAborted()
  let urlKept: Promise<void> = Promise.resolve()
  let cleanUp = (): void => undefined

  const sending = new Promise<void>((resolve, reject) => {
    const tusOptions: UploadOptions = {
      // Without an endpoint tus cannot begin anew by itself when going on fails: it would do so
      // after any answer it does not like, a proxy's 502 included, and send everything again.
      ...(options.uploadUrl === undefined
        ? { endpoint: options.endpoint }
        : { uploadUrl: options.uploadUrl }),
      metadata: options.metadata,
      chunkSize: CHUNK_BYTES,
      retryDelays: null,
      storeFingerprintForResuming: false,
      onUploadUrlAvailable: () => {
        if (upload.url !== null && upload.url !== options.uploadUrl) urlKept = options.onUploadUrl(upload.url)
      },
      onBeforeRequest: () => urlKept,
      onProgress: sentBytes => {
        stall.feed()
        options.onProgress(sentBytes)
      },
      onSuccess: () => resolve(),
      onError: cause => reject(sendErrorOf(cause)),
    }
    const upload = new Upload(file, tusOptions)
    const stop = (reason: unknown): void => {
      reject(reason)
      upload.abort().catch(() => undefined)
    }
    const stall = watchStall(() => stop(new SendError("offline", "The connection stalled")))
    const onAbort = (): void => stop(options.signal.reason)
    options.signal.addEventListener("abort", onAbort)
    cleanUp = () => {
      stall.stop()
      options.signal.removeEventListener("abort", onAbort)
    }
    upload.start()
  })

  try {
    await sending
  } finally {
    cleanUp()
  }
}
