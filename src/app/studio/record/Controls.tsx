import { useLingui } from "@lingui/react/macro"
import type { ReactNode } from "react"
import type { BriefLineShape, BriefShape } from "../../../api/shapes"
import { speakingTime } from "../../../domain/pace"
import { failureWords } from "../../ui/failure-words"
import { Notice } from "../../ui/Notice"
import { MakeRoomButton } from "../room/MakeRoomButton"
import { Advice } from "./Advice"
import styles from "./Controls.module.css"
import { Elapsed } from "./Elapsed"
import { LevelBar } from "./LevelBar"
import { RecordButton } from "./RecordButton"
import { takeFailureWords } from "./take-failure-words"
import type { StageEar } from "./use-listener"
import { isIdle, type TakeRecorder } from "./use-take-recorder"

type Props = {
  readonly recorder: TakeRecorder
  readonly listener: StageEar
  readonly brief: BriefShape
  readonly line: BriefLineShape
  readonly isMirrored: boolean
  /** What the coach says, above all else. */
  readonly coach: ReactNode
}

/** Everything at thumb's reach: one button, how loud she is, how long it takes. */
export const Controls = ({ recorder, listener, brief, line, isMirrored, coach }: Props) => {
  const { i18n } = useLingui()
  const { phase } = recorder
  return (
    <div className={styles.controls}>
      {coach}
      {phase.kind === "failed" && (
        <Notice tone="bad">
          {i18n._(takeFailureWords(phase.code) ?? failureWords(phase.code))}
          {phase.code === "quota-exceeded" && <MakeRoomButton brief={brief} />}
        </Notice>
      )}
      <div className={styles.facts}>
        {isIdle(phase) && <Advice brief={brief} lineId={line.id} isMirrored={isMirrored} />}
        {phase.kind === "recording" && (
          <Elapsed estimate={speakingTime(line.text, brief.campaign.language)} />
        )}
        <LevelBar ear={listener} />
      </div>
      <RecordButton recorder={recorder} />
    </div>
  )
}
