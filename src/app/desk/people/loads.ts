/** How much each person has to say. */
import type { BoardShape, LineShape } from "../../../api/shapes"
import type { ContributorId } from "../../../domain/ids"
import { speakingTime } from "../../../domain/pace"
import { shareOut } from "../../../domain/share-out"
import type { Seconds } from "../../../domain/timecode"
import type { SpeakerChange } from "../../stores/speaker-changes"

export const linesOf = ({ lines }: Pick<BoardShape, "lines">, id: ContributorId): LineShape[] =>
  lines.filter(({ contributorIds }) => contributorIds.includes(id))

type Counts = { readonly lineCount: number; readonly takeCount: number }

/** How many lines and received takes each person has, by one look at each: a team may be of five hundred. */
export const countsByPerson = ({
  lines,
  submissions,
}: Pick<BoardShape, "lines" | "submissions">): ((id: ContributorId) => Counts) => {
  const count = (ids: readonly ContributorId[]): ReadonlyMap<ContributorId, number> => {
    const counts = new Map<ContributorId, number>()
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
    return counts
  }
  const lineCounts = count(lines.flatMap(({ contributorIds }) => contributorIds))
  const takeCounts = count(submissions.map(({ contributorId }) => contributorId))
  return id => ({ lineCount: lineCounts.get(id) ?? 0, takeCount: takeCounts.get(id) ?? 0 })
}

/** Time that a person's lines take to say. */
export const loadOf = (board: BoardShape, id: ContributorId): Seconds =>
  linesOf(board, id).reduce((sum, { text }) => sum + speakingTime(text, board.campaign.language), 0)

/** What sharing the free lines out among some people would change. */
export const sharingChanges = (board: BoardShape, among: ReadonlySet<ContributorId>): SpeakerChange[] => {
  const free = board.lines
    .filter(({ contributorIds }) => contributorIds.length === 0)
    .map(({ id, text }) => ({ id, length: speakingTime(text, board.campaign.language) }))
  const voices = board.contributors
    .filter(({ id }) => among.has(id))
    .map(({ id }) => ({ id, load: loadOf(board, id) }))
  return shareOut(free, voices).map(({ lineId, contributorId }) => ({
    lineId,
    from: [],
    to: [contributorId],
  }))
}

/** What handing lines over from one person to another would change. She takes her place among the speakers. */
export const handOverChanges = (
  lines: readonly LineShape[],
  from: ContributorId,
  to: ContributorId,
): SpeakerChange[] =>
  lines.map(({ id, contributorIds }) => ({
    lineId: id,
    from: contributorIds,
    to: [...new Set(contributorIds.map(one => (one === from ? to : one)))],
  }))
