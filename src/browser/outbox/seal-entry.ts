/** From a recording to the file that travels: cut, hashed, kept, and never changed again. */
import type { CutBy } from "../../api/upload-metadata"
import type { Take } from "../../domain/take"
import type { Points } from "../../domain/timecode"
import { readRecording } from "../storage/chunk-spool"
import type { OutboxEntry, SealedFile } from "../storage/outbox-entry"
import { findSealed, writeSealed } from "../storage/sealed-files"
import { changeCurrent } from "./current-entry"
import { announceProgress } from "./progress"
import { SendError } from "./send-error"
import { startSha256 } from "./sha256"

/** Cuts a recording: `MediaEngine["trim"]`. */
export type CutRecording = (
  source: Blob,
  points: Points,
  options: { signal: AbortSignal; onProgress: (progress: number) => void },
) => Promise<{ blob: Blob; mimeType: string; points: Points; cutBy: CutBy }>

/** An entry with its file. */
export type SealedEntry = { readonly entry: OutboxEntry; readonly sealed: SealedFile; readonly file: Blob }

/**
 * Cut and hash a take, unless that is done.
 *
 * @throws {SendError} `take-missing` if its bytes are gone; or what the cut threw.
 * @throws {EntryGoneError} if the entry was taken out meanwhile.
 */
export const sealEntry = async (
  entry: OutboxEntry,
  take: Take,
  cut: CutRecording,
  signal: AbortSignal,
): Promise<SealedEntry> => {
  const { takeId } = entry
  const present = entry.sealed === undefined ? undefined : await findSealed(takeId, entry.sealed)
  if (entry.sealed !== undefined && present !== undefined)
    return { entry, sealed: entry.sealed, file: present }

  const unsealed = { sealed: undefined, uploadUrl: undefined, sentBytes: 0 }
  const cutting = await changeCurrent(entry, { state: "cutting", ...unsealed })
  const source = await readRecording(takeId, take.mimeType)
  if (source.size === 0) throw new SendError("take-missing", `Take ${takeId} has no bytes`)
  const onProgress = (progress: number): void => announceProgress({ takeId, step: "cutting", progress })
  const { blob, mimeType, points, cutBy } = await cut(source, entry.points, { signal, onProgress })

  const hasher = startSha256()
  await writeSealed(takeId, blob, hasher.add)
  const sealed = { mimeType, sizeBytes: blob.size, sha256: hasher.finish(), points, cutBy }
  return { entry: await changeCurrent(cutting, { state: "waiting", sealed }), sealed, file: blob }
}
