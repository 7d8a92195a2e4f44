import { Trans, useLingui } from "@lingui/react/macro"
import { ArrowLeft } from "lucide-react"
import { useState } from "react"
import type { BriefLineShape, BriefShape } from "../../../api/shapes"
import type { Camera, CameraChoice } from "../../../browser/capture/camera"
import type { FrameSize } from "../../../domain/format"
import type { FinishedTake } from "../../stores/recording"
import { ButtonLink } from "../../ui/ButtonLink"
import { usePageTitle } from "../../ui/use-page-title"
import { VisuallyHidden } from "../../ui/VisuallyHidden"
import { BRIEF_PATH } from "../paths"
import { Controls } from "./Controls"
import { CountDown } from "./CountDown"
import { isTurnedWrong } from "./kept-frame"
import { Preview } from "./Preview"
import { Prompter } from "./Prompter"
import { Settings } from "./Settings"
import styles from "./Stage.module.css"
import { TurnPhone } from "./TurnPhone"
import { useLensSide } from "./use-lens-side"
import { usePromptScale } from "./use-prompt-scale"
import { useStageKeys } from "./use-stage-keys"
import { isIdle, useTakeRecorder } from "./use-take-recorder"

type Props = {
  readonly camera: Camera
  readonly brief: BriefShape
  readonly line: BriefLineShape
  readonly onTake: (take: FinishedTake) => void
  readonly onChoose: (choice: CameraChoice) => void
}

/** Whether what she films with can be turned: a laptop cannot. */
const isHandheld = (): boolean => matchMedia("(pointer: coarse)").matches

const BackToBrief = () => {
  const { t } = useLingui()
  return (
    <div className={styles.back}>
      <ButtonLink
        to={BRIEF_PATH}
        tone="quiet"
        size="icon"
        label={t`Retour`}
        icon={<ArrowLeft aria-hidden />}
      />
    </div>
  )
}

/** Herself, her words beside the lens, and one button. */
export const Stage = ({ camera, brief, line, onTake, onChoose }: Props) => {
  const { t } = useLingui()
  const { format, language } = brief.campaign
  const recorder = useTakeRecorder({ stream: camera.stream, brief, line, onTake })
  const [size, setSize] = useState<FrameSize>({ width: camera.width || 16, height: camera.height || 9 })
  const [isTurnDismissed, dismissTurn] = useState(false)
  const [promptScale, setPromptScale] = usePromptScale()
  const lens = useLensSide()
  const isAtRest = isIdle(recorder.phase)
  useStageKeys(recorder)
  usePageTitle(t`Filmer`)
  return (
    <main className={styles.stage} data-lens={lens} data-phase={recorder.phase.kind}>
      <VisuallyHidden>
        <h1>
          <Trans>Filmer</Trans>
        </h1>
      </VisuallyHidden>
      <Preview
        camera={camera}
        format={format}
        isGuided={recorder.phase.kind !== "recording"}
        size={size}
        onSize={setSize}
      />
      {isAtRest && <BackToBrief />}
      <Prompter text={line.text} language={language} scale={promptScale} lens={lens} />
      {isAtRest && (
        <Settings
          camera={camera}
          onChoose={onChoose}
          promptScale={promptScale}
          onPromptScale={setPromptScale}
        />
      )}
      <CountDown phase={recorder.phase} />
      <Controls recorder={recorder} camera={camera} line={line} />
      {isAtRest && !isTurnDismissed && isHandheld() && isTurnedWrong(size, format) && (
        <TurnPhone format={format} onDismiss={() => dismissTurn(true)} />
      )}
    </main>
  )
}
