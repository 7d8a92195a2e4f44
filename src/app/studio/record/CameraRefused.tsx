import { Trans, useLingui } from "@lingui/react/macro"
import { CameraOff } from "lucide-react"
import type { CameraFailure } from "../../../browser/capture/camera"
import { Button } from "../../ui/Button"
import { BRIEF_PATH } from "../paths"
import { StudioPage } from "../StudioPage"
import styles from "./CameraExplained.module.css"
import { cameraHelp } from "./camera-words"

type Props = { readonly code: CameraFailure; readonly onRetry: () => void }

/** No camera: what happened, what to do on this phone, and another try. */
export const CameraRefused = ({ code, onRetry }: Props) => {
  const { t, i18n } = useLingui()
  const { title, steps } = cameraHelp(code, navigator.userAgent)
  return (
    <StudioPage
      title={t`Filmer`}
      back={BRIEF_PATH}
      next={
        <Button tone="primary" size="big" onClick={onRetry}>
          <Trans>Réessayer</Trans>
        </Button>
      }
    >
      <div className={styles.intro} role="alert">
        <CameraOff aria-hidden size={40} />
        <h2>{i18n._(title)}</h2>
      </div>
      <ol className={styles.steps}>
        {steps.map(step => (
          <li key={step.id}>{i18n._(step)}</li>
        ))}
      </ol>
    </StudioPage>
  )
}
