import { Trans, useLingui } from "@lingui/react/macro"
import { ArrowLeft } from "lucide-react"
import { useState } from "react"
import type { BriefLineShape, BriefShape } from "../../../api/shapes"
import type { Camera } from "../../../browser/capture/camera"
import type { FinishedTake } from "../../stores/recording"
import { ButtonLink } from "../../ui/ButtonLink"
import { usePageTitle } from "../../ui/use-page-title"
import { VisuallyHidden } from "../../ui/VisuallyHidden"
import { BRIEF_PATH } from "../paths"
import { Controls } from "./Controls"
import { Preview } from "./Preview"
import { Prompter } from "./Prompter"
import styles from "./Stage.module.css"
import { TurnPhone } from "./TurnPhone"
import { useTakeRecorder } from "./use-take-recorder"
import { useWrongOrientation } from "./use-wrong-orientation"

type Props = {
  readonly camera: Camera
  readonly brief: BriefShape
  readonly line: BriefLineShape
  readonly onTake: (take: FinishedTake) => void
}

/** Herself, her words beside the lens, and one button. */
export const Stage = ({ camera, brief, line, onTake }: Props) => {
  const { t } = useLingui()
  const { format } = brief.campaign
  const recorder = useTakeRecorder({ stream: camera.stream, brief, line, onTake })
  const { phase } = recorder
  const isTurnedWrong = useWrongOrientation(format)
  const [isTurnDismissed, dismissTurn] = useState(false)
  const isWorking = phase.kind !== "ready" && phase.kind !== "failed"
  usePageTitle(t`Filmer`)
  return (
    <main className={styles.stage} data-phase={phase.kind}>
      <VisuallyHidden>
        <h1>
          <Trans>Filmer</Trans>
        </h1>
      </VisuallyHidden>
      <Preview camera={camera} format={format} isGuided={phase.kind !== "recording"} />
      {!isWorking && (
        <div className={styles.back}>
          <ButtonLink
            to={BRIEF_PATH}
            tone="quiet"
            size="icon"
            label={t`Retour`}
            icon={<ArrowLeft aria-hidden />}
          />
        </div>
      )}
      <Prompter text={line.text} />
      {phase.kind === "counting" && (
        <div className={styles.count} key={phase.left} aria-live="assertive">
          {phase.left}
        </div>
      )}
      <Controls recorder={recorder} camera={camera} line={line} />
      {isTurnedWrong && !isTurnDismissed && !isWorking && (
        <TurnPhone format={format} onDismiss={() => dismissTurn(true)} />
      )}
    </main>
  )
}
