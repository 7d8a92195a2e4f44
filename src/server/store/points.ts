/** Moving the points of a submission. Hers stay what they are: the coordinator's lie beside them. */
import { eq } from "drizzle-orm"
import type { TakeId } from "../../domain/ids"
import { SHORTEST_CUT } from "../../domain/take"
import { lengthOf, type Points } from "../../domain/timecode"
import { FailureError, notFound } from "../failure"
import type { JobQueue } from "../jobs/queue"
import { toWholeFrames } from "../media/presented-frames"
import type { Connection } from "./connection"
import { submissionFrames, submissions } from "./schema"
import type { SubmissionRow } from "./submissions"

/** Half a frame: what rounding to whole frames may leave on the far side of an end. */
const TOLERANCE = 1 / 60

const refuse = (message: string): FailureError =>
  new FailureError("bad-request", message, { details: { field: "points" } })

/**
 * Bring points to whole frames within what can be played. See [Note: Points and pictures]; of what was
 * prepared by an earlier version nobody knows the pictures, and only the length is made whole.
 *
 * @throws FailureError `bad-request`
 */
const exactPoints = ({ inPoint, outPoint }: Points, playable: Points, moments: readonly number[]): Points => {
  const within = {
    inPoint: Math.max(playable.inPoint, inPoint),
    outPoint: Math.min(playable.outPoint, outPoint),
  }
  if (within.outPoint - within.inPoint < SHORTEST_CUT - TOLERANCE)
    throw refuse("What is kept would be too short.")
  const exact = toWholeFrames(within, moments)
  return lengthOf(exact) > 0 ? exact : within
}

/**
 * Keep another part of a submission, or hers again (null). What follows from that, a mezzanine and new
 * facts, is a job in the same transaction.
 */
export const movePoints = (
  db: Connection,
  jobs: JobQueue,
  takeId: TakeId,
  points: Points | null,
): Promise<SubmissionRow> =>
  db.transaction(async tx => {
    const [submission] = await tx
      .select()
      .from(submissions)
      .where(eq(submissions.takeId, takeId))
      .for("update")
    if (submission === undefined) throw notFound("submission")
    if (submission.state !== "ready") throw refuse("It is not prepared yet, or no usable video.")
    const { inPoint, outPoint, proxyIn, proxyOut } = submission
    const [frames] = await tx.select().from(submissionFrames).where(eq(submissionFrames.takeId, takeId))
    const playable = { inPoint: proxyIn ?? inPoint, outPoint: proxyOut ?? outPoint }
    const exact = points === null ? null : exactPoints(points, playable, frames?.moments ?? [])
    const [moved] = await tx
      .update(submissions)
      .set({
        adjustedIn: exact?.inPoint ?? null,
        adjustedOut: exact?.outPoint ?? null,
        isBeingFinished: true,
      })
      .where(eq(submissions.takeId, takeId))
      .returning()
    if (moved === undefined) throw notFound("submission")
    await jobs.send("submission.finish", { takeId }, tx)
    return moved
  })
