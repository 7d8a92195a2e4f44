/** One file → the server in one request, with how far it is. For what is small enough to be sent again. */
import { ApiError, failureOf } from "./api-client"

export type SendFileOptions = {
  /** Bytes that have left, as a share of the file: 0 to 1. Then the server looks into it. */
  readonly onProgress: (share: number) => void
  /** Stops sending; the promise rejects with the signal's reason. */
  readonly signal: AbortSignal
}

const readAnswer = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Put a file. By XMLHttpRequest: fetch does not tell how much of a body has left.
 *
 * @throws {ApiError} the server said no, or nothing
 */
export const sendFile = (url: string, file: Blob, { onProgress, signal }: SendFileOptions): Promise<void> =>
  new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason)
    const request = new XMLHttpRequest()
    const stop = (): void => request.abort()
    signal.addEventListener("abort", stop, { once: true })
    request.upload.addEventListener("progress", ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 1),
    )
    request.addEventListener("load", () => {
      if (request.status >= 200 && request.status < 300) return resolve()
      reject(failureOf(request.status, readAnswer(request.responseText)))
    })
    request.addEventListener("error", () => reject(new ApiError("offline", `No answer to PUT ${url}`)))
    request.addEventListener("abort", () => reject(signal.reason))
    request.addEventListener("loadend", () => signal.removeEventListener("abort", stop))
    request.open("PUT", url)
    request.send(file)
  })
