import type { Cue } from "../../../domain/subtitles"
import { directionOf } from "../../../domain/text-direction"
import type { Seconds } from "../../../domain/timecode"
import styles from "./SubtitleOverlay.module.css"
import { useMoment } from "./use-moment"

type Props = {
  readonly video: HTMLVideoElement | null
  /** In seconds of the take's file. */
  readonly cues: readonly Cue[]
  readonly language: string
  /** Where in that file the player begins. */
  readonly offset: Seconds
}

/** The line as the film will write it. Not read out: the words stand beside the picture. */
export const SubtitleOverlay = ({ video, cues, language, offset }: Props) => {
  const at = useMoment(video) + offset
  const cue = cues.find(one => at >= one.from && at < one.to)
  if (cue === undefined) return null
  return (
    <p className={styles.subtitle} lang={language} dir={directionOf(cue.text)} aria-hidden>
      <span>{cue.text}</span>
    </p>
  )
}
