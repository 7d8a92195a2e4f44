import { Trans, useLingui } from "@lingui/react/macro"
import { Play } from "lucide-react"
import { useEffect, useState } from "react"
import { needCampaignId } from "../../stores/desk-board"
import { startTrial } from "../../stores/desk-campaigns"
import { buttonClass } from "../../ui/button-class"
import { CopyButton } from "../../ui/CopyButton"
import { Dialog } from "../../ui/Dialog"
import { wordsOfError } from "../../ui/failure-words"
import { Notice } from "../../ui/Notice"
import { Waiting } from "../../ui/Waiting"
import styles from "./LinkDialog.module.css"
import { QrCode } from "./QrCode"
import { useWork } from "./use-work"

/** The studio as somebody of the team sees it, before anybody is invited: on a phone, or right here. */
export const TrialDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { t } = useLingui()
  const [url, setUrl] = useState<string>()
  const { failure, run } = useWork()
  useEffect(() => run(async () => setUrl(await startTrial(needCampaignId()))), [run])

  return (
    <Dialog title={<Trans>Voir comme l’équipe</Trans>} isOpen onClose={onClose}>
      <p>
        <Trans>
          Le studio tel que l’équipe le verra, avec la première phrase. Rien n’y compte : aucun envoi, et
          personne de plus dans vos listes. L’essai vaut un jour.
        </Trans>
      </p>
      {failure !== undefined && <Notice tone="bad">{t(wordsOfError(failure))}</Notice>}
      {url === undefined && failure === undefined && (
        <Waiting>
          <Trans>L’essai se prépare…</Trans>
        </Waiting>
      )}
      {url !== undefined && (
        <>
          <div className={styles.print}>
            <QrCode text={url} label={t`Code QR de l’essai`} />
            <p className={styles.how}>
              <Trans>Sur votre téléphone, c’est le plus juste : scannez ce code.</Trans>
            </p>
          </div>
          <div className={styles.choices}>
            <a className={buttonClass("primary")} href={url} target="_blank" rel="noreferrer">
              <Play aria-hidden />
              <Trans>Ouvrir ici</Trans>
            </a>
            <CopyButton text={url}>
              <Trans>Copier le lien</Trans>
            </CopyButton>
          </div>
          <p className={styles.rules}>
            <Trans>
              Vous filmez aussi, et votre propre studio est ouvert dans ce navigateur ? L’essai prend sa
              place : rouvrez ensuite votre lien personnel.
            </Trans>
          </p>
        </>
      )}
    </Dialog>
  )
}
