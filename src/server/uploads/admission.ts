/** Whether an upload may begin. Decided before a byte is taken. */
import type { IncomingMessage } from "node:http"
import type { CampaignId, ContributorId } from "../../domain/ids"
import { SUBMISSION_MAX_BYTES } from "../../domain/submission"
import type { Bytes } from "../../domain/timecode"
import { FailureError, notFound } from "../failure"
import type { Services } from "../services"
import { needConfirmed } from "../store/arrivals"
import { findSubmission, isLineOf, mayStillSend } from "../store/submissions"
import { readMetadata } from "./upload-metadata-schema"
import type { Ticket } from "./upload-records"

/** The contributor who uploads. */
export type Uploader = { readonly contributorId: ContributorId; readonly campaignId: CampaignId }

/** Bytes that uploads leave free: the database must go on, and the clip is worked on. */
const RESERVED_BYTES: Bytes = 512 * 1024 ** 2

/** A header of a request, the first of its name. */
export const headerOf = (req: IncomingMessage, name: string): string | undefined => {
  const value = req.headers[name]
  return Array.isArray(value) ? value[0] : value
}

/** The file's size, as the request announces it. */
export const readLength = (req: IncomingMessage): Bytes => {
  const header = headerOf(req, "upload-length")
  // Upload-Defer-Length is not for us: a take is whole before it is sent.
  if (header === undefined || !/^\d{1,15}$/.test(header))
    throw new FailureError("bad-request", "An upload needs Upload-Length.")
  return Number(header)
}

/** Refuse what is too large, or for which there is no room. */
export const checkRoom = async (
  mediaFiles: Services["mediaFiles"],
  sizeBytes: Bytes,
  maxBytes = SUBMISSION_MAX_BYTES,
): Promise<void> => {
  if (sizeBytes > maxBytes)
    throw new FailureError("too-large", "The file is larger than it may be.", { details: { maxBytes } })
  if ((await mediaFiles.freeBytes()) < sizeBytes + RESERVED_BYTES)
    throw new FailureError("storage-full", "The server has no room for this file at present.")
}

const checkIsNew = async (
  { db }: Services["database"],
  takeId: string,
  { contributorId }: Uploader,
): Promise<void> => {
  const submission = await findSubmission(db, takeId)
  if (submission === undefined) return
  if (submission.contributorId !== contributorId) throw notFound("take")
  throw new FailureError("already-arrived", "This take has arrived already.")
}

/**
 * Check the beginning of an upload: the file's size, the room on the disk, what is said of it, and
 * that the line is hers and still to be filmed.
 *
 * @throws FailureError that says why not
 */
export const admit = async (
  { database, mediaFiles }: Pick<Services, "database" | "mediaFiles">,
  req: IncomingMessage,
  uploader: Uploader,
): Promise<Ticket> => {
  await checkRoom(mediaFiles, readLength(req))
  const metadata = readMetadata(headerOf(req, "upload-metadata"))
  await checkIsNew(database, metadata.takeId, uploader)
  await needConfirmed(database.db, uploader.contributorId)
  if (!(await isLineOf(database.db, metadata.lineId, uploader))) throw notFound("line")
  if (!(await mayStillSend(database.db, metadata.lineId, uploader)))
    throw new FailureError("not-filming", "The campaign takes no take of this line at present.")
  return { ...metadata, contributorId: uploader.contributorId, campaignId: uploader.campaignId }
}
