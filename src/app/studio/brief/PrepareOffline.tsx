import { Trans, useLingui } from "@lingui/react/macro"
import { Download } from "lucide-react"
import { sizeWords } from "../../i18n/quantities"
import { networkCost } from "../../stores/network-cost"
import {
  cancelPreparing,
  missingBytes,
  prepareAll,
  useOfflineReadiness,
} from "../../stores/offline-readiness"
import { Button } from "../../ui/Button"
import { failureWords } from "../../ui/failure-words"
import { Progress } from "../../ui/Progress"
import styles from "./OfflineCard.module.css"
import { OFFLINE_WORDS } from "./offline-words"

type PreparingProps = {
  /** Of what flows over the network. */
  readonly doneBytes: number
  readonly totalBytes: number
}

/** All the downloads as one, with a way out. */
export const Preparing = ({ doneBytes, totalBytes }: PreparingProps) => {
  const { t, i18n } = useLingui()
  const [done, total] = [doneBytes, totalBytes].map(bytes => sizeWords(bytes, i18n.locale))
  return (
    <>
      <Progress
        label={t`Préparation`}
        value={totalBytes === 0 ? 0 : doneBytes / totalBytes}
        detail={totalBytes === 0 ? "" : `${done} / ${total}`}
      />
      <div>
        <Button onClick={cancelPreparing}>
          <Trans>Annuler</Trans>
        </Button>
      </div>
    </>
  )
}

/** What went wrong the last time. */
const Failure = () => {
  const { i18n } = useLingui()
  const failure = useOfflineReadiness(state => state.failure)
  if (failure === undefined) return null
  return (
    <p className={styles.failure} role="alert">
      {i18n._(OFFLINE_WORDS[failure.name])} : {i18n._(failureWords(failure.code))}
    </p>
  )
}

/** The one button that brings all that is missing, with its size said beforehand. */
export const PrepareOffline = () => {
  const { i18n } = useLingui()
  const bytes = useOfflineReadiness(({ parts }) => missingBytes(parts))
  const hasFailed = useOfflineReadiness(({ failure }) => failure !== undefined)
  const size = sizeWords(bytes, i18n.locale)
  return (
    <>
      <Failure />
      <div>
        <Button icon={<Download aria-hidden />} onClick={() => void prepareAll()}>
          {hasFailed ? <Trans>Réessayer</Trans> : <Trans>Tout préparer</Trans>}
        </Button>
      </div>
      <p className={styles.soft}>
        {bytes > 0 && <Trans>Une seule fois, environ {size}.</Trans>}{" "}
        {networkCost() === "paid" && <Trans>Vous êtes sur un réseau mobile : mieux vaut le Wi-Fi.</Trans>}
      </p>
    </>
  )
}
