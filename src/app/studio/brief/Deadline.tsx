import { Trans, useLingui } from "@lingui/react/macro"
import { CalendarClock } from "lucide-react"
import { deadlineWords } from "../../../domain/deadline-words"
import styles from "./Deadline.module.css"

/** Until when, in words. A deadline that has passed is no reason to give up. */
export const Deadline = ({ deadline }: { readonly deadline: string }) => {
  const { i18n } = useLingui()
  const { moment, distance, isOver } = deadlineWords(deadline, new Date(), i18n.locale)
  return (
    <p className={styles.deadline}>
      <CalendarClock aria-hidden />
      <span>
        {isOver ? (
          <Trans>L’échéance était {moment}. Envoyez quand même : il est peut-être encore temps.</Trans>
        ) : (
          <Trans>
            Avant <time dateTime={deadline}>{moment}</time>, {distance}
          </Trans>
        )}
      </span>
    </p>
  )
}
