/** Sending from the recording itself, where this phone has no room for a cut copy of it. */
import type { Take } from "../../domain/take"
import { readRecording } from "../storage/chunk-spool"
import type { OutboxEntry } from "../storage/outbox-entry"
import { deleteSealed } from "../storage/sealed-files"
import { changeCurrent } from "./current-entry"
import { isNoRoom } from "./no-room"
import { type CutRecording, type SealedEntry, sealEntry } from "./seal-entry"
import { SendError } from "./send-error"
import { startSha256 } from "./sha256"

/** Bytes hashed at once. */
const PIECE_BYTES = 2 * 1024 ** 2

const readWhole = async (take: Take): Promise<Blob> => {
  const file = await readRecording(take.slate.takeId, take.mimeType)
  if (file.size === 0) throw new SendError("take-missing", `Take ${take.slate.takeId} has no bytes`)
  return file
}

const hashOf = async (file: Blob): Promise<string> => {
  const hasher = startSha256()
  for (let start = 0; start < file.size; start += PIECE_BYTES)
    hasher.add(await file.slice(start, start + PIECE_BYTES).arrayBuffer())
  return hasher.finish()
}

/** Describe the recording as it lies here: no byte is copied, and the server cuts it by its points. */
const sealInPlace = async (entry: OutboxEntry, take: Take): Promise<SealedEntry> => {
  // What was begun of a copy gives its room back, and the few bytes of the entry find some.
  await deleteSealed(entry.takeId)
  const file = await readWhole(take)
  const sealed = {
    mimeType: take.mimeType,
    sizeBytes: file.size,
    sha256: await hashOf(file),
    points: entry.points,
    cutBy: "whole",
    isInPlace: true,
  } as const
  return { entry: await changeCurrent(entry, { state: "waiting", sealed }), sealed, file }
}

/**
 * The file that travels: cut, and kept beside the recording; on a full phone the recording itself.
 *
 * @throws {SendError} `take-missing`; `quota-exceeded` if not even the entry could be changed.
 * @throws {EntryGoneError} if the entry was taken out meanwhile.
 */
export const sealWhereRoom = async (
  entry: OutboxEntry,
  take: Take,
  cut: CutRecording,
  signal: AbortSignal,
): Promise<SealedEntry> => {
  const { sealed } = entry
  if (sealed?.isInPlace === true) {
    const file = await readWhole(take)
    if (file.size === sealed.sizeBytes) return { entry, sealed, file }
  }
  return sealEntry(entry, take, cut, signal).catch((cause: unknown) => {
    if (!isNoRoom(cause)) throw cause
    return sealInPlace(entry, take)
  })
}
