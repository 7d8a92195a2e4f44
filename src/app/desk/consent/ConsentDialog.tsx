import { Trans, useLingui } from "@lingui/react/macro"
import { Download } from "lucide-react"
import { useEffect, useState } from "react"
import type { ConsentShape, ContributorShape } from "../../../api/shapes"
import type { ConsentState } from "../../../domain/consent"
import { fileName } from "../../../domain/file-names"
import { signedText } from "../../../domain/release"
import { readConsentsOf } from "../../stores/desk-consents"
import { Button } from "../../ui/Button"
import { Dialog } from "../../ui/Dialog"
import { wordsOfError } from "../../ui/failure-words"
import { Notice } from "../../ui/Notice"
import { saveFile } from "../../ui/save-file"
import { Waiting } from "../../ui/Waiting"
import styles from "./ConsentDialog.module.css"
import { CONSENT_WORDS } from "./consent-words"

type Props = {
  readonly contributor: ContributorShape
  readonly state: ConsentState
  readonly onClose: () => void
}

/** What somebody has signed: all of it, the newest first. */
export const ConsentDialog = ({ contributor, state, onClose }: Props) => {
  const { t } = useLingui()
  const [consents, setConsents] = useState<readonly ConsentShape[]>()
  const [failure, setFailure] = useState<unknown>()
  const { id, name, consent } = contributor
  useEffect(() => {
    // Asked again when another one is signed or taken back while this is open.
    if (consent === null) setConsents([])
    else readConsentsOf(id).then(setConsents, setFailure)
  }, [id, consent])
  return (
    <Dialog title={t`Autorisation de ${name}`} isOpen onClose={onClose} isWide>
      <p className={styles.state}>{t(CONSENT_WORDS[state])}</p>
      <Meaning state={state} />
      {failure !== undefined && <Notice tone="bad">{t(wordsOfError(failure))}</Notice>}
      {consents === undefined && failure === undefined && (
        <Waiting>
          <Trans>Un instant…</Trans>
        </Waiting>
      )}
      {consents?.map(one => (
        <SignedText key={one.id} consent={one} />
      ))}
    </Dialog>
  )
}

/** What follows from it. */
const Meaning = ({ state }: Pick<Props, "state">) => {
  switch (state) {
    case "signed":
      return null
    case "unsigned":
      return (
        <p>
          <Trans>
            Elle lui est demandée sur son téléphone, dans « Mes envois », dès que sa première prise part. Sa
            prise n’attend pas : elle arrive à la régie même sans signature.
          </Trans>
        </p>
      )
    case "earlier":
      return (
        <p>
          <Trans>
            Ce qu’elle a signé reste valable. La nouvelle version lui est proposée dans « Mes envois ».
          </Trans>
        </p>
      )
    case "over":
      return (
        <p>
          <Trans>La durée qu’elle a signée est passée. Elle lui est demandée de nouveau.</Trans>
        </p>
      )
    case "withdrawn":
      return (
        <p>
          <Trans>
            Ses prises n’entrent plus dans aucun nouveau film, ni dans l’archive. Elles restent ici jusqu’à ce
            que vous la retiriez de l’équipe. Les films déjà faits la montrent encore.
          </Trans>
        </p>
      )
  }
}

const MOMENT = { dateStyle: "long", timeStyle: "short" } as const

/** One that was signed: when, until when, and word by word. */
const SignedText = ({ consent }: { readonly consent: ConsentShape }) => {
  const { t, i18n } = useLingui()
  const { name } = consent
  const signed = i18n.date(new Date(consent.signedAt), MOMENT)
  const received = i18n.date(new Date(consent.receivedAt), MOMENT)
  const last = i18n.date(new Date(consent.lastDay), { dateStyle: "long", timeZone: "UTC" })
  const save = (): void => {
    const called = `${fileName(t`Autorisation de ${name}`, consent.id)}.txt`
    saveFile(new Blob([signedText(consent)], { type: "text/plain" }), called)
  }
  return (
    <article className={styles.signed}>
      <p>
        <Trans>
          Signée par {name} le {signed}, valable jusqu’au {last}. Reçue le {received}.
        </Trans>
      </p>
      {consent.withdrawnAt !== null && (
        <p className={styles.withdrawn}>
          <Trans>Retirée le {i18n.date(new Date(consent.withdrawnAt), MOMENT)}.</Trans>
        </p>
      )}
      <details className={styles.details}>
        <summary>
          <Trans>Lire ce qu’elle a signé</Trans>
        </summary>
        <p className={styles.wording} lang={consent.language}>
          {consent.wording}
        </p>
      </details>
      <div>
        <Button icon={<Download aria-hidden />} onClick={save}>
          <Trans>Enregistrer le texte signé</Trans>
        </Button>
      </div>
    </article>
  )
}
