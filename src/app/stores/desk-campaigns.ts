/** The coordinator's campaigns, as the desk's first page lists them. */
import { create } from "zustand"
import type { Body } from "../../api/contract"
import type { CampaignShape, CampaignSummary } from "../../api/shapes"
import type { CampaignId } from "../../domain/ids"
import { deskCall } from "./desk-call"
import { codeOf } from "./desk-session"

type DeskCampaigns = {
  /** `undefined` until they have been read. */
  readonly campaigns: readonly CampaignSummary[] | undefined
  /** Why the last thing asked for did not work. */
  readonly problem: string | undefined
}

export const useDeskCampaigns = create<DeskCampaigns>(() => ({ campaigns: undefined, problem: undefined }))

/** Read the list again. Never rejects: `problem` says what went wrong. */
export const readCampaigns = async (): Promise<void> => {
  try {
    useDeskCampaigns.setState({ campaigns: await deskCall("listCampaigns"), problem: undefined })
  } catch (error) {
    useDeskCampaigns.setState({ problem: codeOf(error) })
  }
}

/** Make a campaign. Rejects with the server's reason. */
export const createCampaign = (campaign: Body<"createCampaign">): Promise<CampaignShape> =>
  deskCall("createCampaign", { body: campaign })

/** Make a copy of a campaign. Rejects with the server's reason. */
export const copyCampaign = (campaignId: CampaignId, copy: Body<"copyCampaign">): Promise<CampaignShape> =>
  deskCall("copyCampaign", { params: { campaignId }, body: copy })

/** A link to the studio as the team sees it. Rejects with the server's reason. */
export const startTrial = async (campaignId: CampaignId): Promise<string> =>
  (await deskCall("startTrial", { params: { campaignId } })).url

/** Delete a campaign and everything in it. Rejects with the server's reason. */
export const deleteCampaign = async (campaignId: CampaignId): Promise<void> => {
  await deskCall("deleteCampaign", { params: { campaignId } })
  useDeskCampaigns.setState(({ campaigns }) => ({
    campaigns: campaigns?.filter(one => one.id !== campaignId),
  }))
}
