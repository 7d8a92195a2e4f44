/** The cut of a board as the server will make it, as far as the desk knows its lengths. */
import type { BoardShape } from "../../../api/shapes"
import { type Cut, type CutLine, cutOf } from "../../../domain/cut"
import { type BoardLine, boardLines } from "./board-lines"

const cutLine = ({ line, submissions }: BoardLine): CutLine => {
  // Of several accepted for one line, the one that arrived last is in the film: the newest come first.
  const submission = submissions.find(one => one.state === "ready" && one.review.verdict === "accepted")
  if (submission === undefined) return line
  const { takeId, contributorId, duration } = submission
  // The desk knows how long the kept part is, not where in the file it lies: from 0 will do here.
  const points = { inPoint: 0, outPoint: duration ?? 0 }
  return { ...line, accepted: { takeId, contributorId, points } }
}

/** What plays when, if the film were made now. */
export const boardCut = (board: BoardShape): Cut => cutOf(boardLines(board).map(cutLine))
