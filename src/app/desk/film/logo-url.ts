import { pathOf } from "../../../api/endpoints"
import type { FilmLogo } from "../../../domain/film-settings"
import type { CampaignId } from "../../../domain/ids"

/** Where a logo's picture is: by the last part of its key. */
export const logoUrl = (campaignId: CampaignId, { key }: FilmLogo): string =>
  pathOf("readLogo", { campaignId, logoName: key.slice(key.lastIndexOf("/") + 1) })
