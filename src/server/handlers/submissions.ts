import type { Services } from "../services"
import { deskSubmissionShape } from "../store/board-shapes"
import { movePoints } from "../store/points"
import { insertReview } from "../store/reviews"
import type { Handlers } from "./handlers"

/** What the coordinator says to what contributors sent. */
export const submissionHandlers = ({ database: { db }, events, jobs }: Services) =>
  ({
    reviewSubmission: async ({ caller, campaignId, params: { takeId }, body }) => {
      const submission = await insertReview(db, takeId, caller.coordinatorId, body)
      await events.publish({ kind: "campaign-changed", campaignId })
      return deskSubmissionShape(submission)
    },

    movePoints: async ({ campaignId, params: { takeId }, body: { points } }) => {
      const submission = await movePoints(db, jobs, takeId, points)
      await events.publish({ kind: "campaign-changed", campaignId })
      return deskSubmissionShape(submission)
    },
  }) satisfies Partial<Handlers>
