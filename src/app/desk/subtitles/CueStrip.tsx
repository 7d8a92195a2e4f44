import { useLingui } from "@lingui/react/macro"
import type { DeskSubmissionShape } from "../../../api/shapes"
import { lengthOf, type Seconds } from "../../../domain/timecode"
import { MomentSlider } from "../review/MomentSlider"
import { useMoment } from "../review/use-moment"
import styles from "./CueStrip.module.css"
import type { SubtitleLine } from "./subtitle-lines"
import type { CueDesk } from "./use-cue-desk"

type Props = {
  readonly line: SubtitleLine
  readonly submission: DeskSubmissionShape
  /** The cue under the hands. */
  readonly current: number | undefined
  readonly desk: CueDesk
}

/** The kept part from end to end: where each cue stands, and where the picture is. */
export const CueStrip = ({ line, submission, current, desk }: Props) => {
  const { t } = useLingui()
  const { points, proxy } = submission
  const { video, shuttle } = desk.player
  const length = lengthOf(points)
  const begins = points.inPoint - proxy.inPoint
  const at = useMoment(video) - begins
  const share = (moment: Seconds): string =>
    String(Math.min(1, Math.max(0, (moment - points.inPoint) / length)))
  return (
    <div className={styles.strip}>
      <div className={styles.track} aria-hidden>
        {line.track?.cues.map((cue, index) => (
          <span
            key={`${cue.from} ${cue.to}`}
            className={styles.cue}
            data-current={current === index}
            style={{ "--from": share(cue.from), "--to": share(cue.to) }}
          />
        ))}
      </div>
      <MomentSlider
        label={t`Moment de la phrase`}
        className={styles.range}
        at={Math.min(length, Math.max(0, at))}
        length={length}
        isOff={video === null}
        onMove={moment => shuttle?.show(moment + begins)}
      />
    </div>
  )
}
