import { useLingui } from "@lingui/react/macro"
import { Play } from "lucide-react"
import { useRef } from "react"
import type { Cue } from "../../../domain/subtitles"
import type { Points } from "../../../domain/timecode"
import { momentWords } from "../../i18n/quantities"
import { IconButton } from "../../ui/IconButton"
import { CueRemarks } from "./CueRemarks"
import styles from "./CueRow.module.css"
import { CueText } from "./CueText"
import { CueTools } from "./CueTools"
import type { CueEdits } from "./line-cue-edits"
import type { SubtitleLine } from "./subtitle-lines"
import type { CueDesk } from "./use-cue-desk"

export type CueRowProps = {
  readonly line: SubtitleLine
  readonly cue: Cue
  /** In the line's list, from 0. */
  readonly index: number
  readonly language: string
  /** What the film keeps of the take: times are shown from its beginning. */
  readonly points: Points
  /** Undefined: she may not change it. */
  readonly edits: CueEdits | undefined
  /** It is under the hands. */
  readonly isCurrent: boolean
  /** It stands on the picture that plays. */
  readonly isStanding: boolean
  readonly desk: CueDesk
}

/** One subtitle: when it stands, what it says, how it reads; with its tools where it is under the hands. */
export const CueRow = (props: CueRowProps) => {
  const { line, cue, index, points, edits, isCurrent, isStanding, desk } = props
  const { t, i18n } = useLingui()
  const field = useRef<HTMLTextAreaElement>(null)
  const place = { lineId: line.id, index }
  const number = index + 1
  const from = momentWords(cue.from - points.inPoint, i18n.locale)
  const to = momentWords(cue.to - points.inPoint, i18n.locale)
  return (
    <li
      className={styles.cue}
      data-current={isCurrent}
      data-standing={isStanding}
      onFocusCapture={() => desk.turnTo(place)}
    >
      <IconButton
        label={t`Lire le sous-titre ${number}`}
        icon={<Play aria-hidden fill="currentColor" />}
        onClick={() => desk.playFrom(place)}
      />
      <div className={styles.words}>
        <CueText field={field} {...props} />
        <div className={styles.facts}>
          <span className={styles.times}>
            {from} – {to}
          </span>
          <CueRemarks cue={cue} />
        </div>
      </div>
      {isCurrent && edits !== undefined && (
        <div className={styles.tools}>
          <CueTools {...props} edits={edits} field={field} />
        </div>
      )}
    </li>
  )
}
