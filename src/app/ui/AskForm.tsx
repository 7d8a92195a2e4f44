import { Trans, useLingui } from "@lingui/react/macro"
import type { FormEvent, ReactNode } from "react"
import styles from "./AskForm.module.css"
import { Button } from "./Button"
import { wordsOfError } from "./failure-words"
import { Notice } from "./Notice"
import { useSubmission } from "./use-submission"

type Props = {
  /** What the button that sends it says: the act itself. */
  readonly action: ReactNode
  /** Sends what the form holds. Rejects with why not; `undefined`: something is missing, and the fields say so. */
  readonly onSend: () => Promise<void> | undefined
  readonly onClose: () => void
  /** Whether the fields say by themselves what is wrong, not the browser. */
  readonly noValidate?: boolean
  readonly className?: string
  /** The fields. */
  readonly children: ReactNode
}

/** A form that is sent or left: once at a time, and what kept it from being sent stands above its buttons. */
export const AskForm = ({ action, onSend, onClose, noValidate = false, className, children }: Props) => {
  const { t } = useLingui()
  const { isBusy, failure, submit } = useSubmission()
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    submit(async () => onSend())
  }
  return (
    <form className={`${styles.form} ${className ?? ""}`} noValidate={noValidate} onSubmit={onSubmit}>
      {children}
      {failure !== undefined && <Notice tone="bad">{t(wordsOfError(failure))}</Notice>}
      <div className={styles.choices}>
        <Button onClick={onClose}>
          <Trans>Annuler</Trans>
        </Button>
        <Button type="submit" tone="primary" isBusy={isBusy}>
          {action}
        </Button>
      </div>
    </form>
  )
}
