/** A file from her gallery, copied to where the recordings are. */
import type { Take } from "../../domain/take"
import type { Bytes } from "../../domain/timecode"
import { discardRecording, openSpool } from "./chunk-spool"
import type { KeptTake } from "./kept-take"
import { finishTake } from "./takes"

/** Size of a piece: small enough for WebKit's connection and for memory, large enough to be few. */
export const PIECE_BYTES: Bytes = 2 * 1024 ** 2

/** A clip, and all that is known of it before it is copied. */
export type ImportedClip = {
  readonly file: File
  readonly take: Take & { readonly importedFrom: string }
}

export type ImportOptions = {
  /** Stops the copy; nothing of it is left, and the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal
  /** Called with the bytes that are safe, after each piece. */
  readonly onProgress?: (keptBytes: Bytes) => void
}

type Write = (piece: ArrayBuffer, index: number) => Promise<void>

/** Copy a file piece by piece: it may be larger than the phone's memory. */
const copy = async (file: File, write: Write, { signal, onProgress }: ImportOptions): Promise<void> => {
  for (let start = 0, index = 0; start < file.size; start += PIECE_BYTES, index += 1) {
    const piece = await file.slice(start, start + PIECE_BYTES).arrayBuffer()
    signal?.throwIfAborted()
    await write(piece, index)
    onProgress?.(Math.min(start + PIECE_BYTES, file.size))
  }
  signal?.throwIfAborted()
}

/**
 * Make a take of a file. All of it or nothing: whatever goes wrong, no byte of half a copy is left;
 * of a copy that the process died in, `recoverTakes` throws the bytes away.
 *
 * @throws {StorageError}
 * @throws {DOMException} `NotReadableError` or `NotFoundError`: the file is gone, or in a cloud.
 */
export const keepClip = async (clip: ImportedClip, options: ImportOptions = {}): Promise<KeptTake> => {
  const { file, take } = clip
  const spool = await openSpool(take.slate, new Date(take.recordedAt), {
    importedFrom: take.importedFrom,
  })
  try {
    await spool.open(take.mimeType)
    await copy(file, spool.write, options)
    return await finishTake(take, file.size)
  } catch (cause) {
    // What cannot be thrown away now is thrown away at the next start.
    await discardRecording(take.slate.takeId).catch(() => undefined)
    throw cause
  } finally {
    spool.release()
  }
}
