import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { useState } from "react"
import type { BoardShape, ContributorShape } from "../../../api/shapes"
import type { LineId } from "../../../domain/ids"
import { changeSpeakers } from "../../stores/speaker-changes"
import { Button } from "../../ui/Button"
import { Dialog } from "../../ui/Dialog"
import { SelectField } from "../../ui/SelectField"
import styles from "./HandOverDialog.module.css"
import { handOverChanges, linesOf, loadOf } from "./loads"

type Props = {
  readonly board: BoardShape
  readonly contributor: ContributorShape
  readonly onClose: () => void
}

/** Gives her lines to somebody else, when she cannot say them. What she has filmed stays hers. */
export const HandOverDialog = ({ board, contributor, onClose }: Props) => {
  const { t } = useLingui()
  const { id, name } = contributor
  const hers = linesOf(board, id)
  const [kept, setKept] = useState<ReadonlySet<LineId>>(
    () => new Set(hers.filter(line => isAccepted(board, line.id, id)).map(line => line.id)),
  )
  // Whoever has least to say is asked first.
  const others = board.contributors
    .filter(other => other.id !== id)
    .map(other => ({ ...other, load: Math.round(loadOf(board, other.id)) }))
    .sort((one, other) => one.load - other.load)
  const [to, setTo] = useState(() => others[0]?.id ?? "")
  const given = hers.filter(line => !kept.has(line.id))

  const handOver = (): void => {
    void changeSpeakers(board.campaign.id, "lines-handed-over", handOverChanges(given, id, to))
    onClose()
  }
  const toggle = (lineId: LineId, isGiven: boolean): void => {
    const next = new Set(kept)
    if (isGiven) next.delete(lineId)
    else next.add(lineId)
    setKept(next)
  }

  return (
    <Dialog title={<Trans>Confier les phrases de {name}</Trans>} isOpen onClose={onClose}>
      <ul className={styles.lines}>
        {hers.map(line => (
          <li key={line.id}>
            <label className={styles.line}>
              <input
                type="checkbox"
                checked={!kept.has(line.id)}
                onChange={event => toggle(line.id, event.target.checked)}
              />
              <span>
                {line.text}
                {isAccepted(board, line.id, id) && (
                  <span className={styles.accepted}>
                    <Trans>Sa prise est validée.</Trans>
                  </span>
                )}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <SelectField label={<Trans>À qui</Trans>} value={to} onChange={event => setTo(event.target.value)}>
        {others.map(other => (
          <option key={other.id} value={other.id}>
            {t`${other.name} (${other.load} s à dire)`}
          </option>
        ))}
      </SelectField>
      <p className={styles.note}>
        <Trans>Ses prises sont gardées, et restent les siennes. Son lien continue de marcher.</Trans>
      </p>
      <div className={styles.choices}>
        <Button onClick={onClose}>
          <Trans>Annuler</Trans>
        </Button>
        <Button tone="primary" disabled={given.length === 0 || to === ""} onClick={handOver}>
          <Plural value={given.length} _0="Rien à confier" one="Confier # phrase" other="Confier # phrases" />
        </Button>
      </div>
    </Dialog>
  )
}

const isAccepted = ({ submissions }: BoardShape, lineId: LineId, contributorId: string): boolean =>
  submissions.some(
    one => one.lineId === lineId && one.contributorId === contributorId && one.review.verdict === "accepted",
  )
