import { Trans, useLingui } from "@lingui/react/macro"
import { Send } from "lucide-react"
import type { FormEvent, KeyboardEvent } from "react"
import type { DeskSubmissionShape } from "../../../api/shapes"
import type { Language } from "../../../domain/language"
import { COMMENT_MAX_LENGTH } from "../../../domain/review"
import { closeDraft, type RedoDraft, setDraftComment } from "../../stores/redo-drafts"
import { Button } from "../../ui/Button"
import { TextArea } from "../../ui/TextField"
import { NoteList } from "./NoteList"
import styles from "./RedoForm.module.css"
import { READY_PHRASES, withPhrase } from "./ready-phrases"
import type { Player } from "./use-player"

type Props = {
  readonly submission: DeskSubmissionShape
  readonly draft: RedoDraft
  /** Hers who will read it. */
  readonly language: Language
  readonly player: Player
  readonly onSend: () => void
}

/** Asks for another take: what was good first, then what to change, and at which moments. */
export const RedoForm = ({ submission, draft, language, player, onSend }: Props) => {
  const { t } = useLingui()
  const { takeId } = submission
  const setComment = (comment: string): void => setDraftComment(takeId, comment)

  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    onSend()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") closeDraft(takeId)
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) onSend()
  }

  return (
    <form className={styles.form} onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <TextArea
        label={<Trans>Votre message</Trans>}
        hint={<Trans>Commencez par ce qui était bien. Elle le lira sur son téléphone.</Trans>}
        autoFocus
        lang={language}
        maxLength={COMMENT_MAX_LENGTH}
        value={draft.comment}
        onChange={event => setComment(event.target.value)}
      />
      <fieldset className={styles.phrases} aria-label={t`Phrases toutes prêtes`}>
        {READY_PHRASES[language].map(({ label, text }) => (
          <Button key={label} lang={language} onClick={() => setComment(withPhrase(draft.comment, text))}>
            {label}
          </Button>
        ))}
      </fieldset>
      <NoteList submission={submission} notes={draft.notes} language={language} player={player} />
      <div className={styles.choices}>
        <Button
          type="submit"
          tone="primary"
          icon={<Send aria-hidden />}
          aria-keyshortcuts="Control+Enter Meta+Enter"
        >
          <Trans>Envoyer la demande</Trans>
        </Button>
        <Button tone="quiet" onClick={() => closeDraft(takeId)}>
          <Trans>Annuler</Trans>
        </Button>
      </div>
    </form>
  )
}
