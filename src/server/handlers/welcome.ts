import { notFound } from "../failure"
import type { Services } from "../services"
import { describeWelcomeClip, removeWelcomeClip } from "../store/welcome-clips"
import { DONE, type Handlers } from "./handlers"

/** The clip that welcomes contributors, once it has arrived. */
export const welcomeHandlers = ({ database: { db }, events, jobs }: Services) =>
  ({
    describeWelcomeClip: async ({ campaignId, params: { clipId }, body: { words } }) => {
      if (!(await describeWelcomeClip(db, campaignId, clipId, words))) throw notFound("clip")
      await events.publish({ kind: "campaign-changed", campaignId })
      return DONE
    },

    removeWelcomeClip: async ({ campaignId, params: { clipId } }) => {
      // Said twice, or by two at once: it is gone either way.
      await db.transaction(async tx => {
        if (await removeWelcomeClip(tx, campaignId, clipId))
          await jobs.send("welcome.prepare", { clipId }, tx)
      })
      await events.publish({ kind: "campaign-changed", campaignId })
      return DONE
    },
  }) satisfies Partial<Handlers>
