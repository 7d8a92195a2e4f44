import { Trans, useLingui } from "@lingui/react/macro"
import { type FormEvent, useState } from "react"
import type { ContributorShape } from "../../../api/shapes"
import { NAME_MAX_LENGTH, PLACE_MAX_LENGTH, ROLE_MAX_LENGTH } from "../../../domain/contributor"
import { addContributor, updateContributor } from "../../stores/board-actions"
import { Button } from "../../ui/Button"
import { Dialog } from "../../ui/Dialog"
import { wordsOfError } from "../../ui/failure-words"
import { Notice } from "../../ui/Notice"
import { TextField } from "../../ui/TextField"
import styles from "./PersonDialog.module.css"

type Props = {
  /** Who is to be changed; left out, someone new. */
  readonly contributor?: ContributorShape
  readonly onClose: () => void
}

const NOBODY = { name: "", role: "", place: "" }

/** Adds a person to the campaign or changes what the film says of her. */
export const PersonDialog = ({ contributor, onClose }: Props) => {
  const { t } = useLingui()
  const [person, setPerson] = useState(() =>
    contributor === undefined
      ? NOBODY
      : { name: contributor.name, role: contributor.role, place: contributor.place },
  )
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
    if (!isBusy && person.name.trim() !== "") void save()
  }
  const field = (key: keyof typeof NOBODY) => ({
    value: person[key],
    onChange: (event: { target: { value: string } }) => setPerson({ ...person, [key]: event.target.value }),
  })

  return (
    <Dialog
      title={contributor === undefined ? <Trans>Ajouter une personne</Trans> : contributor.name}
      isOpen
      onClose={onClose}
    >
      <form className={styles.form} onSubmit={onSubmit}>
        <TextField
          label={<Trans>Nom</Trans>}
          required
          autoFocus
          autoComplete="off"
          maxLength={NAME_MAX_LENGTH}
          {...field("name")}
        />
        <TextField
          label={<Trans>Rôle</Trans>}
          hint={<Trans>Tel que le bandeau du film le dira. Facultatif.</Trans>}
          placeholder={t`Ingénieure réseau`}
          autoComplete="off"
          maxLength={ROLE_MAX_LENGTH}
          {...field("role")}
        />
        <TextField
          label={<Trans>Lieu</Trans>}
          placeholder={t`Lyon`}
          autoComplete="off"
          maxLength={PLACE_MAX_LENGTH}
          {...field("place")}
        />
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
