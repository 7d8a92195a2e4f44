import { Trans, useLingui } from "@lingui/react/macro"
import { FlipHorizontal2 } from "lucide-react"
import type { BriefLineShape } from "../../../api/shapes"
import type { Camera } from "../../../browser/capture/camera"
import { speakingTime } from "../../../domain/script"
import { failureWords } from "../../ui/failure-words"
import { Notice } from "../../ui/Notice"
import styles from "./Controls.module.css"
import { Elapsed } from "./Elapsed"
import { LevelBar } from "./LevelBar"
import { RecordButton } from "./RecordButton"
import { takeFailureWords } from "./take-failure-words"
import type { useTakeRecorder } from "./use-take-recorder"

type Props = {
  readonly recorder: ReturnType<typeof useTakeRecorder>
  readonly camera: Camera
  readonly line: BriefLineShape
}

/** Everything at thumb's reach: one button, how loud she is, how long it takes. */
export const Controls = ({ recorder, camera, line }: Props) => {
  const { i18n } = useLingui()
  const { phase } = recorder
  return (
    <div className={styles.controls}>
      {phase.kind === "failed" && (
        <Notice tone="bad">{i18n._(takeFailureWords(phase.code) ?? failureWords(phase.code))}</Notice>
      )}
      <div className={styles.facts}>
        {phase.kind === "recording" ? (
          <Elapsed estimate={speakingTime(line.text)} />
        ) : (
          <span className={styles.mirror}>
            <FlipHorizontal2 aria-hidden />
            <Trans>Vous vous voyez en miroir ; le film, lui, sera à l’endroit.</Trans>
          </span>
        )}
        <LevelBar stream={camera.stream} />
      </div>
      <RecordButton recorder={recorder} />
    </div>
  )
}
