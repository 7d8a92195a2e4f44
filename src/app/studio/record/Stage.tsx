import { Trans, useLingui } from "@lingui/react/macro"
import { ArrowLeft } from "lucide-react"
import { useRef, useState } from "react"
import type { BriefLineShape, BriefShape } from "../../../api/shapes"
import type { Camera } from "../../../browser/capture/camera"
import type { FrameSize } from "../../../domain/format"
import { isTurnedWrong } from "../../../domain/kept-frame"
import type { FinishedTake } from "../../stores/recording"
import { ButtonLink } from "../../ui/ButtonLink"
import { useListener } from "../../ui/level/use-listener"
import { Optional } from "../../ui/Optional"
import { usePageTitle } from "../../ui/use-page-title"
import { VisuallyHidden } from "../../ui/VisuallyHidden"
import { useFramingAids } from "../framing/use-framing-aids"
import { BRIEF_PATH } from "../paths"
import { Prompter } from "../prompter/Prompter"
import { useLensSide } from "../prompter/use-lens-side"
import { useOwnPace } from "../prompter/use-own-pace"
import { usePrompterChoice } from "../prompter/use-prompter-choice"
import { Controls } from "./Controls"
import { CountDown } from "./CountDown"
import { Preview } from "./Preview"
import styles from "./Stage.module.css"
import { StageTools } from "./StageTools"
import { useAfterPicture } from "./use-after-picture"
import { useHeld } from "./use-held"
import { useMirror } from "./use-mirror"
import { useRecordAtOnce } from "./use-record-at-once"
import { useStageKeys } from "./use-stage-keys"
import { isIdle, useTakeRecorder } from "./use-take-recorder"

type Props = {
  readonly camera: Camera
  readonly brief: BriefShape
  readonly line: BriefLineShape
  readonly onTake: (take: FinishedTake) => void
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
export const Stage = ({ camera, brief, line: latest, onTake }: Props) => {
  const { t } = useLingui()
  const { format, framing, language } = brief.campaign
  // What the desk rewords while she speaks comes before her eyes afterwards.
  const { value: line, hold } = useHeld(latest)
  const recorder = useTakeRecorder({ camera, brief, line, onTake })
  const [size, setSize] = useState<FrameSize>({ width: camera.width || 16, height: camera.height || 9 })
  const [isTurnDismissed, dismissTurn] = useState(false)
  const [isLit, setLit] = useState(false)
  const mirror = useMirror(camera)
  const prompter = usePrompterChoice()
  const ownPace = useOwnPace(line.id, language)
  const lens = useLensSide()
  const aids = useFramingAids()
  const listener = useListener(camera.stream)
  const video = useRef<HTMLVideoElement>(null)
  const extras = useAfterPicture(video)
  const { parts } = extras
  const isAtRest = isIdle(recorder.phase)
  const isTurnWanted = isAtRest && !isTurnDismissed && isHandheld() && isTurnedWrong(size, format)
  const isGuided = recorder.phase.kind !== "recording"
  hold(!isAtRest)
  useStageKeys(recorder)
  useRecordAtOnce(recorder, video)
  usePageTitle(t`Filmer`)
  return (
    <main className={styles.stage} data-lens={lens} data-phase={recorder.phase.kind} data-lit={isLit}>
      <VisuallyHidden>
        <h1>
          <Trans>Filmer</Trans>
        </h1>
      </VisuallyHidden>
      <Preview
        video={video}
        camera={camera}
        format={format}
        guide={framing}
        isGuided={isGuided}
        isMirrored={mirror.isMirrored}
        size={size}
        onSize={setSize}
      >
        <Optional>
          {isGuided && parts && (
            <parts.FramingGuides
              format={format}
              guide={framing}
              facing={camera.facing}
              isMirrored={mirror.isMirrored}
              reference={aids.isReferenceShown ? aids.reference : undefined}
            />
          )}
        </Optional>
      </Preview>
      {isAtRest && <BackToBrief />}
      <Prompter
        start={parts?.startReading}
        text={line.text}
        language={language}
        settings={prompter}
        ownPace={ownPace}
        lens={lens}
        ear={listener}
        isAtRest={isAtRest}
        isRunning={recorder.phase.kind === "recording"}
      />
      {isAtRest && (
        <StageTools
          extras={extras}
          camera={camera}
          mirror={mirror}
          aids={aids}
          prompter={prompter}
          ownPace={ownPace}
          lineId={line.id}
          isLit={isLit}
          onLight={setLit}
        />
      )}
      <CountDown phase={recorder.phase} />
      <Controls
        recorder={recorder}
        listener={listener}
        brief={brief}
        line={line}
        isMirrored={mirror.isMirrored}
        coach={
          <Optional>
            {parts && (
              <parts.Coach
                video={video}
                ear={listener}
                format={format}
                framing={framing}
                isRecording={!isAtRest}
              />
            )}
          </Optional>
        }
      />
      <Optional>
        {isTurnWanted && parts && <parts.TurnPhone format={format} onDismiss={() => dismissTurn(true)} />}
      </Optional>
    </main>
  )
}
