import { Trans, useLingui } from "@lingui/react/macro"
import { Printer, RefreshCw, Unlink } from "lucide-react"
import { useEffect, useState } from "react"
import type { ContributorShape } from "../../../api/shapes"
import { personalLink, renewLink, revokeLink, usePersonalLinks } from "../../stores/personal-links"
import { Button } from "../../ui/Button"
import { CopyButton } from "../../ui/CopyButton"
import { Dialog } from "../../ui/Dialog"
import { wordsOfError } from "../../ui/failure-words"
import { Notice } from "../../ui/Notice"
import { TextField } from "../../ui/TextField"
import { Waiting } from "../../ui/Waiting"
import styles from "./LinkDialog.module.css"
import { QrCode } from "./QrCode"
import { ShareLink } from "./ShareLink"

type Props = { readonly contributor: ContributorShape; readonly onClose: () => void }

/** A contributor's link, to copy, to scan, to print; and the ways to end it. */
export const LinkDialog = ({ contributor, onClose }: Props) => {
  const { t } = useLingui()
  const url = usePersonalLinks(state => state.urls[contributor.id])
  const [failure, setFailure] = useState<unknown>()
  const { id, name } = contributor

  useEffect(() => {
    personalLink(id).catch(setFailure)
  }, [id])

  return (
    <Dialog title={t`Lien de ${name}`} isOpen onClose={onClose}>
      {contributor.standing === "picked" && (
        <Notice title={<Trans>Elle est entrée par le lien de groupe</Trans>}>
          <Trans>
            Si ce lien-ci est ouvert avant que vous l’ayez confirmée, il prend la place du sien : la personne
            entrée sous ce nom est déconnectée.
          </Trans>
        </Notice>
      )}
      {failure !== undefined && <Notice tone="bad">{t(wordsOfError(failure))}</Notice>}
      {url === undefined && failure === undefined && (
        <Waiting>
          <Trans>Le lien se prépare…</Trans>
        </Waiting>
      )}
      {url !== undefined && (
        <>
          <div className={styles.print}>
            <p className={styles.name}>{name}</p>
            <QrCode text={url} label={t`Code QR du lien de ${name}`} />
            <p className={styles.how}>
              <Trans>À scanner avec l’appareil photo de son téléphone.</Trans>
            </p>
          </div>
          <TextField
            label={<Trans>Lien personnel</Trans>}
            hint={<Trans>Il n’appartient qu’à elle : qui l’ouvre parle en son nom.</Trans>}
            readOnly
            value={url}
            onFocus={event => event.target.select()}
          />
          <div className={styles.choices}>
            <CopyButton text={url} tone="primary">
              <Trans>Copier le lien</Trans>
            </CopyButton>
            <ShareLink contributor={contributor} url={url} />
            <Button icon={<Printer aria-hidden />} onClick={() => window.print()}>
              <Trans>Imprimer</Trans>
            </Button>
          </div>
        </>
      )}
      <EndLink contributor={contributor} onFailure={setFailure} onClose={onClose} />
    </Dialog>
  )
}

type EndProps = Props & { readonly onFailure: (error: unknown) => void }

/** When a link has fallen into the wrong hands, or is needed no more. */
const EndLink = ({ contributor, onFailure, onClose }: EndProps) => {
  const [isBusy, setBusy] = useState(false)
  const run = async (work: () => Promise<unknown>): Promise<void> => {
    setBusy(true)
    onFailure(undefined)
    try {
      await work()
    } catch (error) {
      onFailure(error)
    } finally {
      setBusy(false)
    }
  }
  const revoke = async (): Promise<void> => {
    if (await revokeLink(contributor.id)) onClose()
  }

  return (
    <div className={styles.end}>
      <p>
        <Trans>Si ce lien est tombé en d’autres mains : les anciens cessent de marcher aussitôt.</Trans>
      </p>
      <div className={styles.choices}>
        <Button
          icon={<RefreshCw aria-hidden />}
          isBusy={isBusy}
          onClick={() => void run(() => renewLink(contributor.id))}
        >
          <Trans>Renouveler le lien</Trans>
        </Button>
        <Button tone="danger" icon={<Unlink aria-hidden />} isBusy={isBusy} onClick={() => void run(revoke)}>
          <Trans>Révoquer le lien</Trans>
        </Button>
      </div>
    </div>
  )
}
