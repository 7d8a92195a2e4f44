/** Decisions about takes, each with a way back. */
import type { DeskSubmissionShape, ReviewShape } from "../../api/shapes"
import { UnissonError } from "../../domain/errors"
import type { TakeId } from "../../domain/ids"
import { withReview } from "./board-changes"
import { changeBoard, useDeskBoard } from "./desk-board"
import { deskCall } from "./desk-call"
import { type ChangeKind, forgetLastChange } from "./last-change"
import { inTurn, makeUndoable } from "./undoable-change"

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

/** @throws ReviewChangedError where the server has heard another decision than these */
const needSame = (takeId: TakeId, verdicts: readonly ReviewShape["verdict"][]): void => {
  const served = useDeskBoard.getState().served?.submissions.find(one => one.takeId === takeId)
  if (served === undefined || !verdicts.includes(served.review.verdict))
    throw new ReviewChangedError("review-changed", `Take ${takeId} is decided otherwise by now`)
}

const say = (takeId: TakeId, { verdict, comment, notes }: ReviewShape): Promise<unknown> =>
  deskCall("reviewSubmission", { params: { takeId }, body: { verdict, comment, notes } })

/** Decide about a take, with no way back. Resolves to whether the server took it. */
export const reviewTake = (takeId: TakeId, review: ReviewShape): Promise<boolean> =>
  changeBoard(withReview(takeId, review), () => inTurn(() => say(takeId, review)))

/** Decide about a take at once, and offer to take it back. Resolves to whether the server took it. */
export const decideTake = async (takeId: TakeId, review: ReviewShape): Promise<boolean> => {
  const before = submissionsNow().find(submission => submission.takeId === takeId)
  if (review.verdict === "undecided" || before === undefined) {
    forgetLastChange()
    return reviewTake(takeId, review)
  }
  const displaced = displacedBy(takeId, review)
  const said = [before, ...displaced].map(({ takeId, review }) => ({ takeId, review }))
  return makeUndoable({
    kind: KINDS[review.verdict],
    count: 1,
    change: withReview(takeId, review),
    send: () => say(takeId, review),
    back: board => said.reduce((changed, one) => withReview(one.takeId, one.review)(changed), board),
    sendBack: async () => {
      needSame(takeId, [before.review.verdict, review.verdict])
      for (const one of said) await say(one.takeId, one.review)
    },
  })
}
