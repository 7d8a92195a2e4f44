import { Trans, useLingui } from "@lingui/react/macro"
import { CloudOff } from "lucide-react"
import { CutterStatus } from "../CutterStatus"
import styles from "./OfflineCard.module.css"

/** Whether the way works without network, and what is missing for it. */
export const OfflineCard = () => {
  const { t } = useLingui()
  return (
    <section className={styles.card} aria-label={t`Hors connexion`}>
      <div className={styles.words}>
        <CloudOff aria-hidden />
        <p>
          <Trans>
            Le studio marche sans réseau : dans le train, à l’hôtel. Vos prises restent sur ce téléphone
            jusqu’à ce qu’elles soient bien arrivées.
          </Trans>
        </p>
      </div>
      <CutterStatus />
    </section>
  )
}
