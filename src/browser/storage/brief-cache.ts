/** The last brief that was read: the studio starts from it without network. */
import type { BriefShape } from "../../api/shapes"
import { DEFAULT_FRAMING } from "../../domain/framing"
import type { ContributorId } from "../../domain/ids"
import { DEFAULT_PHASE } from "../../domain/phase"
import { announceChange } from "./changes"
import { type KeptBrief, openDatabase } from "./database"
import { withStorageErrors } from "./quota"

/** Keep a brief in place of the one before. */
export const keepBrief = (brief: BriefShape, now = new Date()): Promise<void> =>
  withStorageErrors(async () => {
    await (await openDatabase()).put("briefs", { brief, keptAt: now.toISOString() })
    announceChange("brief")
  })

/** A brief kept by an older version lacks what that version did not know. */
const upToDate = ({ brief, keptAt }: KeptBrief): KeptBrief => ({
  keptAt,
  brief: {
    ...brief,
    campaign: {
      ...brief.campaign,
      framing: brief.campaign.framing ?? DEFAULT_FRAMING,
      phase: brief.campaign.phase ?? DEFAULT_PHASE,
    },
    referenceTakeId: brief.referenceTakeId ?? null,
    submissions: brief.submissions.map(submission => ({
      ...submission,
      review: { ...submission.review, notes: submission.review.notes ?? [] },
    })),
  },
})

/** The brief of one contributor, as it was read last. */
export const findBrief = async (contributorId: ContributorId): Promise<KeptBrief | undefined> =>
  (await openDatabase()).get("briefs", contributorId).then(kept => kept && upToDate(kept))

/** The brief that was kept last on this phone, whoever's it is: for a start without network. */
export const findLastBrief = async (): Promise<KeptBrief | undefined> => {
  const briefs = await (await openDatabase()).getAll("briefs")
  return briefs.map(upToDate).sort((a, b) => b.keptAt.localeCompare(a.keptAt))[0]
}

/** Forget the brief of a contributor, for instance because her link was revoked. */
export const forgetBrief = async (contributorId: ContributorId): Promise<void> => {
  await (await openDatabase()).delete("briefs", contributorId)
  announceChange("brief")
}
