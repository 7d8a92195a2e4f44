/**
 * One entry of the outbox, from wherever it is to the desk. Each step leaves the entry so that the
 * next start goes on from there: the process may die between any two lines.
 */
import type { SubmissionShape } from "../../api/shapes"
import type { UploadMetadata } from "../../api/upload-metadata"
import type { ContributorId } from "../../domain/ids"
import type { Take } from "../../domain/take"
import { markArrived } from "../storage/outbox-entries"
import type { OutboxEntry } from "../storage/outbox-entry"
import { findTake } from "../storage/takes"
import { keepAcknowledged } from "./acknowledged-bytes"
import { changeCurrent, EntryGoneError } from "./current-entry"
import type { SendingHold } from "./hold"
import { unlessNoRoom } from "./no-room"
import type { PieceSize } from "./piece-size"
import { announceProgress } from "./progress"
import type { CutRecording } from "./seal-entry"
import { sealWhereRoom } from "./seal-in-place"
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
  /** What keeps from sending at present. */
  readonly hold: SendingHold
}

/** With what this page has learnt of the network. */
export type SendingDeps = OutboxDeps & { readonly pieces: PieceSize }

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

/**
 * Write down that the server has so many bytes. What got on is not a failure any more: the next one
 * waits as short as the first.
 */
const noteAcknowledged = async (entry: OutboxEntry, sentBytes: number): Promise<void> => {
  const gotOn = sentBytes > entry.sentBytes ? { attempts: 0, notBeforeMs: 0 } : {}
  await unlessNoRoom(changeCurrent(entry, { sentBytes, ...gotOn }))
}

/** Send the sealed file, or what is left of it. */
const upload = async (
  entry: OutboxEntry,
  file: Blob,
  metadata: UploadMetadata,
  { uploadEndpoint: endpoint, pieces }: SendingDeps,
  signal: AbortSignal,
): Promise<void> => {
  const { takeId, uploadUrl } = entry
  const kept = keepAcknowledged(sentBytes => noteAcknowledged(entry, sentBytes))
  const acknowledge = (sentBytes: number): void => {
    announceProgress({ takeId, step: "sending", progress: sentBytes / file.size })
    kept.note(sentBytes)
  }
  try {
    await uploadByTus(file, {
      endpoint,
      uploadUrl,
      metadata,
      pieces,
      signal,
      onUploadUrl: url => unlessNoRoom(changeCurrent(entry, { uploadUrl: url })),
      onAcknowledged: acknowledge,
    })
  } finally {
    await kept.written()
  }
}

/** All may have arrived, and only the answer been lost: then the upload is gone from the server. */
const mayBeThere = (cause: unknown): boolean =>
  cause instanceof SendError && (cause.code === "already-arrived" || cause.code === "upload-gone")

/**
 * Bring one entry to the desk. It is called arrived only when the server has told the checksum
 * of what it has, and it is ours; then, and not before, the sealed file is deleted.
 *
 * @throws {SendError} or what the cut threw. An entry taken out meanwhile is no failure.
 */
export const sendEntry = async (
  entry: OutboxEntry,
  deps: SendingDeps,
  signal: AbortSignal,
): Promise<void> => {
  try {
    const take = await needTake(entry)
    const ready = await sealWhereRoom(entry, take, deps.cut, signal)
    const { sha256, sizeBytes } = ready.sealed
    const sending = await changeCurrent(ready.entry, { state: "sending", failure: undefined })

    const confirm = () => isConfirmed(take.slate.takeId, sha256, deps, signal)
    let isThere = false
    try {
      await upload(sending, ready.file, uploadMetadataOf(take, ready.sealed), deps, signal)
    } catch (cause) {
      isThere = mayBeThere(cause) && (await confirm())
      if (!isThere) throw cause
    }
    if (!isThere && !(await confirm()))
      throw new SendError("not-confirmed", "All is sent, and the server does not list it")
    await markArrived(sending, sizeBytes)
  } catch (cause) {
    if (!(cause instanceof EntryGoneError)) throw cause
  }
}
