/**
 * The last step of an upload: its bytes become a submission, or a welcome clip.
 *
 * [Note: Safe before said] The order is: hash, sync, name in the media store, row and job in one
 * transaction, answer. A kill between two steps leaves the upload's record, by which the step is
 * found and gone on from; nobody is told "arrived" before there is a row, and there is no row
 * without its bytes.
 */
import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { pipeline } from "node:stream/promises"
import type { Services } from "../services"
import { isForeignKeyViolation } from "../store/postgres-errors"
import type { Destination } from "./destination"
import { takeDestination } from "./take-destination"
import { isWelcome, type UploadRecord, type UploadRecords } from "./upload-records"
import { welcomeDestination } from "./welcome-destination"

/**
 * What became of a whole upload.
 * - `arrived`: it is what it was to be, by this upload or by an earlier one of the same bytes.
 * - `already-arrived`: the same came earlier, with other bytes. This upload is dropped.
 * - `checksum-mismatch`: it is not what was sent. This upload is dropped.
 * - `place-gone`: its line or its campaign was deleted meanwhile. This upload is dropped.
 */
export type Arrival = "arrived" | "already-arrived" | "checksum-mismatch" | "place-gone"

export type ArrivalServices = Pick<Services, "database" | "mediaFiles" | "jobs" | "events" | "log"> & {
  readonly records: UploadRecords
}

/** SHA-256 of a file in lower-case hex, read as a stream. */
export const hashFile = async (path: string): Promise<string> => {
  const hash = createHash("sha256")
  await pipeline(createReadStream(path), hash)
  return hash.digest("hex")
}

const destinationOf = ({ ticket, sizeBytes }: UploadRecord): Destination =>
  isWelcome(ticket) ? welcomeDestination(ticket) : takeDestination(ticket, sizeBytes)

/** Whether all bytes of an upload are here: under tus's name, or moved on by a process that was killed. */
export const isWhole = async (
  { records, mediaFiles }: Pick<ArrivalServices, "records" | "mediaFiles">,
  record: UploadRecord,
): Promise<boolean> => {
  const arrivedBytes = await records.arrivedBytes(record.id)
  return arrivedBytes === undefined
    ? mediaFiles.exists(destinationOf(record).key)
    : arrivedBytes === record.sizeBytes
}

/** Write the row and the job, or find out why not. */
const enter = async (
  { database, jobs }: ArrivalServices,
  destination: Destination,
): Promise<Exclude<Arrival, "checksum-mismatch">> => {
  try {
    return await database.db.transaction(tx => destination.enter(tx, jobs))
  } catch (error) {
    if (isForeignKeyViolation(error)) return "place-gone"
    throw error
  }
}

/** Turn a whole upload into what it is to become. Can be repeated, and gone on with after a kill. */
export const settleUpload = async (services: ArrivalServices, record: UploadRecord): Promise<Arrival> => {
  const { records, database, mediaFiles, events, log } = services
  const { campaignId, sha256 } = record.ticket
  const destination = destinationOf(record)
  const path = records.pathOf(record.id)
  if ((await records.arrivedBytes(record.id)) !== undefined) {
    if ((await hashFile(path)) !== sha256) {
      log.warn(destination.subject, "an upload does not match its checksum")
      await records.forget(record.id)
      return "checksum-mismatch"
    }
    await mediaFiles.adopt(path, destination.key)
  } else if (!(await mediaFiles.exists(destination.key))) {
    // It was settled a moment ago, and dropped.
    return "checksum-mismatch"
  }
  const arrival = await enter(services, destination)
  if (!(await destination.isNamed(database.db))) await mediaFiles.remove(destination.key)
  await records.forget(record.id)
  if (arrival === "arrived") {
    await events.publish({ kind: "campaign-changed", campaignId })
    await events.publish({ kind: "activity-added", campaignId })
  }
  return arrival
}
