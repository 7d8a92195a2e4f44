/** What the screens of one campaign share: its title, the way between them, what went wrong. */

import { Trans, useLingui } from "@lingui/react/macro"
import { type ReactNode, Suspense, useEffect } from "react"
import type { BoardShape } from "../../api/shapes"
import type { CampaignId } from "../../domain/ids"
import { followBoard, useDeskBoard } from "../stores/desk-board"
import { Notice } from "../ui/Notice"
import { Waiting } from "../ui/Waiting"
import { CampaignHeader, type CampaignPlace } from "./CampaignHeader"
import { DeskPage } from "./DeskPage"
import { useOwnSeat } from "./own-role"
import { Problems, Unread } from "./Problems"

type Props = {
  readonly campaignId: CampaignId
  readonly place: CampaignPlace
  /** What the children show, where that is a file of its own: it is fetched while the board is read. */
  readonly screen?: { readonly load: () => void }
  readonly children: (board: BoardShape) => ReactNode
}

/** A screen of a campaign, up to date for as long as it is open. */
export const CampaignFrame = ({ campaignId, place, screen, children }: Props) => {
  const { t } = useLingui()
  const board = useCampaignBoard(campaignId)
  useEffect(() => screen?.load(), [screen])
  const readingProblem = useDeskBoard(state => state.readingProblem)

  if (board === undefined) {
    return (
      <DeskPage title={t`Campagne`}>
        {readingProblem === undefined ? (
          <Waiting>
            <Trans>La campagne s’installe sur la table…</Trans>
          </Waiting>
        ) : (
          <Unread code={readingProblem} />
        )}
      </DeskPage>
    )
  }
  return (
    <DeskPage title={board.campaign.title}>
      <CampaignHeader board={board} place={place} />
      <Problems />
      <ReviewerNote />
      <Suspense
        fallback={
          <Waiting>
            <Trans>Un instant…</Trans>
          </Waiting>
        }
      >
        {children(board)}
      </Suspense>
    </DeskPage>
  )
}

/** The campaign's board, kept up to date while the caller is on the screen. */
export const useCampaignBoard = (campaignId: CampaignId): BoardShape | undefined => {
  useEffect(() => followBoard(campaignId), [campaignId])
  return useDeskBoard(state => (state.campaignId === campaignId ? state.board : undefined))
}

/** Why a reviewer finds fewer buttons than the person beside her. */
const ReviewerNote = () => {
  const seat = useOwnSeat()
  if (seat?.role !== "reviewer") return null
  return (
    <Notice>
      <Trans>
        Vous relisez cette campagne : vous voyez tout, vous validez les prises et demandez à refaire. Le reste
        revient à l’édition.
      </Trans>
    </Notice>
  )
}
