import { Trans } from "@lingui/react/macro"
import { useState } from "react"
import { useLocation } from "wouter"
import type { BoardShape, DeskSubmissionShape } from "../../../api/shapes"
import type { TakeId } from "../../../domain/ids"
import { Notice } from "../../ui/Notice"
import { type BoardLine, neighboursOf } from "../board/board-lines"
import { reviewPath } from "../paths"
import { airOver } from "../picture-fit"
import { useSpeakingTime } from "../use-speaking-time"
import { CompareTakes } from "./CompareTakes"
import { FactsPanel } from "./FactsPanel"
import { KeysDialog } from "./KeysDialog"
import { LineFacts } from "./LineFacts"
import { playedMoment } from "./moments"
import type { Views } from "./PlayerBar"
import { ReferenceChoice } from "./ReferenceChoice"
import { ReviewDecision } from "./ReviewDecision"
import { ReviewPlayer } from "./ReviewPlayer"
import styles from "./ReviewScreen.module.css"
import { findUndecided, reviewTable } from "./review-table"
import { TakeList } from "./TakeList"
import { useContinuity } from "./use-continuity"
import { useDecision } from "./use-decision"
import { useKeptSwitch } from "./use-kept-switch"
import { usePlayer } from "./use-player"
import { useReviewKeys } from "./use-review-keys"
import { useShortcutsChoice } from "./use-shortcuts"

type Props = {
  readonly board: BoardShape
  readonly item: BoardLine
  readonly lines: readonly BoardLine[]
}

/** The takes of a line, or that there are none yet. */
export const Review = (props: Props) => {
  const { board, item } = props
  const [chosen, setChosen] = useState<TakeId>()
  const [isComparing, setComparing] = useState(false)
  const [areKeysOn, setKeysOn] = useShortcutsChoice()
  const submission =
    item.submissions.find(({ takeId }) => takeId === chosen) ?? item.submission ?? item.submissions[0]
  const playable = item.submissions.filter(({ hasProxy }) => hasProxy)
  if (isComparing && playable.length > 1) {
    return (
      <>
        <LineFacts item={item} board={board} />
        <CompareTakes
          board={board}
          submissions={playable}
          areKeysOn={areKeysOn}
          onClose={() => setComparing(false)}
        />
      </>
    )
  }
  if (submission !== undefined) {
    return (
      <ReviewedTake
        {...props}
        submission={submission}
        onShow={setChosen}
        onCompare={playable.length > 1 ? () => setComparing(true) : undefined}
        areKeysOn={areKeysOn}
        onKeysChosen={setKeysOn}
      />
    )
  }
  return (
    <div className={styles.stage}>
      <Notice title={<Trans>Rien n’est encore arrivé pour cette phrase</Trans>}>
        <Trans>La prise apparaîtra ici d’elle-même dès qu’elle sera envoyée.</Trans>
      </Notice>
      <LineFacts item={item} board={board} />
    </div>
  )
}

const useViews = (): Views => {
  const [areSubtitlesOn, showSubtitles] = useKeptSwitch("subtitles", true)
  const [isGuideOn, showGuide] = useKeptSwitch("guide", false)
  return {
    areSubtitlesOn,
    toggleSubtitles: () => showSubtitles(!areSubtitlesOn),
    isGuideOn,
    toggleGuide: () => showGuide(!isGuideOn),
  }
}

/** The ways from one line to another. */
const useWays = ({ board, item, lines }: Props) => {
  const [, navigate] = useLocation()
  const to = (line: BoardLine | undefined) => (): void => {
    if (line !== undefined) navigate(reviewPath(board.campaign.id, line.id))
  }
  const { previous, next } = neighboursOf(lines, item.id)
  return {
    previousLine: to(previous),
    nextLine: to(next),
    previousUndecided: to(findUndecided(lines, item, -1)),
    nextUndecided: to(findUndecided(lines, item, 1)),
  }
}

type TakeProps = Props & {
  readonly submission: DeskSubmissionShape
  readonly onShow: (takeId: TakeId) => void
  /** `undefined`: there is nothing to compare it with. */
  readonly onCompare: (() => void) | undefined
  readonly areKeysOn: boolean
  readonly onKeysChosen: (areOn: boolean) => void
}

/** One take on the table: looked at, and decided upon. */
const ReviewedTake = ({ board, item, lines, submission, ...props }: TakeProps) => {
  const { onShow, onCompare, areKeysOn, onKeysChosen } = props
  const player = usePlayer()
  const views = useViews()
  const ways = useWays({ board, item, lines })
  const decision = useDecision(submission, player)
  const estimated = useSpeakingTime(item.line.text)
  const [isHelpOpen, setHelpOpen] = useState(false)
  const table = reviewTable(board, lines, item, submission)
  const continuity = useContinuity({
    shuttle: player.shuttle,
    from: table.kept.inPoint,
    hasBefore: table.before !== undefined,
    hasAfter: table.after !== undefined,
  })
  const openKeys = (): void => setHelpOpen(true)
  useReviewKeys({
    player,
    continuity,
    views,
    ways,
    deeds: submission.state === "ready" ? decision : undefined,
    onCompare,
    onKeys: openKeys,
    areOn: areKeysOn,
  })
  const notes = (decision.draft ?? submission.review).notes
  return (
    <div className={styles.stage}>
      <ReviewPlayer
        player={player}
        table={table}
        submission={submission}
        continuity={continuity}
        views={views}
        notes={notes.map(note => ({ ...note, at: playedMoment(submission, note.at) }))}
        onKeys={openKeys}
      />
      <div className={styles.side}>
        <LineFacts item={item} board={board} submission={submission} />
        <ReviewDecision
          submission={submission}
          decision={decision}
          language={table.language}
          player={player}
        />
        {submission.state === "ready" && (
          <FactsPanel
            facts={submission.facts}
            areComing={submission.isBeingFinished}
            estimated={estimated}
            air={airOver(submission, board)}
          />
        )}
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
          onShow={onShow}
          onCompare={onCompare}
          onMoment={at => player.shuttle?.show(at)}
        />
      </div>
      <KeysDialog
        isOpen={isHelpOpen}
        onClose={() => setHelpOpen(false)}
        areOn={areKeysOn}
        onChoose={onKeysChosen}
      />
    </div>
  )
}
