import type { BriefShape, SubmissionShape } from "../../api/shapes"
import type { LineId } from "../../domain/ids"
import { isWanted, PERMITS } from "../../domain/phase"

/**
 * Whether nothing more is filmed of a line of hers, unless the desk asks for it: the server would not take it.
 *
 * @param submissions Hers, the newest first.
 */
export const isAllFilmed = (
  { campaign }: BriefShape,
  lineId: LineId,
  submissions: readonly SubmissionShape[],
): boolean =>
  PERMITS[campaign.phase].sends === "wanted" &&
  !isWanted(
    submissions
      .filter(submission => submission.lineId === lineId)
      .map(({ state, review }) => ({ state, verdict: review.verdict })),
  )
