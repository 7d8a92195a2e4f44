/** Decisions about takes, each with a way back. */
import type { DeskSubmissionShape, ReviewShape } from "../../api/shapes"
import { UnissonError } from "../../domain/errors"
import type { TakeId } from "../../domain/ids"
import { reviewTake } from "./board-actions"
import { withReview } from "./board-changes"
import { readBoard, useDeskBoard } from "./desk-board"
import { deskCall } from "./desk-call"
import { type ChangeKind, forgetLastChange, offerUndo } from "./last-change"

/** Somebody has decided otherwise since. */
class ReviewChangedError extends UnissonError<"review-changed"> {}

const KINDS: Readonly<Record<Exclude<ReviewShape["verdict"], "undecided">, ChangeKind>> = {
  accepted: "take-accepted",
  redo: "redo-asked",
}

const submissionsNow = (): readonly DeskSubmissionShape[] => useDeskBoard.getState().board?.submissions ?? []

/** Which other takes a decision would change, as they are before it. */
const displacedBy = (takeId: TakeId, review: ReviewShape): DeskSubmissionShape[] => {
  const { board } = useDeskBoard.getState()
  if (board === undefined) return []
  const after = withReview(takeId, review)(board).submissions
  return board.submissions.filter(
    (submission, index) => submission.takeId !== takeId && after[index]?.review !== submission.review,
  )
}

const say = (takeId: TakeId, { verdict, comment, notes }: ReviewShape): Promise<unknown> =>
  deskCall("reviewSubmission", { params: { takeId }, body: { verdict, comment, notes } })

/** Decide about a take, and offer to take it back. Resolves to whether it was done. */
export const decideTake = async (takeId: TakeId, review: ReviewShape): Promise<boolean> => {
  const before = submissionsNow().find(submission => submission.takeId === takeId)
  const displaced = displacedBy(takeId, review)
  const isDone = await reviewTake(takeId, review)
  if (!isDone || before === undefined) return isDone
  if (review.verdict === "undecided") {
    forgetLastChange()
    return true
  }
  offerUndo({
    kind: KINDS[review.verdict],
    count: 1,
    undo: async () => {
      const now = submissionsNow().find(submission => submission.takeId === takeId)
      if (now?.review.verdict !== review.verdict)
        throw new ReviewChangedError("review-changed", `Take ${takeId} is decided otherwise by now`)
      await say(takeId, before.review)
      for (const other of displaced) await say(other.takeId, other.review)
      await readBoard()
    },
  })
  return true
}
