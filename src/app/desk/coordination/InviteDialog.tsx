import { Trans, useLingui } from "@lingui/react/macro"
import { type FormEvent, useState } from "react"
import { NAME_MAX_LENGTH } from "../../../domain/contributor"
import { ROLES, type Role } from "../../../domain/role"
import { inviteCoordinator } from "../../stores/coordination"
import { Button } from "../../ui/Button"
import { CopyButton } from "../../ui/CopyButton"
import { Dialog } from "../../ui/Dialog"
import { wordsOfError } from "../../ui/failure-words"
import { Notice } from "../../ui/Notice"
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
  const [failure, setFailure] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)

  const invite = async (): Promise<void> => {
    setBusy(true)
    setFailure(undefined)
    try {
      setUrl(await inviteCoordinator(role, label))
    } catch (error) {
      setFailure(error)
    } finally {
      setBusy(false)
    }
  }
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault()
    if (!isBusy) void invite()
  }

  return (
    <Dialog title={<Trans>Inviter à la régie</Trans>} isOpen onClose={onClose}>
      {url === undefined ? (
        <form className={styles.form} onSubmit={onSubmit}>
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
          {failure !== undefined && <Notice tone="bad">{t(wordsOfError(failure))}</Notice>}
          <div className={styles.choices}>
            <Button onClick={onClose}>
              <Trans>Annuler</Trans>
            </Button>
            <Button type="submit" tone="primary" isBusy={isBusy}>
              <Trans>Créer le lien</Trans>
            </Button>
          </div>
        </form>
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
