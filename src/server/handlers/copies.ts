import { makeTrialLink } from "../access/personal-links"
import type { Services } from "../services"
import { campaignShape } from "../store/campaigns"
import { copyCampaign } from "../store/copies"
import { deleteTrial } from "../store/trials"
import { DONE, type Handlers } from "./handlers"

/** Campaigns made after others, and trials of the studio before anybody is invited. */
export const copyHandlers = ({ config, database: { db } }: Services) =>
  ({
    copyCampaign: async ({ caller, campaignId, body }) =>
      campaignShape(await copyCampaign(db, campaignId, caller.coordinatorId, body)),

    startTrial: async ({ caller, campaignId }) => ({
      url: await makeTrialLink(db, config.publicUrl, campaignId, caller.name),
    }),

    leaveTrial: async ({ caller, cookies }) => {
      // A contributor who is no trial stays.
      if (await deleteTrial(db, caller.contributorId)) cookies.drop("contributor")
      return DONE
    },
  }) satisfies Partial<Handlers>
