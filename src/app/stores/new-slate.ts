import type { BriefLineShape, BriefShape } from "../../api/shapes"
import { nextTakeNumber } from "../../browser/storage/takes"
import type { Slate } from "../../domain/slate"

/** The slate of a take that is about to be made, recorded or imported. */
export const newSlate = async (brief: BriefShape, line: BriefLineShape): Promise<Slate> => ({
  takeId: crypto.randomUUID(),
  campaignId: brief.campaign.id,
  lineId: line.id,
  contributorId: brief.contributor.id,
  takeNumber: await nextTakeNumber(line.id),
  lineText: line.text,
})
