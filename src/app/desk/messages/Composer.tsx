import { Trans, useLingui } from "@lingui/react/macro"
import { useState } from "react"
import type { BoardShape, CorrespondenceShape } from "../../../api/shapes"
import type { ContributorId } from "../../../domain/ids"
import { NOTE_MAX_LENGTH, WRITTEN_KINDS, type WrittenKind } from "../../../domain/notice"
import { Notice } from "../../ui/Notice"
import { TextArea } from "../../ui/TextField"
import { ForEditors } from "../own-role"
import styles from "./Composer.module.css"
import { LetterPreview } from "./LetterPreview"
import { WRITTEN_WORDS } from "./notice-words"
import { RecipientList } from "./RecipientList"
import { canChoose, proposed, recipientsOf } from "./recipients"
import { SendBar } from "./SendBar"

type Props = { readonly board: BoardShape; readonly correspondence: CorrespondenceShape }

/** What she is about to send. The id is made with the draft: see `Sending`. */
type Draft = {
  readonly id: string
  readonly kind: WrittenKind
  readonly note: string
  /** Undefined: whoever is proposed. */
  readonly chosen: readonly ContributorId[] | undefined
}

const newDraft = (kind: WrittenKind): Draft => ({
  id: crypto.randomUUID(),
  kind,
  note: "",
  chosen: undefined,
})

/** Why, to whom, with which words; what each will read; and off it goes. */
export const Composer = ({ board, correspondence }: Props) => {
  const { t } = useLingui()
  const [draft, setDraft] = useState(() => newDraft("invitation"))
  const [shown, setShown] = useState<ContributorId>()
  const { id, kind, note } = draft
  const recipients = recipientsOf(board, correspondence, kind)
  const choosable = recipients.filter(recipient => canChoose(kind, recipient))
  const wanted = new Set(draft.chosen ?? proposed(kind, recipients))
  const chosen = choosable.map(({ contributorId }) => contributorId).filter(one => wanted.has(one))
  const previewed =
    recipients.find(({ contributorId }) => contributorId === shown)?.contributorId ??
    chosen[0] ??
    recipients[0]?.contributorId
  const letter = previewed === undefined ? undefined : { kind, note, contributorId: previewed }

  return (
    <section className={styles.composer} aria-label={t`Écrire à l’équipe`}>
      <fieldset className={styles.kinds}>
        <legend className={styles.legend}>
          <Trans>Que voulez-vous faire ?</Trans>
        </legend>
        {WRITTEN_KINDS.map(option => (
          <label key={option} className={styles.kind}>
            <input
              type="radio"
              name="kind"
              checked={kind === option}
              onChange={() => setDraft({ ...newDraft(option), note })}
            />
            <span>{t(WRITTEN_WORDS[option])}</span>
          </label>
        ))}
      </fieldset>
      {correspondence.mailFrom === null && (
        <Notice title={<Trans>Ce serveur n’envoie pas d’e-mails</Trans>}>
          <Trans>
            Copiez chaque message avec son lien, ou ouvrez-le dans votre messagerie, depuis l’aperçu plus bas.
            Pour des envois d’ici, la personne qui administre Unisson peut régler SMTP_URL.
          </Trans>
        </Notice>
      )}
      <RecipientList
        kind={kind}
        recipients={recipients}
        chosen={chosen}
        previewed={previewed}
        onChoose={next => setDraft({ ...draft, chosen: next })}
        onShow={setShown}
      />
      <TextArea
        label={kind === "message" ? <Trans>Votre message</Trans> : <Trans>Un mot de vous (facultatif)</Trans>}
        value={note}
        maxLength={NOTE_MAX_LENGTH}
        rows={3}
        onChange={event => setDraft({ ...draft, note: event.target.value })}
      />
      {letter !== undefined && (
        <LetterPreview
          campaignId={board.campaign.id}
          draft={letter}
          recipient={recipients.find(({ contributorId }) => contributorId === previewed)}
          isMailSetUp={correspondence.mailFrom !== null}
        />
      )}
      <ForEditors>
        <SendBar
          campaignId={board.campaign.id}
          sending={{ id, kind, note: note.trim(), contributorIds: chosen }}
          onSent={() => setDraft(newDraft(kind))}
        />
      </ForEditors>
    </section>
  )
}
