/** What was decided about a campaign's film. */
import { eq } from "drizzle-orm"
import {
  type DecidedSettings,
  type FilmLogo,
  type FilmSettingsPatch,
  filmFilesIn,
  filmSettings,
  LOGOS_MAX,
  patchSettings,
} from "../../domain/film-settings"
import type { CampaignId } from "../../domain/ids"
import { FailureError, notFound } from "../failure"
import { filmAssetsPrefix } from "../media/media-keys"
import { lockCampaign } from "./campaigns"
import type { Connection } from "./connection"
import { campaigns, films } from "./schema"

/** Files that a film uses are its campaign's own: settings cannot reach into another's. */
const checkKeys = (campaignId: CampaignId, patch: FilmSettingsPatch): void => {
  if (
    filmFilesIn(patch).some(key => key.includes("..") || !key.startsWith(`${filmAssetsPrefix(campaignId)}/`))
  )
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
    const changed = patchSettings(campaign.filmSettings, patch)
    await tx.update(campaigns).set({ filmSettings: changed }).where(eq(campaigns.id, campaignId))
    return changed
  })

/**
 * Put a logo behind those that the film has. One that is there already stays where it is.
 *
 * @throws FailureError `bad-request` where there is no room for another one
 */
export const addLogo = (db: Connection, campaignId: CampaignId, logo: FilmLogo): Promise<DecidedSettings> =>
  db.transaction(async tx => {
    const campaign = await lockCampaign(tx, campaignId)
    if (campaign === undefined) throw notFound("campaign")
    const { logos } = filmSettings(campaign.filmSettings)
    if (logos.some(({ key }) => key === logo.key)) return campaign.filmSettings
    if (logos.length >= LOGOS_MAX)
      throw new FailureError("bad-request", "There is no room for another logo.", {
        details: { field: "logos" },
      })
    return changeFilmSettings(tx, campaignId, { logos: [...logos, logo] })
  })

/** The files that a campaign's settings name, or those of a film of it. Empty where there is no such campaign. */
export const namedFilmFiles = async (
  db: Connection,
  campaignId: CampaignId,
): Promise<ReadonlySet<string>> => {
  const decided = await db
    .select({ settings: campaigns.filmSettings })
    .from(campaigns)
    .where(eq(campaigns.id, campaignId))
  const made = await db
    .select({ settings: films.settings })
    .from(films)
    .where(eq(films.campaignId, campaignId))
  return new Set([...decided, ...made].flatMap(({ settings }) => filmFilesIn(settings)))
}
