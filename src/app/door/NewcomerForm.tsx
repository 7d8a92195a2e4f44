import { Trans, useLingui } from "@lingui/react/macro"
import { type FormEvent, useState } from "react"
import { NAME_MAX_LENGTH } from "../../domain/contributor"
import { useSubmission } from "../access/use-submission"
import { Button } from "../ui/Button"
import { wordsOfError } from "../ui/failure-words"
import { Notice } from "../ui/Notice"
import { TextField } from "../ui/TextField"
import type { Come } from "./coming-in"
import styles from "./WhoAreYou.module.css"

type Props = { readonly onCome: Come; readonly onClose: () => void }

/** For whoever is not in the list: she gives her name, and the coordinator confirms it. */
export const NewcomerForm = ({ onCome, onClose }: Props) => {
  const { t } = useLingui()
  const [name, setName] = useState("")
  const { isBusy, failure, submit } = useSubmission()
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    const given = name.trim()
    if (given !== "") submit(() => onCome({ name: given }, given))
  }
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <TextField
        label={<Trans>Prénom et nom</Trans>}
        hint={<Trans>La personne qui coordonne confirmera que vous êtes de l’équipe.</Trans>}
        autoComplete="name"
        maxLength={NAME_MAX_LENGTH}
        required
        autoFocus
        value={name}
        onChange={event => setName(event.target.value)}
      />
      {failure !== undefined && <Notice tone="bad">{t(wordsOfError(failure))}</Notice>}
      <div className={styles.choices}>
        <Button onClick={onClose}>
          <Trans>Annuler</Trans>
        </Button>
        <Button type="submit" tone="primary" isBusy={isBusy}>
          <Trans>Entrer</Trans>
        </Button>
      </div>
    </form>
  )
}
