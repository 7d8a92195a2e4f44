import { Trans, useLingui } from "@lingui/react/macro"
import { RotateCcw, Send } from "lucide-react"
import type { Seconds } from "../../../domain/timecode"
import { lengthWords } from "../../i18n/quantities"
import { Button } from "../../ui/Button"
import { ButtonLink } from "../../ui/ButtonLink"
import { Notice } from "../../ui/Notice"
import styles from "./TrimDesk.module.css"

type Props = {
  /** What is kept, and what the line is estimated to take. */
  readonly length: Seconds
  readonly expected: Seconds
  readonly redoPath: string
  readonly onSend: () => void
  /** She wants to look at it again. */
  readonly onBack: () => void
}

/** The keyboard and the reading voice go where the question is. */
const takeFocus = (element: HTMLDivElement | null): void => element?.focus()

/** Asked once, before a take goes that is far shorter than its line. */
export const WholeLineQuestion = ({ length, expected, redoPath, onSend, onBack }: Props) => {
  const { t, i18n } = useLingui()
  const kept = lengthWords(length, i18n.locale)
  const whole = lengthWords(expected, i18n.locale)
  return (
    <div
      className={styles.question}
      ref={takeFocus}
      tabIndex={-1}
      role="alertdialog"
      aria-label={t`Toute la phrase ?`}
    >
      <Notice title={t`Avez-vous dit toute la phrase ?`}>
        <Trans>
          La partie gardée dure {kept} ; cette phrase en demande environ {whole}.
        </Trans>
      </Notice>
      <div className={styles.answers}>
        <Button tone="primary" icon={<Send aria-hidden />} onClick={onSend}>
          <Trans>Oui, envoyer</Trans>
        </Button>
        <Button onClick={onBack}>
          <Trans>Je vérifie</Trans>
        </Button>
        <ButtonLink to={redoPath} tone="quiet" icon={<RotateCcw aria-hidden />}>
          <Trans>Refaire</Trans>
        </ButtonLink>
      </div>
    </div>
  )
}
