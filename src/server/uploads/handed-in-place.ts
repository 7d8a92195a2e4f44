/** Whether what a coordinator hands in is new, and belongs where it says. */
import type { CampaignId, ContributorId } from "../../domain/ids"
import { FailureError, notFound } from "../failure"
import type { Services } from "../services"
import { findOwnerBy } from "../store/ownership"
import { findSubmission, isLineOf } from "../store/submissions"
import type { CheckedMetadata } from "./upload-metadata-schema"

/** A take that is handed in, and whose it is. */
export type HandedIn = {
  readonly campaignId: CampaignId
  readonly contributorId: ContributorId
  readonly take: CheckedMetadata
}

const checkIsNew = async ({ db }: Services["database"], { take, ...by }: HandedIn): Promise<void> => {
  const earlier = await findSubmission(db, take.takeId)
  if (earlier === undefined) return
  if (earlier.campaignId !== by.campaignId) throw notFound("take")
  if (earlier.sha256 === take.sha256 && earlier.contributorId === by.contributorId)
    throw new FailureError("already-arrived", "This take has arrived already.")
  throw new FailureError("arrived-differently", "This take has arrived with other bytes.")
}

/**
 * See that a take has not come before, that whose it is is there, and that the line is hers.
 *
 * @throws FailureError that says which is not so
 */
export const checkPlaceOf = async (database: Services["database"], handedIn: HandedIn): Promise<void> => {
  const { db } = database
  const { take, campaignId, contributorId } = handedIn
  await checkIsNew(database, handedIn)
  const contributor = await findOwnerBy.contributorId(db, contributorId)
  if (contributor?.campaignId !== campaignId)
    throw new FailureError("contributor-gone", "She is not on this campaign any more.")
  if (!(await isLineOf(db, take.lineId, { campaignId, contributorId })))
    throw new FailureError("line-gone", "The line is deleted, or somebody else's now.")
}
