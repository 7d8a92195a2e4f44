import { Trans, useLingui } from "@lingui/react/macro"
import { type FormEvent, useState } from "react"
import type { ContributorShape } from "../../../api/shapes"
import { type ContributorFacts, completeFacts, NOBODY } from "../../../domain/contributor"
import { addContributor, updateContributor } from "../../stores/board-actions"
import { Button } from "../../ui/Button"
import { Dialog } from "../../ui/Dialog"
import { wordsOfError } from "../../ui/failure-words"
import { Notice } from "../../ui/Notice"
import styles from "./PersonDialog.module.css"
import { isAcceptable, PersonFields } from "./PersonFields"

type Props = {
  /** Who is to be changed; left out, someone new. */
  readonly contributor?: ContributorShape
  readonly onClose: () => void
}

/** Adds a person to the campaign or changes what is known of her. */
export const PersonDialog = ({ contributor, onClose }: Props) => {
  const { t } = useLingui()
  const [person, setPerson] = useState<ContributorFacts>(() =>
    contributor === undefined ? NOBODY : completeFacts(contributor),
  )
  const [isChecked, setChecked] = useState(false)
  const [failure, setFailure] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)

  const save = async (): Promise<void> => {
    setBusy(true)
    try {
      if (contributor === undefined) await addContributor(person)
      else await updateContributor(contributor.id, person)
      onClose()
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    setChecked(true)
    if (!isBusy && isAcceptable(person)) void save()
  }

  return (
    <Dialog
      title={contributor === undefined ? <Trans>Ajouter une personne</Trans> : contributor.name}
      isOpen
      onClose={onClose}
    >
      <form className={styles.form} onSubmit={onSubmit} noValidate>
        <PersonFields person={person} onChange={setPerson} isChecked={isChecked} />
        {failure !== undefined && <Notice tone="bad">{t(wordsOfError(failure))}</Notice>}
        <div className={styles.choices}>
          <Button onClick={onClose}>
            <Trans>Annuler</Trans>
          </Button>
          <Button type="submit" tone="primary" isBusy={isBusy}>
            <Trans context="garder">Enregistrer</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
