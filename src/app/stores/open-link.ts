/** The campaign's link for the whole group, at the desk; and who came by it. */
import { create } from "zustand"
import type { CampaignId, ContributorId } from "../../domain/ids"
import { withContributor } from "./board-changes"
import { changeBoard, needCampaignId, readBoard } from "./desk-board"
import { deskCall } from "./desk-call"

type OpenLink = {
  readonly campaignId: CampaignId | undefined
  /** `undefined`: not read yet; `null`: there is none. */
  readonly url: string | null | undefined
}

export const useOpenLink = create<OpenLink>(() => ({ campaignId: undefined, url: undefined }))

/** Read the link as it was handed out. Rejects with the server's reason. */
export const readOpenLink = async (): Promise<void> => {
  const campaignId = needCampaignId()
  if (useOpenLink.getState().campaignId !== campaignId) useOpenLink.setState({ campaignId, url: undefined })
  const { url } = await deskCall("readOpenLink", { params: { campaignId } })
  useOpenLink.setState({ campaignId, url })
}

/** Make the link; one that there was stops working. Rejects with the server's reason. */
export const makeOpenLink = async (): Promise<void> => {
  const campaignId = needCampaignId()
  const { url } = await deskCall("makeOpenLink", { params: { campaignId } })
  useOpenLink.setState({ campaignId, url })
  await readBoard()
}

/** End the link. Rejects with the server's reason. */
export const revokeOpenLink = async (): Promise<void> => {
  const campaignId = needCampaignId()
  await deskCall("revokeOpenLink", { params: { campaignId } })
  useOpenLink.setState({ campaignId, url: null })
  await readBoard()
}

/** Say whether people may add themselves. Resolves to whether it was done. */
export const setTakesNewcomers = (takesNewcomers: boolean): Promise<boolean> =>
  changeBoard(
    board => ({ ...board, openLink: board.openLink && { takesNewcomers } }),
    () => deskCall("updateOpenLink", { params: { campaignId: needCampaignId() }, body: { takesNewcomers } }),
  )

/** Say that somebody is who she says. Resolves to whether it was done. */
export const confirmContributor = (contributorId: ContributorId): Promise<boolean> =>
  changeBoard(withContributor(contributorId, { standing: "invited" }), () =>
    deskCall("confirmContributor", { params: { contributorId } }),
  )
