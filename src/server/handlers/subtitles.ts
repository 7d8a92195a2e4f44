import type { CampaignId } from "../../domain/ids"
import type { Services } from "../services"
import { editSubtitles, translateLine } from "../store/subtitle-edits"
import { addSubtitleLanguage, removeSubtitleLanguage } from "../store/subtitle-languages"
import { readSubtitles } from "../store/subtitles"
import { DONE, type Handlers } from "./handlers"

/** What is read at the bottom of the film, in its own language and in others. */
export const subtitleHandlers = ({ database: { db }, events }: Services) => {
  const tellChange = async (campaignId: CampaignId) => {
    await events.publish({ kind: "campaign-changed", campaignId })
    return DONE
  }
  return {
    readSubtitles: ({ campaignId }) => readSubtitles(db, campaignId),

    addSubtitleLanguage: async ({ campaignId, params: { language } }) => {
      await addSubtitleLanguage(db, campaignId, language)
      return tellChange(campaignId)
    },

    removeSubtitleLanguage: async ({ campaignId, params: { language } }) => {
      await removeSubtitleLanguage(db, campaignId, language)
      return tellChange(campaignId)
    },

    translateLine: async ({ campaignId, caller, params, body }) => {
      const revision = await translateLine(db, params, { ...body, by: caller.coordinatorId })
      await tellChange(campaignId)
      return { revision }
    },

    editSubtitles: async ({ campaignId, caller, params, body }) => {
      const revision = await editSubtitles(db, params, { ...body, by: caller.coordinatorId })
      await tellChange(campaignId)
      return { revision }
    },
  } satisfies Partial<Handlers>
}
