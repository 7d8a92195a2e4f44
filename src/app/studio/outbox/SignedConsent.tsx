import { Trans, useLingui } from "@lingui/react/macro"
import { Download } from "lucide-react"
import { useState } from "react"
import type { StandingConsentShape } from "../../../api/shapes"
import type { KeptConsent } from "../../../browser/storage/kept-consent"
import { fileName } from "../../../domain/file-names"
import { signedText } from "../../../domain/release"
import { withdrawConsent } from "../../stores/own-consent"
import { Button } from "../../ui/Button"
import { wordsOfError } from "../../ui/failure-words"
import styles from "./Consent.module.css"
import { handOver } from "./hand-over"

/** A text file with what she signed, when, and its reference. */
const KeepCopy = ({ consent }: { readonly consent: KeptConsent }) => {
  const { t } = useLingui()
  const { name } = consent
  const keep = (): void => {
    const called = `${fileName(t`Autorisation de ${name}`, consent.id)}.txt`
    void handOver(new File([signedText(consent)], called, { type: "text/plain" }))
  }
  return (
    <Button tone="quiet" icon={<Download aria-hidden />} onClick={keep}>
      <Trans>Garder une copie</Trans>
    </Button>
  )
}

/** As easy to take back as to give: one tap, and one question so that no tap does it by accident. */
const Withdraw = ({ consent }: { readonly consent: KeptConsent }) => {
  const { i18n } = useLingui()
  const [step, setStep] = useState<"given" | "asked" | "kept">("given")
  const [failure, setFailure] = useState<unknown>()
  if (step !== "asked")
    return (
      <Button tone="quiet" autoFocus={step === "kept"} onClick={() => setStep("asked")}>
        <Trans>Retirer mon autorisation</Trans>
      </Button>
    )
  return (
    <div className={styles.question}>
      <p>
        <Trans>
          Vos prises n’entreront plus dans aucun nouveau film. Un film déjà fait vous montre encore : la régie
          le verra, et vous pouvez lui demander de le retirer.
        </Trans>
      </p>
      <div className={styles.actions}>
        <Button autoFocus onClick={() => setStep("kept")}>
          <Trans>La garder</Trans>
        </Button>
        <Button tone="danger" onClick={() => void withdrawConsent(consent).catch(setFailure)}>
          <Trans>La retirer</Trans>
        </Button>
      </div>
      {failure !== undefined && <p role="alert">{i18n._(wordsOfError(failure))}</p>}
    </div>
  )
}

type Props = {
  readonly standing: Pick<StandingConsentShape, "signedAt" | "lastDay">
  /** Word by word; undefined: this phone has not got it yet. */
  readonly kept: KeptConsent | undefined
}

/** What she signed and until when; all of it, a copy, and the way back. */
export const SignedConsent = ({ standing, kept }: Props) => {
  const { i18n } = useLingui()
  const day = (text: string, timeZone?: string): string =>
    new Intl.DateTimeFormat(i18n.locale, { dateStyle: "long", timeZone }).format(new Date(text))
  const signed = day(standing.signedAt)
  const last = day(standing.lastDay, "UTC")
  return (
    <>
      <p>
        <Trans>
          Signée le {signed}, valable jusqu’au {last}.
        </Trans>
      </p>
      {kept !== undefined && kept.untold.length > 0 && (
        <p className={styles.hint} role="status">
          <Trans>Elle est en sûreté sur ce téléphone, et partira d’elle-même au retour du réseau.</Trans>
        </p>
      )}
      {kept !== undefined && (
        <>
          <details className={styles.details}>
            <summary>
              <Trans>Relire ce que j’ai signé</Trans>
            </summary>
            <p className={styles.wording}>{kept.wording}</p>
          </details>
          <div className={styles.actions}>
            <KeepCopy consent={kept} />
            <Withdraw consent={kept} />
          </div>
        </>
      )}
    </>
  )
}
