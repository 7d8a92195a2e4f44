import { randomUUID } from "node:crypto"
import { and, eq, ne } from "drizzle-orm"
import type { CoordinatorId, LineId, TakeId } from "../../domain/ids"
import { isDisplaced, type ReviewNote, type Verdict } from "../../domain/review"
import { FailureError, notFound } from "../failure"
import type { Connection } from "./connection"
import { listSpeakerIds } from "./line-speakers"
import { lines, reviews, submissions } from "./schema"
import { findSubmission, type SubmissionRow } from "./submissions"

export type NewReview = {
  readonly verdict: Verdict
  readonly comment: string
  /** Left out: none. */
  readonly notes?: readonly ReviewNote[] | undefined
}

/** Decide about one submission: the decision itself, and the one in force. */
const decide = async (
  tx: Connection,
  takeId: TakeId,
  coordinatorId: CoordinatorId,
  { verdict, comment, notes = [] }: NewReview,
): Promise<SubmissionRow> => {
  const decision = { verdict, comment, notes: [...notes].sort((one, other) => one.at - other.at) }
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

/** Of one line, the accepted submissions that cannot stay so beside this one. */
const listDisplaced = async (
  tx: Connection,
  { lineId, takeId, contributorId }: SubmissionRow,
): Promise<SubmissionRow[]> => {
  const speakers = await listSpeakerIds(tx, lineId)
  const others = await listOtherAccepted(tx, lineId, takeId)
  return others.filter(other => isDisplaced(speakers, contributorId, other.contributorId))
}

/**
 * Keep a coordinator's decision. Each speaker of a line has one accepted submission at most: to
 * accept another withdraws the decision about the first.
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
      for (const other of await listDisplaced(tx, submission)) {
        const { comment, notes } = other
        await decide(tx, other.takeId, coordinatorId, { verdict: "undecided", comment, notes })
      }
    }
    return decide(tx, takeId, coordinatorId, review)
  })
