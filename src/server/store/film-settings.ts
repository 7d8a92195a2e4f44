/** What was decided about a campaign's film. */
import { eq } from "drizzle-orm"
import { type DecidedSettings, type FilmSettingsPatch, patchSettings } from "../../domain/film-settings"
import type { CampaignId } from "../../domain/ids"
import { FailureError, notFound } from "../failure"
import { filmAssetsPrefix } from "../media/media-keys"
import { lockCampaign } from "./campaigns"
import type { Connection } from "./connection"
import { campaigns } from "./schema"

/** Files that a film uses are its campaign's own: settings cannot reach into another's. */
const checkKeys = (campaignId: CampaignId, { music, logos }: FilmSettingsPatch): void => {
  const keys = [...(logos ?? []), ...(music ? [music.key] : [])]
  if (keys.some(key => key.includes("..") || !key.startsWith(`${filmAssetsPrefix(campaignId)}/`)))
    throw new FailureError("bad-request", "The film cannot use that file.", { details: { field: "key" } })
}

/** Change some of it. Of two changes that come at once, the second builds on the first. */
export const changeFilmSettings = (
  db: Connection,
  campaignId: CampaignId,
  patch: FilmSettingsPatch,
): Promise<DecidedSettings> =>
  db.transaction(async tx => {
    checkKeys(campaignId, patch)
    const campaign = await lockCampaign(tx, campaignId)
    if (campaign === undefined) throw notFound("campaign")
    const filmSettings = patchSettings(campaign.filmSettings, patch)
    await tx.update(campaigns).set({ filmSettings }).where(eq(campaigns.id, campaignId))
    return filmSettings
  })
