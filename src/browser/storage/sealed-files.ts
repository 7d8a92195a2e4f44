/** The bytes of sealed files. See [Note: Bytes as ArrayBuffer]. */
import type { TakeId } from "../../domain/ids"
import type { Bytes } from "../../domain/timecode"
import { openDatabase, pieceRange } from "./database"
import type { SealedFile } from "./outbox-entry"
import { readPieces } from "./pieces"
import { withStorageErrors } from "./quota"

/** Size of a piece: small enough for WebKit's connection, large enough to be few. */
const PIECE_BYTES: Bytes = 2 * 1024 ** 2

/**
 * Write the bytes of a file that is to be sealed, in place of what an earlier attempt left.
 * The file counts only once its entry describes it.
 *
 * @param onPiece Called with each piece in order, for instance to hash it.
 */
export const writeSealed = (
  takeId: TakeId,
  file: Blob,
  onPiece: (piece: ArrayBuffer) => void,
): Promise<void> =>
  withStorageErrors(async () => {
    const database = await openDatabase()
    await database.delete("sealed", pieceRange(takeId))
    for (let start = 0, index = 0; start < file.size; start += PIECE_BYTES, index += 1) {
      const piece = await file.slice(start, start + PIECE_BYTES).arrayBuffer()
      onPiece(piece)
      await database.put("sealed", piece, [takeId, index])
    }
  })

/**
 * The sealed file of a take.
 *
 * @returns `undefined` if its bytes are not all there: it has to be cut again.
 */
export const findSealed = async (takeId: TakeId, sealed: SealedFile): Promise<Blob | undefined> => {
  const file = await readPieces("sealed", takeId, sealed.mimeType)
  return file.size === sealed.sizeBytes ? file : undefined
}

/** Free the room of a sealed file. Only once the server has confirmed its checksum. */
export const deleteSealed = async (takeId: TakeId): Promise<void> =>
  (await openDatabase()).delete("sealed", pieceRange(takeId))
