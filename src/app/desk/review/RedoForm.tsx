import { Trans, useLingui } from "@lingui/react/macro"
import { Send } from "lucide-react"
import { type FormEvent, type KeyboardEvent, useState } from "react"
import type { Language } from "../../../domain/language"
import { COMMENT_MAX_LENGTH } from "../../../domain/review"
import { clock, type Seconds } from "../../../domain/timecode"
import { Button } from "../../ui/Button"
import { TextArea } from "../../ui/TextField"
import styles from "./RedoForm.module.css"
import { READY_PHRASES, withPhrase } from "./ready-phrases"

type Props = {
  readonly language: Language
  /** The moment that was on the screen when she asked. */
  readonly at: Seconds
  readonly onAsk: (comment: string, at: Seconds | null) => void
  readonly onCancel: () => void
}

/** Asks for another take: what was good first, then the one thing to change. */
export const RedoForm = ({ language, at, onAsk, onCancel }: Props) => {
  const { t } = useLingui()
  const [comment, setComment] = useState("")
  // At the very start, the words are about the whole take.
  const [isAtMoment, setAtMoment] = useState(at > 0)
  const moment = clock(at)

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    onAsk(comment.trim(), isAtMoment ? at : null)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") onCancel()
  }

  return (
    <form className={styles.form} onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <TextArea
        label={<Trans>Votre message</Trans>}
        hint={<Trans>Commencez par ce qui était bien. Elle le lira sur son téléphone.</Trans>}
        autoFocus
        lang={language}
        maxLength={COMMENT_MAX_LENGTH}
        value={comment}
        onChange={event => setComment(event.target.value)}
      />
      <fieldset className={styles.phrases} aria-label={t`Phrases toutes prêtes`}>
        {READY_PHRASES[language].map(({ label, text }) => (
          <Button key={label} lang={language} onClick={() => setComment(withPhrase(comment, text))}>
            {label}
          </Button>
        ))}
      </fieldset>
      <label className={styles.moment}>
        <input type="checkbox" checked={isAtMoment} onChange={event => setAtMoment(event.target.checked)} />
        <Trans>Au moment {moment}</Trans>
      </label>
      <div className={styles.choices}>
        <Button type="submit" tone="primary" icon={<Send aria-hidden />}>
          <Trans>Envoyer la demande</Trans>
        </Button>
        <Button tone="quiet" onClick={onCancel}>
          <Trans>Annuler</Trans>
        </Button>
      </div>
    </form>
  )
}
