import { Trans } from "@lingui/react/macro"
import { useState } from "react"
import { NAME_MAX_LENGTH } from "../../domain/contributor"
import { AskForm } from "../ui/AskForm"
import { TextField } from "../ui/TextField"
import type { Come } from "./coming-in"
import styles from "./WhoAreYou.module.css"

type Props = { readonly onCome: Come; readonly onClose: () => void }

/** For whoever is not in the list: she gives her name, and the coordinator confirms it. */
export const NewcomerForm = ({ onCome, onClose }: Props) => {
  const [name, setName] = useState("")
  const send = (): Promise<void> | undefined => {
    const given = name.trim()
    return given === "" ? undefined : onCome({ name: given }, given)
  }
  return (
    <AskForm action={<Trans>Entrer</Trans>} onSend={send} onClose={onClose} className={styles.form ?? ""}>
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
    </AskForm>
  )
}
