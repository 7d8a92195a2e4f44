/** The submission whose picture shows the others of its campaign how to frame. */
import { and, eq } from "drizzle-orm"
import type { CampaignId, TakeId } from "../../domain/ids"
import { notFound } from "../failure"
import { lockCampaign } from "./campaigns"
import type { Connection } from "./connection"
import { campaigns, submissions } from "./schema"
import { findSubmission, type SubmissionRow } from "./submissions"

/** Make a submission of the campaign that has a picture its reference, or none. */
export const chooseReference = (
  db: Connection,
  campaignId: CampaignId,
  takeId: TakeId | null,
): Promise<void> =>
  db.transaction(async tx => {
    await lockCampaign(tx, campaignId)
    const submission = takeId === null ? undefined : await findSubmission(tx, takeId)
    const isShowable = submission?.campaignId === campaignId && submission.posterKey !== null
    if (takeId !== null && !isShowable) throw notFound("submission")
    await tx.update(campaigns).set({ referenceTakeId: takeId }).where(eq(campaigns.id, campaignId))
  })

/** The reference of a campaign, where it has one. */
export const findReference = async (
  db: Connection,
  campaignId: CampaignId,
): Promise<SubmissionRow | undefined> => {
  const [found] = await db
    .select({ submission: submissions })
    .from(campaigns)
    .innerJoin(
      submissions,
      and(eq(submissions.takeId, campaigns.referenceTakeId), eq(submissions.campaignId, campaigns.id)),
    )
    .where(eq(campaigns.id, campaignId))
  return found?.submission
}
