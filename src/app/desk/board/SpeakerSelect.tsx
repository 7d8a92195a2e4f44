import { useLingui } from "@lingui/react/macro"
import type { ContributorShape, LineShape } from "../../../api/shapes"
import { assignLine } from "../../stores/board-actions"
import styles from "./SpeakerSelect.module.css"

type Props = {
  readonly line: LineShape
  readonly position: number
  readonly contributors: readonly ContributorShape[]
}

/** Who says the line. The browser's own select: on a phone it opens as the phone's own list. */
export const SpeakerSelect = ({ line, position, contributors }: Props) => {
  const { t } = useLingui()
  return (
    <select
      className={styles.select}
      aria-label={t`Qui dit la phrase ${position}`}
      data-empty={line.contributorId === null || undefined}
      value={line.contributorId ?? ""}
      onChange={event => void assignLine(line.id, event.target.value === "" ? null : event.target.value)}
    >
      <option value="">{t`Personne`}</option>
      {contributors.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}
