import type { Bytes } from "../../domain/timecode"
import { startSha256 } from "../outbox/sha256"

/** Read a piece at a time: files may be larger than memory. */
const PIECE_BYTES: Bytes = 4 * 1024 ** 2

export type HashOptions = {
  readonly signal: AbortSignal
  /** 0 to 1. */
  readonly onProgress: (progress: number) => void
}

/** SHA-256 of a file in lower-case hex. */
export const hashFile = async (file: Blob, { signal, onProgress }: HashOptions): Promise<string> => {
  const hasher = startSha256()
  for (let start = 0; start < file.size; start += PIECE_BYTES) {
    signal.throwIfAborted()
    hasher.add(await file.slice(start, start + PIECE_BYTES).arrayBuffer())
    onProgress(Math.min(1, (start + PIECE_BYTES) / file.size))
  }
  return hasher.finish()
}

/** SHA-256 of a text in lower-case hex. */
export const hashText = (text: string): string => {
  const hasher = startSha256()
  hasher.add(new TextEncoder().encode(text).buffer)
  return hasher.finish()
}
