import { randomUUID } from "node:crypto"
import { and, eq, ne } from "drizzle-orm"
import type { CoordinatorId, LineId, TakeId } from "../../domain/ids"
import type { Verdict } from "../../domain/review"
import type { Seconds } from "../../domain/timecode"
import { FailureError, notFound } from "../failure"
import type { Connection } from "./connection"
import { lines, reviews, submissions } from "./schema"
import { findSubmission, type SubmissionRow } from "./submissions"

export type NewReview = {
  readonly verdict: Verdict
  readonly comment: string
  /** Moment in the clip; null: the whole clip. */
  readonly at: Seconds | null
}

/** Decide about one submission: the decision itself, and the one in force. */
const decide = async (
  tx: Connection,
  takeId: TakeId,
  coordinatorId: CoordinatorId,
  { verdict, comment, at: commentAt }: NewReview,
): Promise<SubmissionRow> => {
  const decision = { verdict, comment, commentAt }
  await tx.insert(reviews).values({ id: randomUUID(), takeId, coordinatorId, ...decision })
  const [row] = await tx.update(submissions).set(decision).where(eq(submissions.takeId, takeId)).returning()
  if (row === undefined) throw notFound("submission")
  return row
}

const listOtherAccepted = (tx: Connection, lineId: LineId, takeId: TakeId): Promise<SubmissionRow[]> =>
  tx
    .select()
    .from(submissions)
    .where(
      and(
        eq(submissions.lineId, lineId),
        ne(submissions.takeId, takeId),
        eq(submissions.verdict, "accepted"),
      ),
    )

/**
 * Keep a coordinator's decision. A line has one accepted submission at most: to accept another
 * withdraws the decision about the first.
 */
export const insertReview = (
  db: Connection,
  takeId: TakeId,
  coordinatorId: CoordinatorId,
  review: NewReview,
): Promise<SubmissionRow> =>
  db.transaction(async tx => {
    const submission = await findSubmission(tx, takeId)
    if (submission === undefined) throw notFound("submission")
    if (review.verdict === "accepted" && submission.state === "refused") {
      throw new FailureError("bad-request", "What is no usable video cannot be accepted.", {
        details: { field: "verdict" },
      })
    }
    // Of two acceptances at once, the second has to see the first.
    await tx.select({ id: lines.id }).from(lines).where(eq(lines.id, submission.lineId)).for("update")
    if (review.verdict === "accepted") {
      for (const other of await listOtherAccepted(tx, submission.lineId, takeId)) {
        const { comment, commentAt } = other
        await decide(tx, other.takeId, coordinatorId, { verdict: "undecided", comment, at: commentAt })
      }
    }
    return decide(tx, takeId, coordinatorId, review)
  })
