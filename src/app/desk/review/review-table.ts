/** What lies on the table when a take is reviewed: its line, its neighbours, the part that is kept. */
import type { BoardShape, DeskSubmissionShape } from "../../../api/shapes"
import type { Language } from "../../../domain/language"
import type { Points } from "../../../domain/timecode"
import { type BoardLine, neighboursOf } from "../board/board-lines"

export type ReviewTable = {
  readonly board: BoardShape
  readonly item: BoardLine
  /** What the film keeps of the take, by the player's clock. */
  readonly kept: Points
  /** What is played before and after it; `undefined`: nothing that can be played. */
  readonly before: DeskSubmissionShape | undefined
  readonly after: DeskSubmissionShape | undefined
  /** Hers who filmed it, else the campaign's: words of a redo are for her. */
  readonly language: Language
}

const playableOf = (line: BoardLine | undefined): DeskSubmissionShape | undefined =>
  line?.submission?.hasProxy === true ? line.submission : undefined

export const reviewTable = (
  board: BoardShape,
  lines: readonly BoardLine[],
  item: BoardLine,
  { points, proxy, contributorId }: DeskSubmissionShape,
): ReviewTable => {
  const { previous, next } = neighboursOf(lines, item.line.id)
  const filmedBy = board.contributors.find(({ id }) => id === contributorId)
  return {
    board,
    item,
    kept: { inPoint: points.inPoint - proxy.inPoint, outPoint: points.outPoint - proxy.inPoint },
    before: playableOf(previous),
    after: playableOf(next),
    language: filmedBy?.language ?? board.campaign.language,
  }
}

/** The next line, or the one before, that waits for a decision; past the end it goes on at the other. */
export const findUndecided = (
  lines: readonly BoardLine[],
  from: BoardLine,
  way: 1 | -1,
): BoardLine | undefined => {
  const at = from.position - 1
  const others = [...lines.slice(at + 1), ...lines.slice(0, at)]
  const inOrder = way === 1 ? others : others.reverse()
  return inOrder.find(({ state }) => state === "to-review")
}
