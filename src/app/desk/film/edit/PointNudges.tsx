import { Trans, useLingui } from "@lingui/react/macro"
import { ChevronLeft, ChevronRight, Undo2 } from "lucide-react"
import type { DeskSubmissionShape } from "../../../../api/shapes"
import { FRAME_RATE } from "../../../../domain/frames"
import { lengthOf, type Points } from "../../../../domain/timecode"
import { lengthWords } from "../../../i18n/quantities"
import { movePoints } from "../../../stores/board-actions"
import { Button } from "../../../ui/Button"
import { HeldIconButton } from "../../held"
import styles from "./PointNudges.module.css"

/** One tap moves an end by so many frames: a tenth of a second, about a breath's beginning. */
const NUDGE_FRAMES = 3
const NUDGE = NUDGE_FRAMES / FRAME_RATE

/** Where the clip begins and ends, moved a little at a time; the whole take is in the review. */
export const PointNudges = ({ submission }: { readonly submission: DeskSubmissionShape }) => {
  const { t, i18n } = useLingui()
  const { takeId, points, sentPoints, proxy } = submission
  const { inPoint, outPoint } = points
  const move = (change: Partial<Points>): void => void movePoints(takeId, { ...points, ...change })
  const isMoved = inPoint !== sentPoints.inPoint || outPoint !== sentPoints.outPoint
  const length = lengthWords(lengthOf(points), i18n.locale)
  return (
    <div className={styles.nudges}>
      <p role="status">
        <Trans>Elle dure {length}.</Trans>
      </p>
      <span className={styles.end}>
        <span>
          <Trans>Début</Trans>
        </span>
        <HeldIconButton
          label={t`Commencer plus tôt`}
          icon={<ChevronLeft aria-hidden />}
          disabled={inPoint - NUDGE < proxy.inPoint}
          onClick={() => move({ inPoint: inPoint - NUDGE })}
        />
        <HeldIconButton
          label={t`Commencer plus tard`}
          icon={<ChevronRight aria-hidden />}
          disabled={lengthOf(points) < 1}
          onClick={() => move({ inPoint: inPoint + NUDGE })}
        />
      </span>
      <span className={styles.end}>
        <span>
          <Trans>Fin</Trans>
        </span>
        <HeldIconButton
          label={t`Finir plus tôt`}
          icon={<ChevronLeft aria-hidden />}
          disabled={lengthOf(points) < 1}
          onClick={() => move({ outPoint: outPoint - NUDGE })}
        />
        <HeldIconButton
          label={t`Finir plus tard`}
          icon={<ChevronRight aria-hidden />}
          disabled={outPoint + NUDGE > proxy.outPoint}
          onClick={() => move({ outPoint: outPoint + NUDGE })}
        />
      </span>
      {isMoved && (
        <Button tone="quiet" icon={<Undo2 aria-hidden />} onClick={() => void movePoints(takeId, null)}>
          <Trans>Reprendre ses points</Trans>
        </Button>
      )}
    </div>
  )
}
