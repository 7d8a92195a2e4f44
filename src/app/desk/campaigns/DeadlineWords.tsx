import { Trans, useLingui } from "@lingui/react/macro"
import { CalendarClock } from "lucide-react"
import { deadlineWords } from "../../../domain/deadline-words"
import styles from "./DeadlineWords.module.css"

/** When the campaign closes, as one would say it, and how far that is. */
export const DeadlineWords = ({ deadline }: { readonly deadline: string }) => {
  const { i18n } = useLingui()
  const { moment, distance, isOver } = deadlineWords(deadline, new Date(), i18n.locale)
  return (
    <time className={styles.deadline} dateTime={deadline} data-over={isOver || undefined}>
      <CalendarClock aria-hidden />
      <span>
        {isOver ? (
          <Trans>
            Close depuis {moment}, {distance}
          </Trans>
        ) : (
          <Trans>
            Jusqu’à {moment}, {distance}
          </Trans>
        )}
      </span>
    </time>
  )
}
