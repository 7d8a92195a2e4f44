import { Trans, useLingui } from "@lingui/react/macro"
import { CameraOff } from "lucide-react"
import type { BriefLineShape, BriefShape } from "../../../api/shapes"
import type { NoCamera } from "../../stores/held-camera"
import type { ImportedTake } from "../../stores/importing"
import { Button } from "../../ui/Button"
import { ButtonLink } from "../../ui/ButtonLink"
import { CopyButton } from "../../ui/CopyButton"
import { ImportClip } from "../import/ImportClip"
import { BRIEF_PATH } from "../paths"
import { StudioPage } from "../StudioPage"
import styles from "./CameraRefused.module.css"
import { cameraHelp } from "./camera-words"

type Props = {
  readonly code: NoCamera
  readonly brief: BriefShape
  readonly line: BriefLineShape
  readonly onRetry: () => void
  /** Called when a clip from elsewhere is a take on this phone. */
  readonly onTake: (take: ImportedTake) => void
}

/** No camera: what happened, what to do on this phone, and another try. */
export const CameraRefused = ({ code, brief, line, onRetry, onTake }: Props) => {
  const { t, i18n } = useLingui()
  const { title, steps, isElsewhere = false } = cameraHelp(code, navigator.userAgent)
  return (
    <StudioPage
      title={t`Filmer`}
      back={BRIEF_PATH}
      next={
        <>
          <Button tone="primary" size="big" onClick={onRetry}>
            <Trans>Réessayer</Trans>
          </Button>
          <ButtonLink to={BRIEF_PATH} tone="quiet">
            <Trans>Retour au brief</Trans>
          </ButtonLink>
        </>
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
      <ImportClip brief={brief} line={line} onTake={onTake} />
      {isElsewhere && (
        <div className={styles.elsewhere}>
          <CopyButton text={location.href}>
            <Trans>Copier l’adresse</Trans>
          </CopyButton>
          <p>
            <Trans>Si l’autre navigateur ne vous reconnaît pas, ouvrez-y votre lien personnel.</Trans>
          </p>
        </div>
      )}
    </StudioPage>
  )
}
