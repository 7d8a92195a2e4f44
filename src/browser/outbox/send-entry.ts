/**
 * One entry of the outbox, from wherever it is to the desk. Each step leaves the entry so that the
 * next start goes on from there: the process may die between any two lines.
 */
import type { SubmissionShape } from "../../api/shapes"
import { type CutBy, momentText, type UploadMetadata } from "../../api/upload-metadata"
import type { ContributorId } from "../../domain/ids"
import type { Take } from "../../domain/take"
import type { Points } from "../../domain/timecode"
import { readRecording } from "../storage/chunk-spool"
import { changeEntry, type EntryChange } from "../storage/outbox-entries"
import type { OutboxEntry } from "../storage/outbox-entry"
import { deleteSealed, findSealed, writeSealed } from "../storage/sealed-files"
import { findTake } from "../storage/takes"
import { announceProgress } from "./progress"
import { SendError } from "./send-error"
import { startSha256 } from "./sha256"
import { uploadByTus } from "./tus-upload"

/** What the outbox needs and does not make itself. */
export type OutboxDeps = {
  /** Cuts a recording: `MediaEngine["trim"]`. */
  readonly cut: (
    source: Blob,
    points: Points,
    options: { signal: AbortSignal; onProgress: (progress: number) => void },
  ) => Promise<{ blob: Blob; mimeType: string; points: Points; cutBy: CutBy }>
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

/** The entry was taken out or put in anew while it was being worked on: what was done is void. */
class EntryGoneError extends Error {}

const change = async (entry: OutboxEntry, changes: EntryChange): Promise<OutboxEntry> => {
  const changed = await changeEntry(entry, changes)
  if (changed === undefined) throw new EntryGoneError()
  return changed
}

const needTake = async (entry: OutboxEntry): Promise<Take> => {
  const kept = await findTake(entry.takeId)
  if (kept === undefined) throw new SendError("take-missing", `Take ${entry.takeId} is not on this phone`)
  return kept.take
}

/** Cut and hash, unless that is done. */
const seal = async (entry: OutboxEntry, take: Take, deps: OutboxDeps, signal: AbortSignal) => {
  const { takeId } = entry
  const present = entry.sealed === undefined ? undefined : await findSealed(takeId, entry.sealed)
  if (entry.sealed !== undefined && present !== undefined)
    return { entry, sealed: entry.sealed, file: present }

  const cutting = await change(entry, {
    state: "cutting",
    sealed: undefined,
    uploadUrl: undefined,
    sentBytes: 0,
  })
  const source = await readRecording(takeId, take.mimeType)
  if (source.size === 0) throw new SendError("take-missing", `Take ${takeId} has no bytes`)
  const onProgress = (progress: number): void => announceProgress({ takeId, step: "cutting", progress })
  const { blob, mimeType, points, cutBy } = await deps.cut(source, entry.points, { signal, onProgress })

  const hasher = startSha256()
  await writeSealed(takeId, blob, hasher.add)
  const sealed = { mimeType, sizeBytes: blob.size, sha256: hasher.finish(), points, cutBy }
  return { entry: await change(cutting, { state: "waiting", sealed }), sealed, file: blob }
}

const metadataOf = (take: Take, sealed: NonNullable<OutboxEntry["sealed"]>): UploadMetadata => ({
  takeId: take.slate.takeId,
  lineId: take.slate.lineId,
  takeNumber: String(take.slate.takeNumber),
  mimeType: sealed.mimeType,
  sha256: sealed.sha256,
  inPoint: momentText(sealed.points.inPoint),
  outPoint: momentText(sealed.points.outPoint),
  cutBy: sealed.cutBy,
  recordedAt: take.recordedAt,
  lineText: take.slate.lineText,
})

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
        await change(entry, { uploadUrl })
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
    const ready = await seal(entry, take, deps, signal)
    const { sha256 } = ready.sealed
    const sending = await change(ready.entry, { state: "sending", failure: undefined })

    // All may have arrived, and only the answer been lost: then the upload is gone from the server.
    const isThere =
      sending.uploadUrl !== undefined && (await isConfirmed(take.slate.takeId, sha256, deps, signal))
    if (!isThere) {
      await upload(sending, ready.file, metadataOf(take, ready.sealed), deps, signal)
      if (!(await isConfirmed(take.slate.takeId, sha256, deps, signal))) {
        throw new SendError("not-confirmed", "All is sent, and the server does not list it yet")
      }
    }
    await change(sending, {
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
