/** The cut of a board as the server will make it. */
import type { BoardShape } from "../../../api/shapes"
import { mayEnterFilm } from "../../../domain/consent"
import { type Cut, lowerThirdOf } from "../../../domain/cut"
import { type CutLine, cutOf, voicesOf } from "../../../domain/cut-of"
import { type BoardLine, boardLines } from "./board-lines"

const cutLine = (
  { line, submissions }: BoardLine,
  people: ReadonlyMap<string, BoardShape["contributors"][number]>,
): CutLine => {
  // Newest first, as the server reads them.
  const accepted = submissions.flatMap(({ state, review, takeId, contributorId, points }) => {
    const person = people.get(contributorId)
    const isAccepted = state === "ready" && review.verdict === "accepted"
    const isIn = isAccepted && person !== undefined && mayEnterFilm(person.consent)
    return isIn ? [{ takeId, contributorId, points, speaker: lowerThirdOf(person) }] : []
  })
  return { id: line.id, text: line.text, accepted: voicesOf(line.contributorIds, accepted) }
}

/** The lines of a board with the takes that play for them, in the text's order. */
export const boardCutLines = (board: BoardShape): readonly CutLine[] => {
  const people = new Map(board.contributors.map(person => [person.id, person]))
  return boardLines(board).map(line => cutLine(line, people))
}

/** What plays when, if the film were made now. */
export const boardCut = (board: BoardShape): Cut =>
  cutOf(boardCutLines(board), board.filmSettings, board.campaign)
