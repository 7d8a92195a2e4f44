/** What is asked of a campaign's people, and what they signed. */
import type { ConsentShape } from "../../api/shapes"
import type { ConsentTerms } from "../../domain/consent"
import type { ContributorId } from "../../domain/ids"
import { needCampaignId, readBoard } from "./desk-board"
import { deskCall } from "./desk-call"

/** What somebody has signed, the newest first. Rejects with the server's reason. */
export const readConsentsOf = async (contributorId: ContributorId): Promise<readonly ConsentShape[]> => {
  const { consents } = await deskCall("readConsents", { params: { campaignId: needCampaignId() } })
  return consents.filter(consent => consent.contributorId === contributorId)
}

/** Ask for something else from now on. Rejects with the server's reason: the form that asked shows it. */
export const changeConsentTerms = async (terms: ConsentTerms): Promise<void> => {
  await deskCall("changeConsentTerms", { params: { campaignId: needCampaignId() }, body: terms })
  await readBoard()
}
