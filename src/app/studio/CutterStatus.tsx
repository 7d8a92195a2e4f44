import { Trans, useLingui } from "@lingui/react/macro"
import { Check, Download } from "lucide-react"
import { sizeWords } from "../i18n/quantities"
import { cancelCutter, cutter, fetchCutter } from "../stores/cutter"
import { Button } from "../ui/Button"
import { failureWords } from "../ui/failure-words"
import { Progress } from "../ui/Progress"
import styles from "./CutterStatus.module.css"

/** The download under way, with a way out. */
const Fetching = () => {
  const { t, i18n } = useLingui()
  const { state } = cutter.useDownload()
  const progress = state.kind === "fetching" ? state.progress : undefined
  const [received, total] = [progress?.receivedBytes ?? 0, progress?.totalBytes ?? 0]
  return (
    <>
      <Progress
        label={t`Téléchargement de l’outil de découpe`}
        value={total === 0 ? 0 : received / total}
        detail={total === 0 ? "" : `${sizeWords(received, i18n.locale)} / ${sizeWords(total, i18n.locale)}`}
      />
      <div>
        <Button onClick={cancelCutter}>
          <Trans>Annuler</Trans>
        </Button>
      </div>
    </>
  )
}

/** The download, while it runs. Nothing waits for it to be asked for: see [Note: Three engines]. */
export const CutterFetching = () => {
  const isFetching = cutter.useDownload(({ state }) => state.kind === "fetching")
  return isFetching ? <Fetching /> : null
}

/** What cuts takes on the phone: here, on its way, or to be fetched, with its size said beforehand. */
export const CutterStatus = () => {
  const { i18n } = useLingui()
  const { state } = cutter.useDownload()
  if (state.kind === "fetching") return <Fetching />
  if (state.kind === "unknown") return null
  if (state.kind === "kept")
    return (
      <p className={styles.kept} role="status">
        <Check aria-hidden />
        <Trans>L’outil de découpe est sur ce téléphone.</Trans>
      </p>
    )
  const size = sizeWords(cutter.transferBytes, i18n.locale)
  return (
    <>
      {state.kind === "failed" && <p role="alert">{i18n._(failureWords(state.code))}</p>}
      <div>
        <Button icon={<Download aria-hidden />} onClick={() => void fetchCutter()}>
          <Trans>Télécharger l’outil de découpe</Trans>
        </Button>
      </div>
      <p className={styles.size}>
        <Trans>
          Une seule fois, environ {size} : il découpe vos prises sur ce téléphone, même sans réseau.
        </Trans>
      </p>
    </>
  )
}
