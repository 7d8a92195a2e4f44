import { makePersonalLink } from "../access/personal-links"
import { notFound } from "../failure"
import type { Services } from "../services"
import { forgetArrival, noteLinkMade } from "../store/arrivals"
import {
  deleteContributor,
  deleteUnseen,
  insertContributor,
  insertPeople,
  updateContributor,
} from "../store/contributors"
import { forgetSealingKeys } from "../store/sealing-keys"
import { revokeTokensOfContributor } from "../store/tokens"
import { DONE, type Handlers } from "./handlers"
import { removeSubmissionFiles } from "./remove-submission-files"

export const contributorHandlers = ({ config, database: { db }, events, mediaFiles }: Services) =>
  ({
    addContributor: async ({ campaignId, body }) => {
      const contributor = await insertContributor(db, campaignId, body)
      await events.publish({ kind: "campaign-changed", campaignId })
      return contributor
    },

    importContributors: async ({ campaignId, body: { contributors } }) => {
      await insertPeople(db, campaignId, contributors)
      await events.publish({ kind: "campaign-changed", campaignId })
      return { contributorIds: contributors.map(({ id }) => id) }
    },

    removeContributors: async ({ campaignId, body: { contributorIds } }) => {
      const gone = await deleteUnseen(db, campaignId, contributorIds)
      await events.publish({ kind: "campaign-changed", campaignId })
      return { contributorIds: gone }
    },

    updateContributor: async ({ campaignId, params: { contributorId }, body }) => {
      const contributor = await updateContributor(db, contributorId, body)
      if (contributor === undefined) throw notFound("contributor")
      await events.publish({ kind: "campaign-changed", campaignId })
      return contributor
    },

    deleteContributor: async ({ campaignId, params: { contributorId } }) => {
      const takeIds = await deleteContributor(db, contributorId)
      await removeSubmissionFiles(mediaFiles, campaignId, takeIds)
      await events.publish({ kind: "campaign-changed", campaignId })
      return DONE
    },

    makePersonalLink: async ({ campaignId, params: { contributorId } }) => {
      const url = await makePersonalLink(db, config.publicUrl, contributorId)
      await noteLinkMade(db, contributorId)
      await events.publish({ kind: "campaign-changed", campaignId })
      return { url }
    },

    revokePersonalLinks: async ({ campaignId, params: { contributorId } }) => {
      await revokeTokensOfContributor(db, contributorId)
      // Whoever had the link may have told a key: hers comes again with her next visit.
      await forgetSealingKeys(db, contributorId)
      await forgetArrival(db, contributorId)
      await events.publish({ kind: "campaign-changed", campaignId })
      return DONE
    },
  }) satisfies Partial<Handlers>
