import { useLingui } from "@lingui/react/macro"
import type { BoardShape } from "../../../api/shapes"
import { PersonRow } from "./PersonRow"
import styles from "./TeamList.module.css"

/** Everybody, one a row. */
export const TeamList = ({ board }: { readonly board: BoardShape }) => {
  const { t } = useLingui()
  const { contributors, lines, submissions } = board
  return (
    <ul className={styles.team} aria-label={t`Équipe`}>
      {contributors.map(contributor => (
        <PersonRow
          key={contributor.id}
          board={board}
          contributor={contributor}
          lineCount={lines.filter(line => line.contributorIds.includes(contributor.id)).length}
          takeCount={submissions.filter(one => one.contributorId === contributor.id).length}
        />
      ))}
    </ul>
  )
}
