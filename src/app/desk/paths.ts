/** The addresses of the desk's screens. */
import type { CampaignId, LineId } from "../../domain/ids"

export const DESK = "/desk"
export const NEW_CAMPAIGN = "/desk/new"

/** Matches the address of every screen of a campaign. */
export const ANY_OF_CAMPAIGN = "/desk/campaigns/:campaignId/*?"

export const boardPath = (campaignId: CampaignId): string => `${DESK}/campaigns/${campaignId}`
export const peoplePath = (campaignId: CampaignId): string => `${boardPath(campaignId)}/people`
/** What `withoutConsentPath` asks for. */
export const WITHOUT_CONSENT = "without-consent"
/** The people, of whom those are shown who have given no consent that holds. */
export const withoutConsentPath = (campaignId: CampaignId): string =>
  `${peoplePath(campaignId)}?${WITHOUT_CONSENT}`
export const messagesPath = (campaignId: CampaignId): string => `${boardPath(campaignId)}/messages`
export const scriptPath = (campaignId: CampaignId): string => `${boardPath(campaignId)}/script`
export const linkSheetPath = (campaignId: CampaignId): string => `${peoplePath(campaignId)}/links`
export const filmPath = (campaignId: CampaignId): string => `${boardPath(campaignId)}/film`
/** @param language left out: the campaign's own */
export const subtitlesPath = (campaignId: CampaignId, language?: string): string =>
  `${filmPath(campaignId)}/subtitles${language === undefined ? "" : `/${language}`}`
export const coordinationPath = (campaignId: CampaignId): string => `${boardPath(campaignId)}/coordination`
export const reviewPath = (campaignId: CampaignId, lineId: LineId): string =>
  `${boardPath(campaignId)}/lines/${lineId}`
