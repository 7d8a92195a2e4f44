import { Trans, useLingui } from "@lingui/react/macro"
import { ArrowLeftToLine, ArrowRightToLine, Undo2 } from "lucide-react"
import type { DeskSubmissionShape } from "../../../api/shapes"
import { lengthOf } from "../../../domain/timecode"
import { lengthWords } from "../../i18n/quantities"
import { movePoints } from "../../stores/board-actions"
import { Button } from "../../ui/Button"
import styles from "./KeptPart.module.css"

type Props = {
  readonly submission: DeskSubmissionShape
  /** Keep from, or until, the picture that is on the screen. */
  readonly onStartHere: () => void
  readonly onEndHere: () => void
}

/** Which part of the take the film keeps, and how to keep another: without asking her, and without losing her points. */
export const KeptPart = ({ submission, onStartHere, onEndHere }: Props) => {
  const { t, i18n } = useLingui()
  const { takeId, points, sentPoints } = submission
  const length = lengthWords(lengthOf(points), i18n.locale)
  const isMoved = points.inPoint !== sentPoints.inPoint || points.outPoint !== sentPoints.outPoint
  return (
    <section className={styles.part} aria-label={t`Partie gardée`}>
      <p role="status">
        {isMoved ? (
          <Trans>Vous gardez {length}. Ses propres points restent en mémoire.</Trans>
        ) : (
          <Trans>La partie qu’elle a choisie : {length}.</Trans>
        )}
      </p>
      <div className={styles.deeds}>
        <Button icon={<ArrowLeftToLine aria-hidden />} aria-keyshortcuts="I" onClick={onStartHere}>
          <Trans>Commencer ici</Trans>
        </Button>
        <Button icon={<ArrowRightToLine aria-hidden />} aria-keyshortcuts="O" onClick={onEndHere}>
          <Trans>Finir ici</Trans>
        </Button>
        {isMoved && (
          <Button tone="quiet" icon={<Undo2 aria-hidden />} onClick={() => void movePoints(takeId, null)}>
            <Trans>Reprendre ses points</Trans>
          </Button>
        )}
      </div>
    </section>
  )
}
