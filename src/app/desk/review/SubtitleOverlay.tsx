import type { Language } from "../../../domain/language"
import { cuesOf, estimateWords } from "../../../domain/subtitles"
import type { Seconds } from "../../../domain/timecode"
import styles from "./SubtitleOverlay.module.css"
import { useMoment } from "./use-moment"

type Props = {
  readonly video: HTMLVideoElement | null
  readonly text: string
  readonly language: Language
  /** When it is said, by the player's clock. */
  readonly from: Seconds
  readonly to: Seconds
}

/** The line as the film will write it. Not read out: the words stand beside the picture. */
export const SubtitleOverlay = ({ video, text, language, from, to }: Props) => {
  const at = useMoment(video)
  const points = { inPoint: from, outPoint: to }
  const cues = cuesOf(text, language, estimateWords(text, language, points), points)
  const cue = cues.find(one => at >= one.from && at < one.to)
  if (cue === undefined) return null
  return (
    <p className={styles.subtitle} lang={language} aria-hidden>
      <span>{cue.text}</span>
    </p>
  )
}
