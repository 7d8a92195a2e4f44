import { Plural, Trans, useLingui } from "@lingui/react/macro"
import styles from "./BoardSummary.module.css"
import { type BoardLine, countStates, LINE_STATES } from "./board-lines"
import { StateBadge } from "./LineStanding"

/** Where the campaign stands: how much is accepted, and what the rest is waiting for. */
export const BoardSummary = ({ lines }: { readonly lines: readonly BoardLine[] }) => {
  const { t } = useLingui()
  const counts = countStates(lines)
  const accepted = counts.get("accepted") ?? 0
  const total = lines.length

  return (
    <div className={styles.summary}>
      <p className={styles.share} aria-live="polite">
        <Trans>
          <strong>{accepted}</strong> sur{" "}
          <Plural value={total} one="# phrase validée" other="# phrases validées" />
        </Trans>
      </p>
      <ul className={styles.states} aria-label={t`Où en sont les phrases`}>
        {LINE_STATES.filter(state => counts.has(state)).map(state => (
          <li key={state}>
            <StateBadge state={state} />
            <span className={styles.count}>{counts.get(state)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
