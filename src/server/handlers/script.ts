import type { CampaignId } from "../../domain/ids"
import type { Services } from "../services"
import { claimLine, releaseLine } from "../store/claims"
import { decideProposal, propose, withdrawProposal } from "../store/proposals"
import { editScript } from "../store/script-edits"
import { readSharedScript } from "../store/shared-script"
import { DONE, type Handlers } from "./handlers"
import { removeSubmissionFiles } from "./remove-submission-files"

/** The text as a whole: how the desk edits it, and how contributors share it out among themselves. */
export const scriptHandlers = ({ database: { db }, events, mediaFiles }: Services) => {
  const tellChange = async (campaignId: CampaignId) => {
    await events.publish({ kind: "campaign-changed", campaignId })
    return DONE
  }
  return {
    editScript: async ({ campaignId, body }) => {
      const takeIds = await editScript(db, campaignId, body)
      await removeSubmissionFiles(mediaFiles, campaignId, takeIds)
      return tellChange(campaignId)
    },

    decideProposal: async ({ campaignId, params, body: { decision, text } }) => {
      await decideProposal(db, params, decision, text)
      return tellChange(campaignId)
    },

    readScript: ({ caller }) => readSharedScript(db, caller),

    claimLine: async ({ caller, params: { claimedLineId } }) => {
      await claimLine(db, caller, claimedLineId)
      return tellChange(caller.campaignId)
    },

    releaseLine: async ({ caller, params: { claimedLineId } }) => {
      await releaseLine(db, caller, claimedLineId)
      return tellChange(caller.campaignId)
    },

    proposeWording: async ({ caller, params: { claimedLineId }, body: { text } }) => {
      await propose(db, caller, claimedLineId, text)
      return tellChange(caller.campaignId)
    },

    withdrawWording: async ({ caller, params: { claimedLineId } }) => {
      await withdrawProposal(db, caller.contributorId, claimedLineId)
      return tellChange(caller.campaignId)
    },
  } satisfies Partial<Handlers>
}
