import { Trans, useLingui } from "@lingui/react/macro"
import { useState } from "react"
import { NAME_MAX_LENGTH } from "../../../domain/contributor"
import { ROLES, type Role } from "../../../domain/role"
import { inviteCoordinator } from "../../stores/coordination"
import { AskForm } from "../../ui/AskForm"
import { Button } from "../../ui/Button"
import { CopyButton } from "../../ui/CopyButton"
import { Dialog } from "../../ui/Dialog"
import { TextField } from "../../ui/TextField"
import styles from "./InviteDialog.module.css"
import { ROLE_WORDS } from "./role-words"

type Props = { readonly onClose: () => void }

/** Makes a link by which one more person coordinates the campaign. */
export const InviteDialog = ({ onClose }: Props) => {
  const { t } = useLingui()
  const [label, setLabel] = useState("")
  const [role, setRole] = useState<Role>("editor")
  const [url, setUrl] = useState<string>()
  const send = async (): Promise<void> => setUrl(await inviteCoordinator(role, label))

  return (
    <Dialog title={<Trans>Inviter à la régie</Trans>} isOpen onClose={onClose}>
      {url === undefined ? (
        <AskForm action={<Trans>Créer le lien</Trans>} onSend={send} onClose={onClose}>
          <TextField
            label={<Trans>Pour qui</Trans>}
            hint={<Trans>Un nom pour vous y retrouver.</Trans>}
            maxLength={NAME_MAX_LENGTH}
            value={label}
            onChange={event => setLabel(event.target.value)}
          />
          <fieldset className={styles.roles}>
            <legend>
              <Trans>Rôle</Trans>
            </legend>
            {ROLES.map(one => (
              <label key={one} className={styles.role}>
                <input type="radio" name="role" checked={role === one} onChange={() => setRole(one)} />
                <span>
                  <strong>{t(ROLE_WORDS[one].name)}</strong>
                  <span className={styles.may}>{t(ROLE_WORDS[one].may)}</span>
                </span>
              </label>
            ))}
          </fieldset>
        </AskForm>
      ) : (
        <MadeLink url={url} onClose={onClose} />
      )}
    </Dialog>
  )
}

const MadeLink = ({ url, onClose }: Props & { readonly url: string }) => (
  <div className={styles.form}>
    <TextField
      label={<Trans>Lien d’invitation</Trans>}
      hint={
        <Trans>Il sert une seule fois, pendant une semaine. Envoyez-le à cette personne seulement.</Trans>
      }
      readOnly
      value={url}
      onFocus={event => event.target.select()}
    />
    <div className={styles.choices}>
      <Button onClick={onClose}>
        <Trans>Terminé</Trans>
      </Button>
      <CopyButton text={url} tone="primary">
        <Trans>Copier le lien</Trans>
      </CopyButton>
    </div>
  </div>
)
