/** What was recorded, chunk by chunk. See [Note: Bytes as ArrayBuffer]. */
import type { TakeId } from "../../domain/ids"
import type { Slate } from "../../domain/slate"
import type { CameraFacts } from "../../domain/take"
import { makeBallast } from "./ballast"
import { type OpenRecording, openDatabase, pieceRange } from "./database"
import { holdRecording } from "./live-recordings"
import { readPieces } from "./pieces"
import { onLiveConnection } from "./quota"

/** A spool that takes the chunks of one recording. */
export type ChunkSpool = {
  /** Note whose chunks these will be. Must have resolved before the first {@link write}. */
  readonly open: (mimeType: string) => Promise<void>
  /** Keep one chunk. Resolves once it is on the disk as far as the browser can say. */
  readonly write: (chunk: ArrayBuffer, index: number) => Promise<void>
  /** Let other tabs take the recording for a cut-off one, if it has no take yet. Repeating does no harm. */
  readonly release: () => void
}

/** Written down at once, so that a recovered take still knows. See {@link OpenRecording}. */
export type Origin = { readonly camera?: CameraFacts; readonly importedFrom?: string }

/**
 * A spool for one recording, marked as live in this tab until it is released.
 *
 * @param startedAt When the recording started, by the phone's clock.
 * @param origin Where it comes from: what the camera gave, or the file that it is a copy of.
 */
export const openSpool = async (
  slate: Slate,
  startedAt = new Date(),
  origin: Origin = {},
): Promise<ChunkSpool> => {
  // Before the first byte: a tab that starts now must not "recover" a recording that runs.
  const release = await holdRecording(slate.takeId)
  return {
    open: mimeType =>
      onLiveConnection(async () => {
        const transaction = (await openDatabase()).transaction(["recordings", "ballast"], "readwrite")
        const open = { slate, mimeType, startedAt: startedAt.toISOString(), ...origin }
        await Promise.all([
          transaction.objectStore("recordings").put(open),
          transaction.objectStore("ballast").put(makeBallast(), slate.takeId),
          transaction.done,
        ])
      }),
    write: (chunk, index) =>
      onLiveConnection(async () => {
        await (await openDatabase()).put("chunks", chunk, [slate.takeId, index])
      }),
    release,
  }
}

/**
 * The recording of a take as one Blob.
 *
 * @param mimeType Type of the Blob: the recorder's own word.
 *
 * @returns A Blob of no bytes if nothing was kept.
 */
export const readRecording = (takeId: TakeId, mimeType: string): Promise<Blob> =>
  readPieces("chunks", takeId, mimeType)

/** How many chunks of a recording there are. */
export const countChunks = async (takeId: TakeId): Promise<number> =>
  (await openDatabase()).count("chunks", pieceRange(takeId))

/** Forget a recording that has no take, with its chunks. */
export const discardRecording = (takeId: TakeId): Promise<void> =>
  onLiveConnection(async () => {
    const transaction = (await openDatabase()).transaction(["recordings", "chunks", "ballast"], "readwrite")
    await Promise.all([
      transaction.objectStore("chunks").delete(pieceRange(takeId)),
      transaction.objectStore("ballast").delete(takeId),
      transaction.objectStore("recordings").delete(takeId),
      transaction.done,
    ])
  })

/** Whether there are recordings without a take: running ones, or some that were cut off. */
export const hasOpenRecordings = async (): Promise<boolean> =>
  (await (await openDatabase()).count("recordings")) > 0
