/** One file → the server by tus, resumable. The only file that knows tus-js-client. */
import { DetailedError, type FileSource, Upload, type UploadOptions } from "tus-js-client"
import type { SealedUploadMetadata } from "../../api/sealed-header"
import type { BroughtMetadata, UploadMetadata, WelcomeMetadata } from "../../api/upload-metadata"
import type { Bytes } from "../../domain/timecode"
import type { PieceSize } from "./piece-size"
import { watchPieces } from "./piece-watch"
import { SendError } from "./send-error"
import { isPieceRefused, type UploadAnswer, uploadFailureOf } from "./upload-failure"

export type TusUploadOptions = {
  /** Where uploads are begun. */
  readonly endpoint: string
  /** Where this one was begun earlier. It is then gone on with, and never begun anew. */
  readonly uploadUrl?: string | undefined
  readonly metadata: UploadMetadata | SealedUploadMetadata | BroughtMetadata | WelcomeMetadata
  readonly pieces: PieceSize
  /** Keep the address of the upload. Awaited before the first byte flows. */
  readonly onUploadUrl: (url: string) => Promise<void>
  /** Bytes that the server says it has: not those that have only left. */
  readonly onAcknowledged: (bytes: Bytes) => void
  /** Stops sending; the promise rejects with the signal's reason. What has arrived stays there. */
  readonly signal: AbortSignal
}

/** The piece was too much for something on the way; a smaller one is tried at once. */
class SmallerPieceError extends Error {}

const answerOf = (cause: Error): UploadAnswer => {
  if (!(cause instanceof DetailedError)) return { method: "", status: 0, body: "" }
  const { originalRequest, originalResponse } = cause
  return {
    method: originalRequest.getMethod(),
    status: originalResponse?.getStatus() ?? 0,
    body: originalResponse?.getBody() ?? "",
  }
}

const sendErrorOf = (cause: Error): SendError => {
  const answer = answerOf(cause)
  const code = uploadFailureOf(answer)
  const details = { status: answer.status }
  return new SendError(code, `The upload stopped (${code}): ${cause.message}`, { details, cause })
}

/** What a failed request says of the size of pieces, and of the upload. */
const judge = (cause: Error, pieces: PieceSize): Error => {
  const answer = answerOf(cause)
  if (isPieceRefused(answer))
    return pieces.refused() ? new SmallerPieceError() : new SendError("refused", "No piece is small enough")
  const error = sendErrorOf(cause)
  if (answer.method === "PATCH" && error.code === "offline") pieces.cutOff()
  return error
}

/** Bytes that the server has, by its answer. */
const offsetOf = (header: string | undefined): Bytes | undefined =>
  header === undefined || !/^\d+$/.test(header) ? undefined : Number(header)

/** Gives tus one piece after the other, each as large as pieces are at that moment. */
const readerOf = (file: Blob, pieces: PieceSize, onPiece: (bytes: Bytes) => void): FileSource => ({
  size: file.size,
  slice: async start => {
    const end = Math.min(file.size, start + pieces.next())
    onPiece(end - start)
    return { value: file.slice(start, end), done: end === file.size }
  },
  close: () => undefined,
})

/** Go on with an upload, or begin it, until all is sent or something fails. */
const uploadOnce = async (file: Blob, options: TusUploadOptions): Promise<void> => {
  const { pieces, signal } = options
  signal.throwIfAborted()
  let urlKept: Promise<void> = Promise.resolve()
  let acknowledged: Bytes = 0
  let pieceBytes: Bytes = 0
  let cleanUp = (): void => undefined

  const sending = new Promise<void>((resolve, reject) => {
    const tusOptions: UploadOptions = {
      // Without an endpoint tus cannot begin anew by itself when going on fails: it would do so
      // after any answer it does not like, a proxy's 502 included, and send everything again.
      ...(options.uploadUrl === undefined
        ? { endpoint: options.endpoint }
        : { uploadUrl: options.uploadUrl }),
      metadata: options.metadata,
      // The most that it may ask the reader below for: how much it gets is ours to say.
      chunkSize: file.size,
      fileReader: { openFile: () => Promise.resolve(readerOf(file, pieces, bytes => (pieceBytes = bytes))) },
      retryDelays: null,
      storeFingerprintForResuming: false,
      onUploadUrlAvailable: () => {
        if (upload.url !== null && upload.url !== options.uploadUrl) urlKept = options.onUploadUrl(upload.url)
      },
      onBeforeRequest: async () => {
        await urlKept
        watch.begin()
      },
      onAfterResponse: (_request, response) => {
        const offset = offsetOf(response.getHeader("Upload-Offset"))
        if (response.getStatus() >= 300 || offset === undefined) return
        acknowledged = offset
        options.onAcknowledged(offset)
      },
      onProgress: sentBytes => {
        const bytes = sentBytes - acknowledged
        watch.feed(bytes, bytes >= pieceBytes)
      },
      onChunkComplete: bytes => pieces.passed(bytes, watch.took()),
      onSuccess: () => resolve(),
      onError: cause => reject(judge(cause, pieces)),
    }
    const upload = new Upload(file, tusOptions)
    const stop = (reason: unknown): void => {
      reject(reason)
      upload.abort().catch(() => undefined)
    }
    const watch = watchPieces({
      onStall: () => {
        pieces.cutOff()
        stop(new SendError("offline", "The connection stalled"))
      },
      onSlow: (bytes, took) => {
        pieces.tooSlow(bytes, took)
        stop(new SmallerPieceError())
      },
    })
    const onAbort = (): void => stop(signal.reason)
    signal.addEventListener("abort", onAbort)
    cleanUp = () => {
      watch.stop()
      signal.removeEventListener("abort", onAbort)
    }
    upload.start()
  })

  try {
    await sending
  } finally {
    cleanUp()
  }
}

/**
 * Send a file, or go on with sending it. Tries once, but for pieces that were too large: when to
 * try again is decided by the retry policy, which knows more than tus does.
 *
 * @throws {SendError} `already-arrived` if the server has the take.
 */
export const uploadByTus = async (file: Blob, options: TusUploadOptions): Promise<void> => {
  let { uploadUrl } = options
  const onUploadUrl = (url: string): Promise<void> => {
    uploadUrl = url
    return options.onUploadUrl(url)
  }
  for (;;) {
    try {
      return await uploadOnce(file, { ...options, uploadUrl, onUploadUrl })
    } catch (cause) {
      if (!(cause instanceof SmallerPieceError)) throw cause
    }
  }
}
