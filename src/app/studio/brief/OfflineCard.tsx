import { Trans, useLingui } from "@lingui/react/macro"
import { CloudOff } from "lucide-react"
import { useEffect } from "react"
import { readinessOf, useOfflineReadiness, watchReadiness } from "../../stores/offline-readiness"
import styles from "./OfflineCard.module.css"
import { OfflineParts } from "./OfflineParts"
import { OfflineReady } from "./OfflineReady"
import { PrepareOffline, Preparing } from "./PrepareOffline"

/** What is missing, and what she can do about it. */
const NotReady = () => {
  const { parts, preparing } = useOfflineReadiness()
  // Where the app itself cannot be kept, the cutter still can.
  const isSomethingMissing = parts.some(({ standing }) => standing === "missing")
  return (
    <>
      <OfflineParts parts={parts} />
      {preparing !== undefined && <Preparing {...preparing} />}
      {preparing === undefined && isSomethingMissing && <PrepareOffline />}
      {readinessOf(parts) === "impossible" && (
        <p className={styles.impossible} role="status">
          <Trans>
            Ce navigateur ne garde pas l’application : sans réseau, laissez cette page ouverte, ne la
            rechargez pas.
          </Trans>
        </p>
      )}
    </>
  )
}

/** Whether the way works without network, and what is missing for it. */
export const OfflineCard = () => {
  const { t } = useLingui()
  const readiness = useOfflineReadiness(({ parts }) => readinessOf(parts))
  const isPreparing = useOfflineReadiness(({ preparing }) => preparing !== undefined)
  useEffect(watchReadiness, [])
  return (
    <section className={styles.card} aria-label={t`Hors connexion`}>
      <div className={styles.words}>
        <CloudOff aria-hidden />
        <p>
          <Trans>
            Le studio marche sans réseau : dans le train, à l’hôtel. Vos prises restent sur ce téléphone
            jusqu’à ce qu’elles soient bien arrivées.
          </Trans>
        </p>
      </div>
      {readiness === "ready" && !isPreparing && <OfflineReady />}
      {readiness !== "looking" && (readiness !== "ready" || isPreparing) && <NotReady />}
    </section>
  )
}
