import { Trans, useLingui } from "@lingui/react/macro"
import { Check, Volume2, VolumeX } from "lucide-react"
import { pathOf } from "../../../api/endpoints"
import type { BoardShape, DeskSubmissionShape } from "../../../api/shapes"
import { FRAME_SIZES } from "../../../domain/format"
import type { TakeId } from "../../../domain/ids"
import { lengthOf, type Points } from "../../../domain/timecode"
import { lengthWords } from "../../i18n/quantities"
import { decideTake } from "../../stores/review-decisions"
import { Button } from "../../ui/Button"
import { stateOfSubmission } from "../board/board-lines"
import { StateBadge } from "../board/LineStanding"
import styles from "./CompareTakes.module.css"
import type { Player } from "./use-player"

type Props = {
  /** Left, or above on a phone; right, or below. */
  readonly side: 0 | 1
  readonly board: BoardShape
  /** What can be picked. */
  readonly submissions: readonly DeskSubmissionShape[]
  readonly submission: DeskSubmissionShape
  readonly kept: Points
  readonly player: Player
  readonly isHeard: boolean
  readonly onHear: () => void
  readonly onPick: (takeId: TakeId) => void
}

/** One of the two: which take, the take, whether it is heard, and choosing it. */
export const ComparedTake = (props: Props) => {
  const { side, board, submissions, submission, kept, player, isHeard, onHear, onPick } = props
  const { t, i18n } = useLingui()
  const { takeId, hasPoster, review } = submission
  const { width, height } = FRAME_SIZES[board.campaign.format]
  const nameOf = ({ takeNumber, contributorId }: DeskSubmissionShape): string => {
    const name = board.contributors.find(({ id }) => id === contributorId)?.name ?? ""
    return t`Prise ${takeNumber} de ${name}`
  }
  const length = lengthWords(lengthOf(kept), i18n.locale)
  const accept = (): void => void decideTake(takeId, { verdict: "accepted", comment: "", notes: [] })
  return (
    <section className={styles.side} aria-label={side === 0 ? t`Première prise` : t`Seconde prise`}>
      <select
        className={styles.pick}
        aria-label={t`Prise à comparer`}
        value={takeId}
        onChange={({ target }) => onPick(target.value)}
      >
        {submissions.map(one => (
          <option key={one.takeId} value={one.takeId}>
            {nameOf(one)}
          </option>
        ))}
      </select>
      <video
        ref={player.attach}
        style={{ aspectRatio: `${width} / ${height}` }}
        aria-label={nameOf(submission)}
        src={pathOf("readProxy", { takeId })}
        poster={hasPoster ? pathOf("readPoster", { takeId }) : undefined}
        playsInline
        preload="auto"
        muted={!isHeard}
        // Without standing still there: she may have asked for it to play before it was there.
        onLoadedMetadata={({ currentTarget }) => {
          currentTarget.currentTime = kept.inPoint
        }}
      />
      <div className={styles.facts}>
        <StateBadge state={stateOfSubmission(submission)} />
        <span>{length}</span>
      </div>
      <div className={styles.deeds}>
        <Button
          tone="quiet"
          icon={isHeard ? <Volume2 aria-hidden /> : <VolumeX aria-hidden />}
          aria-pressed={isHeard}
          aria-keyshortcuts={String(side + 1)}
          onClick={onHear}
        >
          <Trans>Entendre celle-ci</Trans>
        </Button>
        <Button
          tone={review.verdict === "accepted" ? "secondary" : "primary"}
          icon={<Check aria-hidden />}
          disabled={review.verdict === "accepted"}
          onClick={accept}
        >
          {review.verdict === "accepted" ? <Trans>Choisie</Trans> : <Trans>Choisir celle-ci</Trans>}
        </Button>
      </div>
    </section>
  )
}
