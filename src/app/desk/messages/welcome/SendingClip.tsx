import { Trans, useLingui } from "@lingui/react/macro"
import { retryWelcomeClip, stopWelcomeClip, type WelcomeSending } from "../../../stores/welcome-clip"
import { Button } from "../../../ui/Button"
import { Notice } from "../../../ui/Notice"
import { Progress } from "../../../ui/Progress"
import styles from "./Welcome.module.css"
import { isFileAtFault, welcomeWords } from "./welcome-words"

/** A clip on its way to the server, or what kept it from arriving. */
export const SendingClip = ({ sending }: { readonly sending: WelcomeSending }) => {
  const { t, i18n } = useLingui()
  const { name, state, progress, code = "unknown" } = sending
  if (state === "failed")
    return (
      <Notice
        tone="bad"
        title={t`« ${name} » n’est pas arrivé`}
        actions={
          <>
            {!isFileAtFault(code) && (
              <Button onClick={retryWelcomeClip}>
                <Trans>Réessayer</Trans>
              </Button>
            )}
            <Button tone="quiet" onClick={stopWelcomeClip}>
              <Trans context="message">Effacer</Trans>
            </Button>
          </>
        }
      >
        {i18n._(welcomeWords(code))}
      </Notice>
    )
  return (
    <div className={styles.coming}>
      <p className={styles.name}>{name}</p>
      <Progress label={state === "checking" ? t`Vérification` : t`Envoi`} value={progress} />
      <Button onClick={stopWelcomeClip}>
        <Trans>Annuler</Trans>
      </Button>
    </div>
  )
}
