import { Trans, useLingui } from "@lingui/react/macro"
import { Link2, Printer } from "lucide-react"
import { useEffect } from "react"
import type { BoardShape } from "../../../api/shapes"
import { readyGroupMessage } from "../../../domain/ready-message"
import { makeOpenLink, readOpenLink, setTakesNewcomers, useOpenLink } from "../../stores/open-link"
import { Button } from "../../ui/Button"
import { CopyButton } from "../../ui/CopyButton"
import { Dialog } from "../../ui/Dialog"
import { wordsOfError } from "../../ui/failure-words"
import { Notice } from "../../ui/Notice"
import { TextField } from "../../ui/TextField"
import { Waiting } from "../../ui/Waiting"
import { EndOpenLink } from "./EndOpenLink"
import styles from "./LinkDialog.module.css"
import { QrCode } from "./QrCode"
import { ShareText } from "./ShareText"
import { useWork } from "./use-work"

type Props = { readonly board: BoardShape; readonly onClose: () => void }

/** The one link for the group's chat: made, handed out, ended. */
export const OpenLinkDialog = ({ board, onClose }: Props) => {
  const { t } = useLingui()
  const { campaignId, url: lastUrl } = useOpenLink()
  const url = campaignId === board.campaign.id ? lastUrl : undefined
  const work = useWork()
  const { run } = work
  // Read again when another desk has made or ended it.
  const isThere = board.openLink !== null
  // biome-ignore lint/correctness/useExhaustiveDependencies: that there is one now is what it is read again for.
  useEffect(() => run(readOpenLink), [isThere, run])

  return (
    <Dialog title={t`Lien de groupe`} isOpen onClose={onClose}>
      {work.failure !== undefined && <Notice tone="bad">{t(wordsOfError(work.failure))}</Notice>}
      {url === undefined && work.failure === undefined && (
        <Waiting>
          <Trans>Le lien se prépare…</Trans>
        </Waiting>
      )}
      {url === null && (
        <>
          <p>
            <Trans>
              Un seul lien pour toute la conversation du groupe. Qui l’ouvre choisit son nom dans l’équipe, et
              reçoit un lien à elle.
            </Trans>
          </p>
          <Rules />
          <div className={styles.choices}>
            <Button
              tone="primary"
              icon={<Link2 aria-hidden />}
              isBusy={work.isBusy}
              onClick={() => run(makeOpenLink)}
            >
              <Trans>Créer le lien de groupe</Trans>
            </Button>
          </div>
        </>
      )}
      {typeof url === "string" && <ReadyLink board={board} url={url} />}
      {typeof url === "string" && <EndOpenLink work={work} />}
    </Dialog>
  )
}

/** What the link can do, and what it cannot. */
const Rules = () => (
  <p className={styles.rules}>
    <Trans>
      Il n’ouvre que les noms dont personne ne s’est encore servi : jamais les prises de quelqu’un. Qui a déjà
      un lien personnel garde le sien.
    </Trans>
  </p>
)

const ReadyLink = ({ board, url }: { readonly board: BoardShape; readonly url: string }) => {
  const { t } = useLingui()
  const { campaign, openLink } = board
  return (
    <>
      <div className={styles.print}>
        <p className={styles.name}>{campaign.title}</p>
        <QrCode text={url} label={t`Code QR du lien de groupe`} />
        <p className={styles.how}>
          <Trans>À scanner avec l’appareil photo du téléphone, puis chacune choisit son nom.</Trans>
        </p>
      </div>
      <TextField
        label={<Trans>Lien de groupe</Trans>}
        hint={<Trans>À poster dans la conversation du groupe.</Trans>}
        readOnly
        value={url}
        onFocus={event => event.target.select()}
      />
      <div className={styles.choices}>
        <CopyButton text={url} tone="primary">
          <Trans>Copier le lien</Trans>
        </CopyButton>
        <ShareText text={readyGroupMessage(campaign.language, campaign.title, url)} />
        <Button icon={<Printer aria-hidden />} onClick={() => window.print()}>
          <Trans>Imprimer</Trans>
        </Button>
      </div>
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={openLink?.takesNewcomers ?? false}
          onChange={event => void setTakesNewcomers(event.target.checked)}
        />
        <span>
          <Trans>Qui n’est pas dans l’équipe peut s’ajouter</Trans>
          <span className={styles.rules}>
            <Trans>Vous confirmez chaque personne ; avant cela, elle ne choisit ni n’envoie rien.</Trans>
          </span>
        </span>
      </label>
      <Rules />
    </>
  )
}
