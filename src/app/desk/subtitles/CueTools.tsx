import { Trans, useLingui } from "@lingui/react/macro"
import { Combine, Scissors, Trash2 } from "lucide-react"
import { type RefObject, useState } from "react"
import { Button } from "../../ui/Button"
import styles from "./CueTools.module.css"
import type { CueRowProps } from "./cue-row-props"
import { EdgeField } from "./EdgeField"
import type { CueEdge, CueEdits } from "./line-cue-edits"

type Props = CueRowProps & {
  readonly edits: CueEdits
  readonly field: RefObject<HTMLTextAreaElement | null>
}

/** What can be done to the subtitle under the hands. */
export const CueTools = ({ line, cue, index, points, edits, desk, field }: Props) => {
  const { t } = useLingui()
  const [isRefused, setRefused] = useState(false)
  const count = line.track?.cues.length ?? 0
  const cut = (): void => setRefused(!edits.split(index, field.current?.selectionStart ?? 0))
  const edge = (which: CueEdge) => ({
    at: cue[which] - points.inPoint,
    onNudge: (frames: number) => edits.nudge(index, which, frames),
    onMove: (at: number) => edits.moveEdge(index, which, at + points.inPoint),
    onHere: () => {
      const moment = desk.momentIn(line)
      if (moment !== undefined) edits.moveEdge(index, which, moment)
    },
  })
  const number = index + 1
  return (
    <fieldset className={styles.tools} aria-label={t`Outils du sous-titre ${number}`}>
      <div className={styles.edges}>
        <EdgeField name={t`Début`} {...edge("from")} />
        <EdgeField name={t`Fin`} {...edge("to")} />
      </div>
      <div className={styles.deeds}>
        <Button tone="quiet" icon={<Scissors aria-hidden />} aria-keyshortcuts="Alt+Enter" onClick={cut}>
          <Trans>Couper au curseur</Trans>
        </Button>
        {index + 1 < count && (
          <Button tone="quiet" icon={<Combine aria-hidden />} onClick={() => edits.merge(index)}>
            <Trans>Joindre au suivant</Trans>
          </Button>
        )}
        {count > 1 && (
          <Button tone="quiet" icon={<Trash2 aria-hidden />} onClick={() => edits.remove(index)}>
            <Trans>Retirer</Trans>
          </Button>
        )}
      </div>
      <p className={styles.refusal} role="status">
        {isRefused && (
          <Trans>
            Placez le curseur entre deux mots : il faut de quoi lire, et assez de temps, de chaque côté.
          </Trans>
        )}
      </p>
    </fieldset>
  )
}
