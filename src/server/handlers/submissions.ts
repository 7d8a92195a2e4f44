import type { Services } from "../services"
import { submissionShape } from "../store/board-shapes"
import { readBrief } from "../store/brief"
import { insertReview } from "../store/reviews"
import type { Handlers } from "./handlers"

/** What the contributor reads, and what the coordinator says to what she sent. */
export const submissionHandlers = ({ database: { db }, events }: Services) =>
  ({
    readBrief: ({ caller }) => readBrief(db, caller.contributorId),

    reviewSubmission: async ({ caller, campaignId, params: { takeId }, body }) => {
      const submission = await insertReview(db, takeId, caller.coordinatorId, body)
      await events.publish({ kind: "campaign-changed", campaignId })
      return submissionShape(submission)
    },
  }) satisfies Partial<Handlers>
