import { Trans, useLingui } from "@lingui/react/macro"
import { AppWindow } from "lucide-react"
import { useState } from "react"
import { claimStage } from "../../stores/stage"
import { Button } from "../../ui/Button"
import { BRIEF_PATH } from "../paths"
import { StudioPage } from "../StudioPage"
import styles from "./CameraExplained.module.css"

/** Another tab has the camera. This one goes on by itself as soon as that one has left it. */
export const FilmedElsewhere = () => {
  const { t } = useLingui()
  const [isAsked, setAsked] = useState(false)
  const ask = (): void => {
    setAsked(true)
    claimStage()
  }
  return (
    <StudioPage
      title={t`Filmer`}
      back={BRIEF_PATH}
      next={
        <Button tone="primary" size="big" onClick={ask}>
          <Trans>Filmer ici</Trans>
        </Button>
      }
    >
      <div className={styles.intro}>
        <AppWindow aria-hidden size={40} />
        <h2>
          <Trans>Vous filmez déjà dans un autre onglet</Trans>
        </h2>
        <p>
          <Trans>Un seul onglet à la fois tient la caméra. Fermez l’autre, ou continuez ici.</Trans>
        </p>
        {/* Answered at once by a tab that is idle: what is still here then is a recording. */}
        <p role="status">
          {isAsked && <Trans>L’autre onglet enregistre : terminez-y d’abord la prise.</Trans>}
        </p>
      </div>
    </StudioPage>
  )
}
