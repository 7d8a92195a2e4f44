import { useLingui } from "@lingui/react/macro"
import { Play } from "lucide-react"
import { useRef } from "react"
import { momentWords } from "../../i18n/quantities"
import { IconButton } from "../../ui/IconButton"
import { CueRemarks } from "./CueRemarks"
import styles from "./CueRow.module.css"
import { CueText } from "./CueText"
import { CueTools } from "./CueTools"
import type { CueRowProps } from "./cue-row-props"

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
