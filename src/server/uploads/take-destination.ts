import { originalKey } from "../media/media-keys"
import { rememberArrival } from "../store/activity-arrivals"
import { findSubmission, insertSubmission } from "../store/submissions"
import type { Destination } from "./destination"
import type { TakeTicket, UploadRecord } from "./upload-records"

/** A take becomes a submission. */
export const takeDestination = (ticket: TakeTicket, sizeBytes: UploadRecord["sizeBytes"]): Destination => {
  const { takeId, campaignId, contributorId, sha256 } = ticket
  const key = originalKey(campaignId, takeId, sha256)
  return {
    key,
    subject: { takeId },
    enter: async (tx, jobs) => {
      const { recordedAt, ...kept } = ticket
      const isNew = await insertSubmission(tx, {
        ...kept,
        recordedAt: new Date(recordedAt),
        sizeBytes,
        originalKey: key,
        state: "processing",
      })
      if (isNew) {
        await jobs.send("submission.prepare", { takeId }, tx)
        await rememberArrival(tx, ticket)
        return "arrived"
      }
      const earlier = await findSubmission(tx, takeId)
      const isSame = earlier?.sha256 === sha256 && earlier.contributorId === contributorId
      return isSame ? "arrived" : "already-arrived"
    },
    isNamed: async db => (await findSubmission(db, takeId))?.originalKey === key,
  }
}
