import type { Services } from "../services"
import { submissionShape } from "../store/board-shapes"
import { insertReview } from "../store/reviews"
import type { Handlers } from "./handlers"

/** What the coordinator says to what contributors sent. */
export const submissionHandlers = ({ database: { db }, events }: Services) =>
  ({
    reviewSubmission: async ({ caller, campaignId, params: { takeId }, body }) => {
      const submission = await insertReview(db, takeId, caller.coordinatorId, body)
      await events.publish({ kind: "campaign-changed", campaignId })
      return submissionShape(submission)
    },
  }) satisfies Partial<Handlers>
