/** Reading what lies in pieces. See [Note: Bytes as ArrayBuffer]. */
import type { TakeId } from "../../domain/ids"
import { openDatabase, pieceRange } from "./database"
import { onLiveConnection } from "./quota"

/** Pieces read in one question: about 3 MB of 1080p, 16 MB of an imported clip. */
const PIECES_AT_ONCE = 8

const readAll = async (store: "chunks" | "sealed", takeId: TakeId, mimeType: string): Promise<Blob> => {
  const database = await openDatabase()
  const parts: Blob[] = []
  let range = pieceRange(takeId)
  for (;;) {
    const keys = await database.getAllKeys(store, range, PIECES_AT_ONCE)
    const last = keys.at(-1)
    if (last === undefined) return new Blob(parts, { type: mimeType })
    parts.push(new Blob(await database.getAll(store, range, PIECES_AT_ONCE)))
    range = IDBKeyRange.bound(last, pieceRange(takeId).upper, true)
  }
}

/**
 * Everything of a take in one store, in order, as one Blob.
 *
 * A few pieces at a time: a Blob may be moved out of memory, all the pieces together would fill it.
 *
 * @returns A Blob of no bytes if there is nothing.
 */
export const readPieces = (store: "chunks" | "sealed", takeId: TakeId, mimeType: string): Promise<Blob> =>
  onLiveConnection(() => readAll(store, takeId, mimeType))
