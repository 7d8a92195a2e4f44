import { useLingui } from "@lingui/react/macro"
import type { ReviewNoteShape } from "../../../api/shapes"
import type { Points, Seconds } from "../../../domain/timecode"
import { MomentSlider } from "./MomentSlider"
import type { Shuttle } from "./shuttle"
import styles from "./Timeline.module.css"
import { useMoment } from "./use-moment"

type Props = {
  readonly video: HTMLVideoElement | null
  readonly shuttle: Shuttle | undefined
  readonly length: Seconds
  /** What the film keeps, by the player's clock. */
  readonly kept: Points
  /** By the player's clock too. */
  readonly notes: readonly ReviewNoteShape[]
}

/** The take from end to end: what is kept, where notes stand, where the picture is. */
export const Timeline = ({ video, shuttle, length, kept, notes }: Props) => {
  const { t } = useLingui()
  const at = useMoment(video)
  const share = (moment: Seconds): string => String(length === 0 ? 0 : Math.min(1, moment / length))
  return (
    <div className={styles.timeline}>
      <div
        className={styles.track}
        style={{ "--from": share(kept.inPoint), "--to": share(kept.outPoint) }}
        aria-hidden
      >
        <span className={styles.kept} />
      </div>
      <MomentSlider
        label={t`Moment de la prise`}
        className={styles.range}
        at={at}
        length={length}
        isOff={video === null}
        onMove={moment => shuttle?.show(moment)}
      />
      {notes.map(note => (
        // For the mouse: the list of notes has the same jump for everybody else.
        <button
          key={`${note.at} ${note.text}`}
          type="button"
          className={styles.pin}
          style={{ "--at": share(note.at) }}
          title={note.text}
          tabIndex={-1}
          aria-hidden
          onClick={() => shuttle?.show(note.at)}
        />
      ))}
    </div>
  )
}
