import { Trans, useLingui } from "@lingui/react/macro"
import { useState } from "react"
import { askForLink } from "../stores/open-door"
import { Button } from "../ui/Button"
import { ButtonLink } from "../ui/ButtonLink"
import { Dialog } from "../ui/Dialog"
import { wordsOfError } from "../ui/failure-words"
import { Notice } from "../ui/Notice"
import { useSubmission } from "../ui/use-submission"
import type { Person } from "./coming-in"
import styles from "./WhoAreYou.module.css"

type Props = { readonly person: Person; readonly token: string; readonly onClose: () => void }

/** Somebody is behind this name. If it is she, there are three ways in; none of them is this link. */
export const TakenName = ({ person: { id, name }, token, onClose }: Props) => {
  const { t } = useLingui()
  const { isBusy, failure, submit } = useSubmission()
  const [isAsked, setAsked] = useState(false)
  const ask = async (): Promise<void> => {
    await askForLink(token, id)
    setAsked(true)
  }
  return (
    <Dialog title={name} isOpen onClose={onClose}>
      <p>
        <Trans>
          Ce nom a déjà un lien personnel : le lien du groupe ne l’ouvre plus, pour que personne ne touche aux
          prises d’une autre.
        </Trans>
      </p>
      <p>
        <Trans>
          C’est vous ? Cherchez ce lien dans vos messages. S’il est sur un autre appareil, un code pris là-bas
          vous fait entrer ici.
        </Trans>
      </p>
      {failure !== undefined && <Notice tone="bad">{t(wordsOfError(failure))}</Notice>}
      {isAsked && (
        <Notice tone="good" title={<Trans>C’est demandé</Trans>}>
          <Trans>La personne qui coordonne vous enverra votre lien. Ouvrez-le sur ce téléphone.</Trans>
        </Notice>
      )}
      <div className={styles.choices}>
        <ButtonLink to="/studio">
          <Trans>J’ai un code</Trans>
        </ButtonLink>
        {!isAsked && (
          <Button tone="primary" isBusy={isBusy} onClick={() => submit(ask)}>
            <Trans>Demander mon lien</Trans>
          </Button>
        )}
      </div>
    </Dialog>
  )
}
