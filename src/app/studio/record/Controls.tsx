import { Trans } from "@lingui/react/macro"
import type { ReactNode } from "react"
import type { BriefLineShape, BriefShape } from "../../../api/shapes"
import { speakingTime } from "../../../domain/pace"
import { useRecordingFailure } from "../../stores/last-recording"
import { ButtonLink } from "../../ui/ButtonLink"
import { LevelBar } from "../../ui/level/LevelBar"
import type { StageEar } from "../../ui/level/use-listener"
import { takesPath } from "../paths"
import { Advice } from "./Advice"
import styles from "./Controls.module.css"
import { Elapsed } from "./Elapsed"
import { RecordButton } from "./RecordButton"
import { TakeFailureNotice } from "./TakeFailure"
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
  const { phase } = recorder
  // A stage that was opened afresh tells what became of the recording before.
  const before = useRecordingFailure(line.id)
  const failure = phase.kind === "failed" ? phase.code : before
  return (
    <div className={styles.controls}>
      {coach}
      {isIdle(phase) && failure !== undefined && (
        <TakeFailureNotice code={failure} brief={brief}>
          {failure === "unreadable" && (
            <ButtonLink to={takesPath(line.id)}>
              <Trans>Voir mes prises</Trans>
            </ButtonLink>
          )}
        </TakeFailureNotice>
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
