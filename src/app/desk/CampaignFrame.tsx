/** What the screens of one campaign share: its title, the way between them, what went wrong. */
import { Trans, useLingui } from "@lingui/react/macro"
import { Clapperboard, LayoutList, Settings } from "lucide-react"
import { type ReactNode, useEffect, useState } from "react"
import { Link } from "wouter"
import type { BoardShape } from "../../api/shapes"
import type { CampaignId } from "../../domain/ids"
import { dismissProblem, followBoard, readBoard, useDeskBoard } from "../stores/desk-board"
import { Button } from "../ui/Button"
import { ButtonLink } from "../ui/ButtonLink"
import { failureWords } from "../ui/failure-words"
import { Notice } from "../ui/Notice"
import { Waiting } from "../ui/Waiting"
import styles from "./CampaignFrame.module.css"
import { DeadlineWords } from "./campaigns/DeadlineWords"
import { FormatBadge } from "./campaigns/FormatBadge"
import { SettingsDialog } from "./campaigns/SettingsDialog"
import { DeskPage } from "./DeskPage"
import { boardPath, DESK, filmPath } from "./paths"

type Props = {
  readonly campaignId: CampaignId
  /** Which of the campaign's screens this is. */
  readonly place: "board" | "film"
  readonly children: (board: BoardShape) => ReactNode
}

/** A screen of a campaign, up to date for as long as it is open. */
export const CampaignFrame = ({ campaignId, place, children }: Props) => {
  const { t } = useLingui()
  const board = useCampaignBoard(campaignId)
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
      {children(board)}
    </DeskPage>
  )
}

/** The campaign's board, kept up to date while the caller is on the screen. */
export const useCampaignBoard = (campaignId: CampaignId): BoardShape | undefined => {
  useEffect(() => followBoard(campaignId), [campaignId])
  return useDeskBoard(state => (state.campaignId === campaignId ? state.board : undefined))
}

/** A campaign that could not be read. */
export const Unread = ({ code }: { readonly code: string }) => {
  const { t } = useLingui()
  if (code === "not-found") {
    return (
      <Notice
        tone="warn"
        title={<Trans>Cette campagne n’est pas là</Trans>}
        actions={
          <ButtonLink to={DESK} tone="secondary">
            <Trans>Voir mes campagnes</Trans>
          </ButtonLink>
        }
      >
        <Trans>Elle a été supprimée, ou elle appartient à une autre équipe.</Trans>
      </Notice>
    )
  }
  return (
    <Notice
      tone="bad"
      actions={
        <Button onClick={() => void readBoard()}>
          <Trans>Réessayer</Trans>
        </Button>
      }
    >
      {t(failureWords(code))}
    </Notice>
  )
}

/** What did not work: a change that was taken back, or a board that may be old. */
export const Problems = () => {
  const { t } = useLingui()
  const problem = useDeskBoard(state => state.problem)
  const readingProblem = useDeskBoard(state => state.readingProblem)
  if (problem === undefined && readingProblem === undefined) return null
  return (
    <div className={styles.problems}>
      {readingProblem !== undefined && (
        <Notice
          tone="warn"
          title={<Trans>Ce que vous voyez date peut-être un peu</Trans>}
          actions={
            <Button onClick={() => void readBoard()}>
              <Trans>Réessayer</Trans>
            </Button>
          }
        >
          {t(failureWords(readingProblem))}
        </Notice>
      )}
      {problem !== undefined && (
        <Notice
          tone="bad"
          title={<Trans>Ce changement n’a pas été enregistré</Trans>}
          actions={
            <Button onClick={dismissProblem}>
              <Trans>J’ai compris</Trans>
            </Button>
          }
        >
          {t(failureWords(problem))}
        </Notice>
      )}
    </div>
  )
}

const CampaignHeader = ({ board, place }: { readonly board: BoardShape; readonly place: Props["place"] }) => {
  const { t } = useLingui()
  const [isSetting, setSetting] = useState(false)
  const { campaign } = board
  const current = (of: Props["place"]) => (place === of ? ("page" as const) : undefined)
  return (
    <div className={styles.header}>
      <div className={styles.title}>
        <h1>{campaign.title}</h1>
        <p className={styles.facts}>
          <FormatBadge format={campaign.format} />
          <DeadlineWords deadline={campaign.deadline} />
        </p>
      </div>
      <nav className={styles.places} aria-label={t`Campagne`}>
        <Link to={boardPath(campaign.id)} aria-current={current("board")}>
          <LayoutList aria-hidden />
          <Trans>Tableau</Trans>
        </Link>
        <Link to={filmPath(campaign.id)} aria-current={current("film")}>
          <Clapperboard aria-hidden />
          <Trans>Film</Trans>
        </Link>
        <Button tone="quiet" icon={<Settings aria-hidden />} onClick={() => setSetting(true)}>
          <Trans>Réglages</Trans>
        </Button>
      </nav>
      {isSetting && <SettingsDialog campaign={campaign} onClose={() => setSetting(false)} />}
    </div>
  )
}
