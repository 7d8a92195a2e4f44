/**
 * The last step of an upload: its bytes become a submission.
 *
 * [Note: Safe before said] The order is: hash, sync, name in the media store, row and job in one
 * transaction, answer. A kill between two steps leaves the upload's record, by which the step is
 * found and gone on from; nobody is told "arrived" before there is a row, and there is no row
 * without its bytes.
 */
import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { pipeline } from "node:stream/promises"
import { originalKey } from "../media/media-keys"
import type { Services } from "../services"
import { rememberArrival } from "../store/activity-arrivals"
import { isForeignKeyViolation } from "../store/postgres-errors"
import { findSubmission, insertSubmission } from "../store/submissions"
import type { UploadRecord, UploadRecords } from "./upload-records"

/**
 * What became of a whole upload.
 * - `arrived`: it is a submission, by this upload or by an earlier one of the same bytes.
 * - `already-arrived`: its take came earlier, with other bytes. This upload is dropped.
 * - `checksum-mismatch`: it is not what the phone sent. This upload is dropped.
 * - `line-gone`: its line was deleted meanwhile. This upload is dropped.
 */
export type Arrival = "arrived" | "already-arrived" | "checksum-mismatch" | "line-gone"

export type ArrivalServices = Pick<Services, "database" | "mediaFiles" | "jobs" | "events" | "log"> & {
  readonly records: UploadRecords
}

/** SHA-256 of a file in lower-case hex, read as a stream. */
export const hashFile = async (path: string): Promise<string> => {
  const hash = createHash("sha256")
  await pipeline(createReadStream(path), hash)
  return hash.digest("hex")
}

const keyOf = ({ ticket }: UploadRecord): string =>
  originalKey(ticket.campaignId, ticket.takeId, ticket.sha256)

/** Whether all bytes of an upload are here: under tus's name, or moved on by a process that was killed. */
export const isWhole = async (
  { records, mediaFiles }: Pick<ArrivalServices, "records" | "mediaFiles">,
  record: UploadRecord,
): Promise<boolean> => {
  const arrivedBytes = await records.arrivedBytes(record.id)
  return arrivedBytes === undefined ? mediaFiles.exists(keyOf(record)) : arrivedBytes === record.sizeBytes
}

/** Write the row and the job, or find out why not. */
const enterSubmission = async (
  { database, jobs }: ArrivalServices,
  record: UploadRecord,
): Promise<Exclude<Arrival, "checksum-mismatch">> => {
  const { ticket, sizeBytes } = record
  try {
    return await database.db.transaction(async tx => {
      const { recordedAt, ...kept } = ticket
      const isNew = await insertSubmission(tx, {
        ...kept,
        recordedAt: new Date(recordedAt),
        sizeBytes,
        originalKey: keyOf(record),
        state: "processing",
      })
      if (isNew) {
        await jobs.send("submission.prepare", { takeId: ticket.takeId }, tx)
        await rememberArrival(tx, ticket)
        return "arrived"
      }
      const earlier = await findSubmission(tx, ticket.takeId)
      const isSame = earlier?.sha256 === ticket.sha256 && earlier.contributorId === ticket.contributorId
      return isSame ? "arrived" : "already-arrived"
    })
  } catch (error) {
    if (isForeignKeyViolation(error)) return "line-gone"
    throw error
  }
}

/** Turn a whole upload into a submission. Can be repeated, and gone on with after a kill. */
export const settleUpload = async (services: ArrivalServices, record: UploadRecord): Promise<Arrival> => {
  const { records, mediaFiles, events, log } = services
  const { ticket } = record
  const key = keyOf(record)
  const path = records.pathOf(record.id)
  if ((await records.arrivedBytes(record.id)) !== undefined) {
    if ((await hashFile(path)) !== ticket.sha256) {
      log.warn({ takeId: ticket.takeId }, "an upload does not match its checksum")
      await records.forget(record.id)
      return "checksum-mismatch"
    }
    await mediaFiles.adopt(path, key)
  } else if (!(await mediaFiles.exists(key))) {
    // It was settled a moment ago, and dropped.
    return "checksum-mismatch"
  }
  const arrival = await enterSubmission(services, record)
  const earlier = await findSubmission(services.database.db, ticket.takeId)
  if (earlier?.originalKey !== key) await mediaFiles.remove(key)
  await records.forget(record.id)
  if (arrival === "arrived") {
    await events.publish({ kind: "campaign-changed", campaignId: ticket.campaignId })
    await events.publish({ kind: "activity-added", campaignId: ticket.campaignId })
  }
  return arrival
}
