import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Smartphone } from "lucide-react"
import { useEffect } from "react"
import { containerKind } from "../../../browser/container"
import { declineInstall, install, installWay, lookForDecision, useInstall } from "../../stores/install"
import { useStudioOutbox } from "../../stores/studio-outbox"
import { Button } from "../../ui/Button"
import { HandOver } from "./HandOver"
import styles from "./InstallCard.module.css"
import { SafariSteps } from "./SafariSteps"

/** The app on the home screen has a storage of its own on iPhones: what is here stays here. */
const SendFirst = () => {
  const count = useStudioOutbox(
    ({ entries }) => entries?.filter(({ state }) => state !== "arrived").length ?? 0,
  )
  if (count === 0) return null
  return (
    <p>
      <Plural
        value={count}
        one="# prise n’est pas encore arrivée : elle partira d’ici, pas de l’application."
        other="# prises ne sont pas encore arrivées : elles partiront d’ici, pas de l’application."
      />
    </p>
  )
}

/** Why, and how: by the browser's own question, or by two steps in Safari's menu. */
const Offer = ({ way }: { readonly way: "offer" | "safari" }) => (
  <>
    <div className={styles.words}>
      <Smartphone aria-hidden />
      <div>
        <h2 className={styles.title}>
          <Trans>Le studio sur l’écran d’accueil</Trans>
        </h2>
        <p>
          {way === "safari" ? (
            <Trans>
              Vos prises y restent plus longtemps : Safari oublie un site sept jours après votre dernière
              visite.
            </Trans>
          ) : (
            <Trans>Il s’ouvre d’un geste, et le navigateur y garde vos prises plus longtemps.</Trans>
          )}
        </p>
      </div>
    </div>
    {way === "safari" && (
      <>
        <SafariSteps />
        <SendFirst />
      </>
    )}
    <div className={styles.actions}>
      {way === "offer" && (
        <Button onClick={() => void install()}>
          <Trans>Installer</Trans>
        </Button>
      )}
      <Button tone="quiet" onClick={() => void declineInstall()}>
        <Trans>Non merci</Trans>
      </Button>
    </div>
  </>
)

/** Ways on outside this browser: the home screen, where it helps, and a code. Never required. */
export const InstallCard = () => {
  const { t } = useLingui()
  const { offer, isDeclined, isDone } = useInstall()
  useEffect(() => void lookForDecision(), [])
  const way = installWay(offer, navigator.userAgent, navigator.maxTouchPoints)
  if (containerKind() === "home-screen") return null
  return (
    <section className={styles.card} aria-label={t`Écran d’accueil`}>
      {isDeclined === false && way !== "none" && <Offer way={way} />}
      {isDone && (
        <p role="status">
          <Trans>Installé. Vous le trouverez sur votre écran d’accueil.</Trans>
        </p>
      )}
      <HandOver />
    </section>
  )
}
