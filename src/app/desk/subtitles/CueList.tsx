import { useLingui } from "@lingui/react/macro"
import { useEffect, useState } from "react"
import type { Cue } from "../../../domain/subtitles"
import type { Seconds } from "../../../domain/timecode"
import { useMay } from "../own-role"
import { followPictures } from "../review/use-moment"
import styles from "./CueList.module.css"
import { CueRow } from "./CueRow"
import { cueEdits } from "./line-cue-edits"
import type { SubtitleLine } from "./subtitle-lines"
import type { CueDesk } from "./use-cue-desk"

type Props = {
  readonly line: SubtitleLine
  readonly language: string
  /** The cue under the hands; undefined: another line's. */
  readonly current: number | undefined
  readonly desk: CueDesk
}

const NO_CUES: readonly Cue[] = []

/** Which cue stands while the clip plays; -1: none. Drawn again only when it is another. */
const useStandingCue = (video: HTMLVideoElement | null, cues: readonly Cue[], offset: Seconds): number => {
  const [standing, setStanding] = useState(-1)
  useEffect(() => {
    if (video === null) return undefined
    return followPictures(video, () => {
      const at = video.currentTime + offset
      setStanding(video.paused ? -1 : cues.findIndex(({ from, to }) => at >= from && at < to))
    })
  }, [video, cues, offset])
  return video === null ? -1 : standing
}

/** The cues of a line, each with its words and its times. */
export const CueList = ({ line, language, current, desk }: Props) => {
  const { t } = useLingui()
  const canEdit = useMay("editor")
  const { position, track, submission } = line
  const cues = track?.cues ?? NO_CUES
  const video = current === undefined ? null : desk.player.video
  const standing = useStandingCue(video, cues, submission?.proxy.inPoint ?? 0)
  if (submission === undefined || cues.length === 0) return null
  const edits = canEdit ? cueEdits(line, language) : undefined
  return (
    <ol className={styles.cues} aria-label={t`Sous-titres de la phrase ${position}`}>
      {cues.map((cue, index) => (
        <CueRow
          // biome-ignore lint/suspicious/noArrayIndexKey: a cue is what stands at its place in the list
          key={index}
          line={line}
          cue={cue}
          index={index}
          language={language}
          points={submission.points}
          edits={edits}
          isCurrent={current === index}
          isStanding={standing === index}
          desk={desk}
        />
      ))}
    </ol>
  )
}
