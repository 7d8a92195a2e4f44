/** One line's takes, looked at and decided upon. */
import { Trans, useLingui } from "@lingui/react/macro"
import { ArrowLeft, ChevronLeft, ChevronRight } from "lucide-react"
import { useRef, useState } from "react"
import { useLocation } from "wouter"
import type { BoardShape } from "../../../api/shapes"
import type { CampaignId, LineId, TakeId } from "../../../domain/ids"
import { useDeskBoard } from "../../stores/desk-board"
import { ButtonLink } from "../../ui/ButtonLink"
import { Notice } from "../../ui/Notice"
import { Waiting } from "../../ui/Waiting"
import { type BoardLine, boardLines, neighboursOf } from "../board/board-lines"
import { useCampaignBoard } from "../CampaignFrame"
import { DeskPage } from "../DeskPage"
import { Problems, Unread } from "../Problems"
import { boardPath, reviewPath } from "../paths"
import { FactsPanel } from "./FactsPanel"
import { LineFacts } from "./LineFacts"
import { showMoment } from "./player"
import { ReferenceChoice } from "./ReferenceChoice"
import { ReviewDecision } from "./ReviewDecision"
import { ReviewPlayer } from "./ReviewPlayer"
import styles from "./ReviewScreen.module.css"
import { TakeList } from "./TakeList"

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

type ReviewProps = {
  readonly board: BoardShape
  readonly item: BoardLine
  readonly lines: readonly BoardLine[]
}

const Review = ({ board, item, lines }: ReviewProps) => {
  const [, navigate] = useLocation()
  const [chosen, setChosen] = useState<TakeId>()
  const video = useRef<HTMLVideoElement>(null)
  const submission =
    item.submissions.find(({ takeId }) => takeId === chosen) ?? item.submission ?? item.submissions[0]
  if (submission === undefined) {
    return (
      <div className={styles.stage}>
        <Notice title={<Trans>Rien n’est encore arrivé pour cette phrase</Trans>}>
          <Trans>La prise apparaîtra ici d’elle-même dès qu’elle sera envoyée.</Trans>
        </Notice>
        <LineFacts item={item} board={board} />
      </div>
    )
  }

  const goTo = (other: BoardLine | undefined): void => {
    if (other !== undefined) navigate(reviewPath(board.campaign.id, other.line.id))
  }
  const { previous, next } = neighboursOf(lines, item.line.id)
  return (
    <div className={styles.stage}>
      <ReviewPlayer video={video} submission={submission} format={board.campaign.format} />
      <div className={styles.side}>
        <LineFacts item={item} board={board} submission={submission} />
        <ReviewDecision
          key={submission.takeId}
          submission={submission}
          language={board.campaign.language}
          video={video}
          onPrevious={() => goTo(previous)}
          onNext={() => goTo(next)}
        />
        {submission.state === "ready" && <FactsPanel facts={submission.facts} estimated={item.estimated} />}
        {submission.hasPoster && (
          <ReferenceChoice
            takeId={submission.takeId}
            isReference={board.referenceTakeId === submission.takeId}
          />
        )}
        <TakeList
          board={board}
          submissions={item.submissions}
          shown={submission.takeId}
          onShow={setChosen}
          onMoment={at => {
            if (video.current !== null) showMoment(video.current, at)
          }}
        />
      </div>
    </div>
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
