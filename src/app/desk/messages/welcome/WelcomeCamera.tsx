import { Trans, useLingui } from "@lingui/react/macro"
import { useEffect, useState } from "react"
import { closeWelcomeCamera, openWelcomeCamera, useWelcomeRecording } from "../../../stores/welcome-recording"
import { Button } from "../../../ui/Button"
import { Dialog } from "../../../ui/Dialog"
import { Notice } from "../../../ui/Notice"
import { Waiting } from "../../../ui/Waiting"
import { cameraWords } from "./camera-words"
import { FilmedClip } from "./FilmedClip"
import { LivePicture } from "./LivePicture"
import styles from "./WelcomeCamera.module.css"

type Props = {
  readonly onUse: (clip: File) => void
  readonly onClose: () => void
}

/** She films herself where she sits: a picture of herself, three, two, one, and a look at what it became. */
export const WelcomeCamera = ({ onUse, onClose }: Props) => {
  const { t } = useLingui()
  const state = useWelcomeRecording(recording => recording.state)
  const [isLeaving, setLeaving] = useState(false)
  useEffect(() => {
    void openWelcomeCamera()
    return closeWelcomeCamera
  }, [])

  const hasSomething = state.kind === "recording" || state.kind === "filmed"
  return (
    <Dialog
      title={<Trans>Filmer la vidéo d’accueil</Trans>}
      isOpen
      isWide
      isAlert={hasSomething}
      onClose={() => (hasSomething && !isLeaving ? setLeaving(true) : onClose())}
    >
      <div className={styles.camera}>
        {isLeaving && hasSomething && (
          <Notice
            tone="warn"
            title={<Trans>Ce que vous avez filmé n’est gardé nulle part</Trans>}
            actions={
              <>
                <Button autoFocus onClick={() => setLeaving(false)}>
                  <Trans>Continuer</Trans>
                </Button>
                <Button tone="danger" onClick={onClose}>
                  <Trans>Effacer et fermer</Trans>
                </Button>
              </>
            }
          >
            <Trans>Fermer maintenant l’efface.</Trans>
          </Notice>
        )}
        {state.kind === "opening" && (
          <Waiting>
            <Trans>La caméra s’ouvre. Le navigateur vous demande peut-être la permission.</Trans>
          </Waiting>
        )}
        {state.kind === "refused" && (
          <Notice
            tone="bad"
            title={<Trans>Pas de caméra pour l’instant</Trans>}
            actions={
              <Button onClick={() => void openWelcomeCamera()}>
                <Trans>Réessayer</Trans>
              </Button>
            }
          >
            {t(cameraWords(state.code))}
          </Notice>
        )}
        {(state.kind === "ready" || state.kind === "recording") && (
          <LivePicture camera={state.camera} isRecording={state.kind === "recording"} />
        )}
        {state.kind === "filmed" && (
          <FilmedClip {...state} onUse={() => onUse(state.file)} onAgain={() => void openWelcomeCamera()} />
        )}
      </div>
    </Dialog>
  )
}
