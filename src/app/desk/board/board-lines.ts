/** What the board says of each line: who speaks it, and how far it has come. */
import type { BoardShape, ContributorShape, DeskSubmissionShape, LineShape } from "../../../api/shapes"
import type { LineId } from "../../../domain/ids"

/**
 * How far a line has come, in the order of its life.
 * - `unassigned`: nobody speaks it.
 * - `not-opened`, `opened`: its speaker has not opened her link yet, or has.
 * - `processing`: a take has arrived and is being looked at.
 * - `to-review`: a take waits for the coordinator.
 * - `accepted`, `redo`: what the coordinator decided last.
 * - `refused`: what arrived is no usable video; the submission says why.
 */
export const LINE_STATES = [
  "unassigned",
  "not-opened",
  "opened",
  "processing",
  "to-review",
  "accepted",
  "redo",
  "refused",
] as const
export type LineState = (typeof LINE_STATES)[number]

/** A line with all that the board shows of it. */
export type BoardLine = {
  /** Of the line. */
  readonly id: LineId
  readonly line: LineShape
  /** Counts from 1 in the film's order. */
  readonly position: number
  /** Who says it, in the order they are named. */
  readonly speakers: readonly ContributorShape[]
  /** How far it has come; where several say it, how far the one is who is furthest from the end. */
  readonly state: LineState
  /** The submission that the state is about. */
  readonly submission: DeskSubmissionShape | undefined
  /** Every submission of the line, newest first. */
  readonly submissions: readonly DeskSubmissionShape[]
}

const isAccepted = (submission: DeskSubmissionShape): boolean => submission.review.verdict === "accepted"

/** How far one submission has come, whoever speaks the line now. */
export const stateOfSubmission = (submission: DeskSubmissionShape): LineState => {
  if (submission.state !== "ready") return submission.state
  return submission.review.verdict === "undecided" ? "to-review" : submission.review.verdict
}

/** Where several say a line: whose state stands for the line. What the coordinator can do herself comes first. */
const MOST_PRESSING: readonly LineState[] = [
  "to-review",
  "refused",
  "not-opened",
  "opened",
  "redo",
  "processing",
  "accepted",
]

const stateOfSpeaker = (speaker: ContributorShape | undefined): LineState => {
  if (speaker === undefined) return "unassigned"
  return speaker.openedAt === null ? "not-opened" : "opened"
}

/**
 * The submission that is told of: the accepted one, else the newest. A redo or a refusal is a word
 * to the person who filmed: once the line is another's, it says nothing of her.
 *
 * @param submissions Newest first.
 */
const findTelling = (
  speaker: ContributorShape | undefined,
  submissions: readonly DeskSubmissionShape[],
): DeskSubmissionShape | undefined => {
  const accepted = submissions.find(isAccepted)
  if (accepted !== undefined) return accepted
  const newest = submissions[0]
  if (newest === undefined) return undefined
  const isOpen = stateOfSubmission(newest) === "to-review" || newest.state === "processing"
  return isOpen || newest.contributorId === speaker?.id ? newest : undefined
}

type Standing = Pick<BoardLine, "state" | "submission">

/** How far a line has come with one speaker; what former speakers filmed counts for each of the present ones. */
const standingWith = (
  speaker: ContributorShape | undefined,
  { contributorIds }: LineShape,
  submissions: readonly DeskSubmissionShape[],
): Standing => {
  const counted = submissions.filter(
    ({ contributorId }) => contributorId === speaker?.id || !contributorIds.includes(contributorId),
  )
  const submission = findTelling(speaker, counted)
  return {
    submission,
    state: submission === undefined ? stateOfSpeaker(speaker) : stateOfSubmission(submission),
  }
}

const mostPressing = (standings: readonly Standing[]): Standing | undefined =>
  standings.toSorted((one, other) => MOST_PRESSING.indexOf(one.state) - MOST_PRESSING.indexOf(other.state))[0]

/** The lines of a board in the film's order, each with its speakers and its state. */
export const boardLines = (board: BoardShape): BoardLine[] => {
  const people = new Map(board.contributors.map(one => [one.id, one]))
  const taken = new Map<LineId, DeskSubmissionShape[]>(board.lines.map(({ id }) => [id, []]))
  for (const submission of board.submissions) taken.get(submission.lineId)?.push(submission)
  return board.lines.map((line, index) => {
    const speakers = line.contributorIds.flatMap(id => people.get(id) ?? [])
    const submissions = taken.get(line.id) ?? []
    const standings = speakers.map(speaker => standingWith(speaker, line, submissions))
    return {
      id: line.id,
      line,
      position: index + 1,
      speakers,
      submissions,
      ...(mostPressing(standings) ?? standingWith(undefined, line, submissions)),
    }
  })
}

/** How many lines are in each state; states with none are left out. */
export const countStates = (lines: readonly BoardLine[]): ReadonlyMap<LineState, number> => {
  const counts = new Map<LineState, number>()
  for (const { state } of lines) counts.set(state, (counts.get(state) ?? 0) + 1)
  return counts
}

/** The lines beside one, for "previous" and "next". */
export const neighboursOf = (
  lines: readonly BoardLine[],
  lineId: LineId,
): { readonly previous: BoardLine | undefined; readonly next: BoardLine | undefined } => {
  const at = lines.findIndex(({ line }) => line.id === lineId)
  return { previous: at > 0 ? lines[at - 1] : undefined, next: at < 0 ? undefined : lines[at + 1] }
}
