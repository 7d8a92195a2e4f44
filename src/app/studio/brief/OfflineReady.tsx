import { Trans } from "@lingui/react/macro"
import { CircleCheck } from "lucide-react"
import { useOfflineReadiness } from "../../stores/offline-readiness"
import styles from "./OfflineCard.module.css"

/** All is here; and how long it will stay, as far as the browser has promised anything. */
export const OfflineReady = () => {
  const isPersistent = useOfflineReadiness(state => state.isPersistent)
  return (
    <div role="status">
      <p className={styles.ready}>
        <CircleCheck aria-hidden />
        <Trans>Prêt hors connexion</Trans>
      </p>
      <p className={styles.soft}>
        {isPersistent ? (
          <Trans>L’application, votre brief et l’outil de découpe restent sur ce téléphone.</Trans>
        ) : (
          <Trans>
            Tout est sur ce téléphone. Après une longue absence, ce navigateur peut l’effacer : rouvrez cette
            page la veille du départ.
          </Trans>
        )}
      </p>
    </div>
  )
}
