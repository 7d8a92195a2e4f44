import { Trans } from "@lingui/react/macro"
import type { BriefLineShape, BriefShape } from "../../../api/shapes"
import type { Camera } from "../../../browser/capture/camera"
import { speakingTime } from "../../../domain/script"
import { useRecordingFailure } from "../../stores/last-recording"
import { ButtonLink } from "../../ui/ButtonLink"
import { takesPath } from "../paths"
import { Advice } from "./Advice"
import styles from "./Controls.module.css"
import { Elapsed } from "./Elapsed"
import { LevelBar } from "./LevelBar"
import { RecordButton } from "./RecordButton"
import { TakeFailureNotice } from "./TakeFailure"
import { isIdle, type TakeRecorder } from "./use-take-recorder"

type Props = {
  readonly recorder: TakeRecorder
  readonly camera: Camera
  readonly brief: BriefShape
  readonly line: BriefLineShape
  readonly isMirrored: boolean
}

/** Everything at thumb's reach: one button, how loud she is, how long it takes. */
export const Controls = ({ recorder, camera, brief, line, isMirrored }: Props) => {
  const { phase } = recorder
  // A stage that was opened afresh tells what became of the recording before.
  const before = useRecordingFailure(line.id)
  const failure = phase.kind === "failed" ? phase.code : before
  return (
    <div className={styles.controls}>
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
        {phase.kind === "recording" && <Elapsed estimate={speakingTime(line.text)} />}
        <LevelBar stream={camera.stream} />
      </div>
      <RecordButton recorder={recorder} />
    </div>
  )
}
