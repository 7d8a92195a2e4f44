import { Trans } from "@lingui/react/macro"
import { useState } from "react"
import type { ContributorShape } from "../../../api/shapes"
import { type ContributorFacts, completeFacts, NOBODY } from "../../../domain/contributor"
import { addContributor, updateContributor } from "../../stores/board-actions"
import { AskForm } from "../../ui/AskForm"
import { Dialog } from "../../ui/Dialog"
import { isAcceptable, PersonFields } from "./PersonFields"

type Props = {
  /** Who is to be changed; left out, someone new. */
  readonly contributor?: ContributorShape
  readonly onClose: () => void
}

/** Adds a person to the campaign or changes what is known of her. */
export const PersonDialog = ({ contributor, onClose }: Props) => {
  const [person, setPerson] = useState<ContributorFacts>(() =>
    contributor === undefined ? NOBODY : completeFacts(contributor),
  )
  const [isChecked, setChecked] = useState(false)

  const save = async (): Promise<void> => {
    if (contributor === undefined) await addContributor(person)
    else await updateContributor(contributor.id, person)
    onClose()
  }
  const send = (): Promise<void> | undefined => {
    setChecked(true)
    return isAcceptable(person) ? save() : undefined
  }

  return (
    <Dialog
      title={contributor === undefined ? <Trans>Ajouter une personne</Trans> : contributor.name}
      isOpen
      onClose={onClose}
    >
      <AskForm
        action={<Trans context="garder">Enregistrer</Trans>}
        onSend={send}
        onClose={onClose}
        noValidate
      >
        <PersonFields person={person} onChange={setPerson} isChecked={isChecked} />
      </AskForm>
    </Dialog>
  )
}
