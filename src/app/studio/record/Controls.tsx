import { useLingui } from "@lingui/react/macro"
import type { BriefLineShape } from "../../../api/shapes"
import type { Camera } from "../../../browser/capture/camera"
import { speakingTime } from "../../../domain/script"
import { failureWords } from "../../ui/failure-words"
import { Notice } from "../../ui/Notice"
import { Advice } from "./Advice"
import styles from "./Controls.module.css"
import { Elapsed } from "./Elapsed"
import { LevelBar } from "./LevelBar"
import { RecordButton } from "./RecordButton"
import { takeFailureWords } from "./take-failure-words"
import { isIdle, type TakeRecorder } from "./use-take-recorder"

type Props = {
  readonly recorder: TakeRecorder
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
        {isIdle(phase) && <Advice lineId={line.id} />}
        {phase.kind === "recording" && <Elapsed estimate={speakingTime(line.text)} />}
        <LevelBar stream={camera.stream} />
      </div>
      <RecordButton recorder={recorder} />
    </div>
  )
}
