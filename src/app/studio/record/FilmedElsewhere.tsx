import { Trans, useLingui } from "@lingui/react/macro"
import { AppWindow } from "lucide-react"
import { useEffect, useState } from "react"
import { claimStage } from "../../stores/stage"
import { Button } from "../../ui/Button"
import { BRIEF_PATH } from "../paths"
import { StudioPage } from "../StudioPage"
import styles from "./CameraExplained.module.css"

/** An idle tab lets go at once: what has not by then is recording. */
const ANSWER_MS = 1_000

/** Asks the other tab for the stage, and tells of its refusal. Asking again waits for another answer. */
const useClaim = () => {
  const [askedAt, setAskedAt] = useState<number>()
  const [isRefused, setRefused] = useState(false)
  useEffect(() => {
    if (askedAt === undefined) return undefined
    const timer = setTimeout(() => setRefused(true), ANSWER_MS)
    return () => clearTimeout(timer)
  }, [askedAt])
  const ask = (): void => {
    setRefused(false)
    setAskedAt(performance.now())
    claimStage()
  }
  return { ask, isRefused }
}

/** Another tab has the camera. This one goes on by itself as soon as that one has left it. */
export const FilmedElsewhere = () => {
  const { t } = useLingui()
  const { ask, isRefused } = useClaim()
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
        <p role="status">
          {isRefused && <Trans>L’autre onglet enregistre : terminez-y d’abord la prise.</Trans>}
        </p>
      </div>
    </StudioPage>
  )
}
