/** One line's takes, looked at and decided upon. */
import { Trans, useLingui } from "@lingui/react/macro"
import { ArrowLeft, ChevronLeft, ChevronRight } from "lucide-react"
import type { CampaignId, LineId } from "../../../domain/ids"
import { useDeskBoard } from "../../stores/desk-board"
import { ButtonLink } from "../../ui/ButtonLink"
import { Waiting } from "../../ui/Waiting"
import { type BoardLine, boardLines, neighboursOf } from "../board/board-lines"
import { useCampaignBoard } from "../CampaignFrame"
import { DeskPage } from "../DeskPage"
import { Problems, Unread } from "../Problems"
import { boardPath, reviewPath } from "../paths"
import { Review } from "./Review"
import styles from "./ReviewScreen.module.css"

type Props = { readonly campaignId: CampaignId; readonly lineId: LineId }

export const ReviewScreen = ({ campaignId, lineId }: Props) => {
  const { t } = useLingui()
  const board = useCampaignBoard(campaignId)
  const readingProblem = useDeskBoard(state => state.readingProblem)
  const lines = board === undefined ? [] : boardLines(board)
  const item = lines.find(({ line }) => line.id === lineId)

  if (board === undefined || item === undefined) {
    const code = board === undefined ? readingProblem : "not-found"
    return (
      <DeskPage title={t`Relecture`}>
        {code === undefined ? (
          <Waiting>
            <Trans>Un instant…</Trans>
          </Waiting>
        ) : (
          <Unread code={code} />
        )}
      </DeskPage>
    )
  }
  return (
    <DeskPage title={t`Phrase ${item.position} · ${board.campaign.title}`}>
      <ReviewHeader campaignId={campaignId} item={item} lines={lines} />
      <Problems />
      <Review board={board} item={item} lines={lines} />
    </DeskPage>
  )
}

type HeaderProps = {
  readonly campaignId: CampaignId
  readonly item: BoardLine
  readonly lines: readonly BoardLine[]
}

const ReviewHeader = ({ campaignId, item, lines }: HeaderProps) => {
  const { t } = useLingui()
  const { previous, next } = neighboursOf(lines, item.line.id)
  return (
    <div className={styles.header}>
      <ButtonLink to={boardPath(campaignId)} tone="quiet" icon={<ArrowLeft aria-hidden />}>
        <Trans>Retour au tableau</Trans>
      </ButtonLink>
      <h1>
        <Trans>Phrase {item.position}</Trans>
        <small> / {lines.length}</small>
      </h1>
      <nav className={styles.ways} aria-label={t`Autres phrases`}>
        {previous !== undefined && (
          <ButtonLink
            to={reviewPath(campaignId, previous.line.id)}
            size="icon"
            icon={<ChevronLeft aria-hidden />}
            label={t`Phrase précédente`}
          />
        )}
        {next !== undefined && (
          <ButtonLink
            to={reviewPath(campaignId, next.line.id)}
            size="icon"
            icon={<ChevronRight aria-hidden />}
            label={t`Phrase suivante`}
          />
        )}
      </nav>
    </div>
  )
}
