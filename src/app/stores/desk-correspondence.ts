/** What is written to the people of the campaign on the table, kept up to date while its screen is open. */
import { create } from "zustand"
import type { CorrespondenceShape, NoticeDraft, NoticePreview } from "../../api/shapes"
import { followEvents } from "../../browser/events"
import type { CampaignId, ContributorId } from "../../domain/ids"
import type { NoticeId, WrittenKind } from "../../domain/notice"
import { deskCall } from "./desk-call"
import { codeOf } from "./desk-session"
import { createRefresher } from "./refresher"

type DeskCorrespondence = {
  readonly campaignId: CampaignId | undefined
  readonly correspondence: CorrespondenceShape | undefined
  /** Why it could not be read; what is shown may be old. */
  readonly problem: string | undefined
}

const EMPTY: DeskCorrespondence = { campaignId: undefined, correspondence: undefined, problem: undefined }

export const useDeskCorrespondence = create<DeskCorrespondence>(() => EMPTY)

/** Read it again. Never rejects: `problem` says what went wrong. */
export const readCorrespondence = createRefresher(async () => {
  const { campaignId } = useDeskCorrespondence.getState()
  if (campaignId === undefined) return
  const isStillThere = (): boolean => useDeskCorrespondence.getState().campaignId === campaignId
  try {
    const correspondence = await deskCall("readCorrespondence", { params: { campaignId } })
    if (isStillThere()) useDeskCorrespondence.setState({ correspondence, problem: undefined })
  } catch (error) {
    if (isStillThere()) useDeskCorrespondence.setState({ problem: codeOf(error) })
  }
})

/** Keep a campaign's correspondence up to date until the function that comes back is called. */
export const followCorrespondence = (campaignId: CampaignId): (() => void) => {
  if (useDeskCorrespondence.getState().campaignId !== campaignId)
    useDeskCorrespondence.setState({ ...EMPTY, campaignId })
  void readCorrespondence()
  return followEvents({
    onOpen: () => void readCorrespondence(),
    onEvent: event => {
      const isOurs = event.kind === "notices-changed" || event.kind === "campaign-changed"
      if (isOurs && event.campaignId === campaignId) void readCorrespondence()
    },
  })
}

export const previewNotice = (campaignId: CampaignId, draft: NoticeDraft): Promise<NoticePreview> =>
  deskCall("previewNotice", { params: { campaignId }, body: draft })

/** Send a draft to the coordinator herself. Rejects with why it did not go out. */
export const tryNotice = async (campaignId: CampaignId, draft: NoticeDraft): Promise<void> => {
  await deskCall("tryNotice", { params: { campaignId }, body: draft })
}

export type Sending = {
  /** Made when the draft was begun: pressed twice, it is sent once. */
  readonly id: string
  readonly kind: WrittenKind
  readonly note: string
  readonly contributorIds: ContributorId[]
}

/** Rejects with the server's reason. */
export const sendNotices = async (campaignId: CampaignId, sending: Sending): Promise<void> => {
  await deskCall("sendNotices", { params: { campaignId }, body: sending })
  await readCorrespondence()
}

/** Rejects with the server's reason. */
export const retryNotice = async (noticeId: NoticeId): Promise<void> => {
  await deskCall("retryNotice", { params: { noticeId } })
  await readCorrespondence()
}

type Settings = Partial<Pick<CorrespondenceShape, "timeZone" | "isReminding" | "welcomeNote">>

/** Rejects with the server's reason. */
export const updateCorrespondence = async (campaignId: CampaignId, settings: Settings): Promise<void> => {
  await deskCall("updateCorrespondence", { params: { campaignId }, body: settings })
  await readCorrespondence()
}
