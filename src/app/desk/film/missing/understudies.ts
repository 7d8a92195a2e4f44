/** Who could say what nobody has filmed. Pure. */
import type { BoardShape } from "../../../../api/shapes"
import type { ContributorId, LineId } from "../../../../domain/ids"
import { speakingTime } from "../../../../domain/pace"
import type { Seconds } from "../../../../domain/timecode"
import type { SpeakerChange } from "../../../stores/speaker-changes"

/** Lines of the film that nobody has filmed so that it was accepted. */
export const missingLines = ({ lines, submissions, filmSettings }: BoardShape): BoardShape["lines"] => {
  const filmed = new Set(
    submissions.flatMap(({ state, review, lineId }) =>
      state === "ready" && review.verdict === "accepted" ? lineId : [],
    ),
  )
  return lines.filter(({ id }) => !filmed.has(id) && !filmSettings.leftOut.includes(id))
}

type Load = { readonly id: ContributorId; readonly seconds: Seconds }

/** Who has filmed all that was hers, and was accepted; who speaks least first. */
const finished = (board: BoardShape, missing: ReadonlySet<LineId>): Load[] =>
  board.contributors
    .flatMap(({ id }) => {
      const hers = board.lines.filter(({ contributorIds }) => contributorIds.includes(id))
      if (hers.length === 0 || hers.some(line => missing.has(line.id))) return []
      const seconds = hers.reduce((sum, { text }) => sum + speakingTime(text, board.campaign.language), 0)
      return [{ id, seconds }]
    })
    .sort((one, other) => one.seconds - other.seconds)

/**
 * A proposal: each missing line to whoever has finished and would speak least. Empty where nobody has
 * finished.
 */
export const understudies = (board: BoardShape): SpeakerChange[] => {
  const missing = missingLines(board)
  const loads = finished(board, new Set(missing.map(({ id }) => id)))
  return missing.flatMap(({ id, text, contributorIds }) => {
    const least = loads.toSorted((one, other) => one.seconds - other.seconds)[0]
    if (least === undefined) return []
    loads[loads.indexOf(least)] = {
      id: least.id,
      seconds: least.seconds + speakingTime(text, board.campaign.language),
    }
    return [{ lineId: id, from: contributorIds, to: [least.id] }]
  })
}
