/**
 * One entry of the outbox, from wherever it is to the desk. Each step leaves the entry so that the
 * next start goes on from there: the process may die between any two lines.
 */
import type { SubmissionShape } from "../../api/shapes"
import type { UploadMetadata } from "../../api/upload-metadata"
import type { ContributorId } from "../../domain/ids"
import type { Take } from "../../domain/take"
import type { OutboxEntry } from "../storage/outbox-entry"
import { deleteSealed } from "../storage/sealed-files"
import { findTake } from "../storage/takes"
import { changeCurrent, EntryGoneError } from "./current-entry"
import { announceProgress } from "./progress"
import { type CutRecording, sealEntry } from "./seal-entry"
import { SendError } from "./send-error"
import { uploadByTus } from "./tus-upload"
import { uploadMetadataOf } from "./upload-metadata-of"

/** What the outbox needs and does not make itself. */
export type OutboxDeps = {
  readonly cut: CutRecording
  /**
   * Who is signed in; `undefined`: nobody. What others have put in waits for them: under her name
   * the server would refuse it.
   */
  readonly whoIsHere: (signal: AbortSignal) => Promise<ContributorId | undefined>
  /** What the server has of her, asked anew: the submissions of `readBrief`. */
  readonly readSubmissions: (signal: AbortSignal) => Promise<readonly SubmissionShape[]>
  /** Where uploads are begun. */
  readonly uploadEndpoint: string
}

const needTake = async (entry: OutboxEntry): Promise<Take> => {
  const kept = await findTake(entry.takeId)
  if (kept === undefined) throw new SendError("take-missing", `Take ${entry.takeId} is not on this phone`)
  return kept.take
}

/** Whether the server says that it has the very bytes that were sealed. */
const isConfirmed = async (
  takeId: string,
  sha256: string,
  deps: OutboxDeps,
  signal: AbortSignal,
): Promise<boolean> => {
  const submission = (await deps.readSubmissions(signal)).find(each => each.takeId === takeId)
  if (submission === undefined) return false
  if (submission.sha256 === sha256) return true
  throw new SendError("arrived-differently", `The server has take ${takeId} in another cut`)
}

/** Send the sealed file. That the server has it already is no failure. */
const upload = async (
  entry: OutboxEntry,
  file: Blob,
  metadata: UploadMetadata,
  deps: OutboxDeps,
  signal: AbortSignal,
): Promise<void> => {
  const { takeId } = entry
  try {
    await uploadByTus(file, {
      endpoint: deps.uploadEndpoint,
      uploadUrl: entry.uploadUrl,
      metadata,
      signal,
      onUploadUrl: async uploadUrl => {
        await changeCurrent(entry, { uploadUrl })
      },
      onProgress: sentBytes => announceProgress({ takeId, step: "sending", progress: sentBytes / file.size }),
    })
  } catch (cause) {
    if (!(cause instanceof SendError && cause.code === "already-arrived")) throw cause
  }
}

/**
 * Bring one entry to the desk. It is called arrived only when the server has told the checksum
 * of what it has, and it is ours; then, and not before, the sealed file is deleted.
 *
 * @throws {SendError} or what the cut threw. An entry taken out meanwhile is no failure.
 */
export const sendEntry = async (entry: OutboxEntry, deps: OutboxDeps, signal: AbortSignal): Promise<void> => {
  try {
    const take = await needTake(entry)
    const ready = await sealEntry(entry, take, deps.cut, signal)
    const { sha256 } = ready.sealed
    const sending = await changeCurrent(ready.entry, { state: "sending", failure: undefined })

    // All may have arrived, and only the answer been lost: then the upload is gone from the server.
    const isThere =
      sending.uploadUrl !== undefined && (await isConfirmed(take.slate.takeId, sha256, deps, signal))
    if (!isThere) {
      await upload(sending, ready.file, uploadMetadataOf(take, ready.sealed), deps, signal)
      if (!(await isConfirmed(take.slate.takeId, sha256, deps, signal))) {
        throw new SendError("not-confirmed", "All is sent, and the server does not list it yet")
      }
    }
    await changeCurrent(sending, {
      state: "arrived",
      sentBytes: ready.sealed.sizeBytes,
      attempts: 0,
      notBeforeMs: 0,
    })
    await deleteSealed(entry.takeId)
  } catch (cause) {
    if (!(cause instanceof EntryGoneError)) throw cause
  }
}
