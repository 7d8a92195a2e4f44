import { Trans, useLingui } from "@lingui/react/macro"
import { RotateCcw, Video } from "lucide-react"
import type { BriefLineShape, BriefShape } from "../../../api/shapes"
import { takesOf, useUnreadableOf } from "../../stores/studio-takes"
import { ButtonLink } from "../../ui/ButtonLink"
import { isAllFilmed } from "../all-filmed"
import { NoMoreToFilm } from "../NoMoreToFilm"
import { RECORD_AT_ONCE, recordPath, takesPath } from "../paths"
import { LastRecordingFailure } from "../record/TakeFailure"
import { REFUSAL_WORDS } from "../send-words"
import styles from "./LineCard.module.css"
import { LineState } from "./LineState"
import { type Knowledge, lineProgress, redoOf, refusalOf } from "./line-progress"
import { RedoRequest } from "./RedoRequest"

type Props = {
  readonly brief: BriefShape
  readonly line: BriefLineShape
  readonly known: Knowledge
  /** Counts from 1 among her own lines; `undefined`: she has only this one. */
  readonly ordinal: number | undefined
  /** The one she would best turn to now: its next step is the screen's one big button. */
  readonly isNext: boolean
}

/** Why the desk could not use what she sent. */
const Refused = ({ line, known }: Pick<Props, "line" | "known">) => {
  const { i18n } = useLingui()
  const refusal = refusalOf(line.id, known)
  return refusal === undefined ? null : <p className={styles.refusal}>{i18n._(REFUSAL_WORDS[refusal])}</p>
}

/** What can be done with the line now: one thing stands out. */
const NextSteps = ({ brief, line, known, isNext }: Pick<Props, "brief" | "line" | "known" | "isNext">) => {
  const progress = lineProgress(line.id, known)
  const hasUnreadable = useUnreadableOf(line.id).length > 0
  const hasTakes = takesOf(known.takes, line.id).length > 0
  const isFirst = progress === "untouched" && !hasTakes
  const isRecordNext = isFirst || progress === "redo" || progress === "refused"
  const tone = isNext ? "primary" : "secondary"
  const record = (
    <ButtonLink
      to={recordPath(line.id)}
      state={progress === "redo" ? RECORD_AT_ONCE : undefined}
      tone={isRecordNext ? tone : "quiet"}
      size={isRecordNext ? "big" : "normal"}
      icon={isFirst ? <Video aria-hidden /> : <RotateCcw aria-hidden />}
    >
      {isFirst ? <Trans>Me préparer</Trans> : <Trans>Refaire</Trans>}
    </ButtonLink>
  )
  const takes = (hasTakes || hasUnreadable) && (
    <ButtonLink
      to={takesPath(line.id)}
      tone={progress === "recorded" ? tone : "secondary"}
      size={progress === "recorded" ? "big" : "normal"}
    >
      <Trans>Voir mes prises</Trans>
    </ButtonLink>
  )
  if (isAllFilmed(brief, line.id, known.submissions)) {
    return (
      <div className={styles.steps}>
        <NoMoreToFilm />
        {takes}
      </div>
    )
  }
  return (
    <div className={styles.steps}>
      {isRecordNext ? record : takes}
      {isRecordNext ? takes : record}
    </div>
  )
}

/** One of her lines, between its neighbours, with where it is and what comes next. */
export const LineCard = ({ brief, line, known, ordinal, isNext }: Props) => {
  const { t } = useLingui()
  const { lineCount } = brief
  const redo = redoOf(line.id, known)
  return (
    <article
      className={styles.card}
      aria-label={ordinal === undefined ? t`Ma phrase` : t`Ma phrase ${ordinal}`}
    >
      {redo !== undefined && <RedoRequest takeId={redo.takeId} review={redo.review} />}
      <header className={styles.header}>
        <span>
          <Trans>
            Phrase {line.position} sur {lineCount}
          </Trans>
        </span>
        <LineState progress={lineProgress(line.id, known)} />
      </header>
      {line.before !== null && <p className={styles.neighbour}>{line.before}</p>}
      <blockquote className={styles.line}>{line.text}</blockquote>
      {line.after !== null && <p className={styles.neighbour}>{line.after}</p>}
      <Refused line={line} known={known} />
      <LastRecordingFailure brief={brief} lineId={line.id} />
      <NextSteps brief={brief} line={line} known={known} isNext={isNext} />
    </article>
  )
}
