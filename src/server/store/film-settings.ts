/** What was decided about a campaign's film. */
import { eq } from "drizzle-orm"
import { type DecidedSettings, type FilmSettingsPatch, patchSettings } from "../../domain/film-settings"
import type { CampaignId } from "../../domain/ids"
import { notFound } from "../failure"
import { lockCampaign } from "./campaigns"
import type { Connection } from "./connection"
import { campaigns } from "./schema"

/** Change some of it. Of two changes that come at once, the second builds on the first. */
export const changeFilmSettings = (
  db: Connection,
  campaignId: CampaignId,
  patch: FilmSettingsPatch,
): Promise<DecidedSettings> =>
  db.transaction(async tx => {
    const campaign = await lockCampaign(tx, campaignId)
    if (campaign === undefined) throw notFound("campaign")
    const filmSettings = patchSettings(campaign.filmSettings, patch)
    await tx.update(campaigns).set({ filmSettings }).where(eq(campaigns.id, campaignId))
    return filmSettings
  })
