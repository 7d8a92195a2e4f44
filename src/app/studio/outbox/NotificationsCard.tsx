import { Trans } from "@lingui/react/macro"
import { Bell, BellOff } from "lucide-react"
import { useEffect } from "react"
import {
  lookAtNotifications,
  switchNotificationsOff,
  switchNotificationsOn,
  useNotifications,
} from "../../stores/notifications"
import { Button } from "../../ui/Button"
import styles from "./NotificationsCard.module.css"

/** After her first take is on its way: shall this phone tell her what becomes of it? */
export const NotificationsCard = () => {
  const { state, isBusy, hasFailed } = useNotifications()
  useEffect(() => void lookAtNotifications(), [])
  if (state === undefined || state === "unsupported") return null
  return (
    <section className={styles.card}>
      <p>
        {state === "on" && <Trans>Ce téléphone vous prévient : prise validée, à refaire, film sorti.</Trans>}
        {state === "off" && (
          <Trans>Voulez-vous être prévenue ici quand votre prise est validée, ou quand le film sort ?</Trans>
        )}
        {state === "denied" && (
          <Trans>
            Les notifications sont bloquées pour ce site. Pour les recevoir, autorisez-les dans les réglages
            du navigateur.
          </Trans>
        )}
      </p>
      {hasFailed && (
        <p role="alert">
          <Trans>Cela n’a pas marché. Réessayez avec du réseau, ou gardez les e-mails.</Trans>
        </p>
      )}
      {state === "off" && (
        <Button icon={<Bell aria-hidden />} isBusy={isBusy} onClick={() => void switchNotificationsOn()}>
          <Trans>Me prévenir</Trans>
        </Button>
      )}
      {state === "on" && (
        <Button
          tone="quiet"
          icon={<BellOff aria-hidden />}
          isBusy={isBusy}
          onClick={() => void switchNotificationsOff()}
        >
          <Trans>Ne plus me prévenir</Trans>
        </Button>
      )}
    </section>
  )
}
