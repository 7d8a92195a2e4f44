import { Trans, useLingui } from "@lingui/react/macro"
import { Columns2 } from "lucide-react"
import type { BoardShape, DeskSubmissionShape } from "../../../api/shapes"
import type { TakeId } from "../../../domain/ids"
import { clock, type Seconds } from "../../../domain/timecode"
import { Button } from "../../ui/Button"
import { stateOfSubmission } from "../board/board-lines"
import { STATE_WORDS } from "../board/state-words"
import { playedMoment } from "./moments"
import styles from "./TakeList.module.css"

type Props = {
  readonly board: BoardShape
  readonly submissions: readonly DeskSubmissionShape[]
  /** The take that is on the screen. */
  readonly shown: TakeId
  readonly onShow: (takeId: TakeId) => void
  /** Lay two side by side; `undefined`: there are not two to play. */
  readonly onCompare: (() => void) | undefined
  /** Show a moment of the take on the screen. */
  readonly onMoment: (at: Seconds) => void
}

/** Every take that has arrived for the line, with what was decided and said about it. */
export const TakeList = ({ board, submissions, shown, onShow, onCompare, onMoment }: Props) => {
  const { t } = useLingui()
  return (
    <section className={styles.takes}>
      <div className={styles.head}>
        <h2>
          <Trans>Prises reçues</Trans>
        </h2>
        {onCompare !== undefined && (
          <Button tone="quiet" icon={<Columns2 aria-hidden />} aria-keyshortcuts="V" onClick={onCompare}>
            <Trans>Comparer</Trans>
          </Button>
        )}
      </div>
      <ul>
        {submissions.map(submission => {
          const { takeId, takeNumber, duration, review, contributorId } = submission
          const name = board.contributors.find(({ id }) => id === contributorId)?.name ?? ""
          const length = duration === null ? "" : ` · ${clock(duration)}`
          return (
            <li key={takeId}>
              <button
                type="button"
                className={styles.take}
                aria-pressed={takeId === shown}
                onClick={() => onShow(takeId)}
              >
                <span>
                  <Trans>
                    Prise {takeNumber} de {name}
                  </Trans>
                  {length}
                  {takeId === board.referenceTakeId && (
                    <>
                      {" · "}
                      <Trans>modèle de cadrage</Trans>
                    </>
                  )}
                </span>
                <span className={styles.state}>{t(STATE_WORDS[stateOfSubmission(submission)])}</span>
              </button>
              {review.comment !== "" && (
                <p className={styles.comment}>
                  <Trans>« {review.comment} »</Trans>
                </p>
              )}
              {review.notes.map(({ at, text }) => (
                <p key={`${at} ${text}`} className={styles.comment}>
                  <Trans>« {text} »</Trans>
                  {takeId === shown && <Moment at={playedMoment(submission, at)} onShow={onMoment} />}
                </p>
              ))}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

const Moment = ({ at, onShow }: { readonly at: Seconds; readonly onShow: (at: Seconds) => void }) => {
  const moment = clock(at)
  return (
    <Button tone="quiet" onClick={() => onShow(at)}>
      <Trans>à {moment}</Trans>
    </Button>
  )
}
