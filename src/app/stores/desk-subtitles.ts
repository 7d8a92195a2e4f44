/** The subtitles of the campaign on the table, kept up to date while a screen shows them. */
import { create } from "zustand"
import type { SubtitlesShape } from "../../api/shapes"
import type { CampaignId } from "../../domain/ids"
import { needCampaignId, onCampaignChange } from "./desk-board"
import { deskCall } from "./desk-call"
import { codeOf } from "./desk-session"
import { createRefresher } from "./refresher"

type DeskSubtitles = {
  readonly campaignId: CampaignId | undefined
  /** What the server said last. */
  readonly served: SubtitlesShape | undefined
  /** Why they could not be read; what is shown may be old. */
  readonly problem: string | undefined
}

const EMPTY: DeskSubtitles = { campaignId: undefined, served: undefined, problem: undefined }

export const useDeskSubtitles = create<DeskSubtitles>(() => EMPTY)

/** Read them again. Never rejects: `problem` says what went wrong. */
export const readSubtitles = createRefresher(async () => {
  const { campaignId } = useDeskSubtitles.getState()
  if (campaignId === undefined) return
  const isStillThere = (): boolean => useDeskSubtitles.getState().campaignId === campaignId
  try {
    const served = await deskCall("readSubtitles", { params: { campaignId } })
    if (isStillThere()) useDeskSubtitles.setState({ served, problem: undefined })
  } catch (error) {
    if (isStillThere()) useDeskSubtitles.setState({ problem: codeOf(error) })
  }
})

/** Keep a campaign's subtitles up to date until the function that comes back is called. */
export const followSubtitles = (campaignId: CampaignId): (() => void) => {
  if (useDeskSubtitles.getState().campaignId !== campaignId)
    useDeskSubtitles.setState({ ...EMPTY, campaignId })
  void readSubtitles()
  return onCampaignChange(() => void readSubtitles())
}

/** Have subtitles in one more language. Rejects with the server's reason: the form that asked shows it. */
export const addSubtitleLanguage = async (language: string): Promise<void> => {
  await deskCall("addSubtitleLanguage", { params: { campaignId: needCampaignId(), language } })
  await readSubtitles()
}

/** Have no more subtitles in a language. Rejects with the server's reason. */
export const removeSubtitleLanguage = async (language: string): Promise<void> => {
  await deskCall("removeSubtitleLanguage", { params: { campaignId: needCampaignId(), language } })
  await readSubtitles()
}
