import type { Occurrence } from "../../api/activity"
import type { CampaignId } from "../../domain/ids"
import { comeIn, makeOpenLink, needDoor, readDoor, readOpenLink, revokeOpenLink } from "../access/open-links"
import { remember } from "../activity/remember"
import type { Services } from "../services"
import { confirm, noteLinkAsked } from "../store/arrivals"
import { findContributor } from "../store/contributors"
import { setTakesNewcomers } from "../store/open-links"
import { DONE, type Handlers } from "./handlers"

/** One link for a whole group: made and ended at the desk, opened by whoever is in the chat. */
export const openLinkHandlers = (services: Services) => {
  const {
    config: { publicUrl },
    database: { db },
    events,
  } = services

  const tellChange = async (campaignId: CampaignId): Promise<void> => {
    await events.publish({ kind: "campaign-changed", campaignId })
  }
  /** Tell the desks what somebody did who has no session yet. */
  const tellArrival = async (campaignId: CampaignId, kind: Occurrence, name: string): Promise<void> => {
    await tellChange(campaignId)
    const actor = { actorKind: "contributor", actorName: name } as const
    await remember(services, { campaignId, ...actor, kind, subject: {}, detail: "" })
  }

  return {
    makeOpenLink: async ({ campaignId }) => {
      const url = await makeOpenLink(db, publicUrl, campaignId)
      await tellChange(campaignId)
      return { url }
    },

    readOpenLink: async ({ campaignId }) => ({ url: await readOpenLink(db, publicUrl, campaignId) }),

    updateOpenLink: async ({ campaignId, body: { takesNewcomers } }) => {
      await setTakesNewcomers(db, campaignId, takesNewcomers)
      await tellChange(campaignId)
      return DONE
    },

    revokeOpenLink: async ({ campaignId }) => {
      await revokeOpenLink(db, campaignId)
      await tellChange(campaignId)
      return DONE
    },

    confirmContributor: async ({ campaignId, params: { contributorId } }) => {
      await confirm(db, contributorId)
      await tellChange(campaignId)
      return DONE
    },

    readOpenDoor: ({ body: { token } }) => readDoor(db, token),

    comeByOpenDoor: async ({ body }) => {
      const { campaignId, url, isNew } = await comeIn(db, publicUrl, body)
      if (isNew) {
        const person = await findContributor(db, body.contributorId)
        const kind = body.name === undefined ? "name-picked" : "newcomer"
        await tellArrival(campaignId, kind, person?.name ?? "")
      }
      return { url }
    },

    askForLink: async ({ body: { token, contributorId } }) => {
      const { campaignId } = await needDoor(db, token)
      const name = await noteLinkAsked(db, campaignId, contributorId)
      if (name !== undefined) await tellArrival(campaignId, "link-asked", name)
      return DONE
    },
  } satisfies Partial<Handlers>
}
