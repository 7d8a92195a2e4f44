import { Trans, useLingui } from "@lingui/react/macro"
import { OctagonAlert, UsersRound } from "lucide-react"
import { useId } from "react"
import type { ColumnChoice } from "../../../../domain/people-columns"
import type { RowFault, Twin } from "../../../../domain/people-import"
import styles from "./ImportTable.module.css"
import { type Candidate, cellKey, type ImportDraft, withCell, withDecision } from "./import-draft"
import { FAULT_WORDS } from "./import-words"

type Props = {
  readonly draft: ImportDraft
  readonly columns: ColumnChoice
  readonly candidate: Candidate
  readonly onChange: (draft: ImportDraft) => void
}

/** One person of the list: taken or left, and what is wrong with her cells, to be mended in place. */
export const ImportTableRow = ({ draft, columns, candidate, onChange }: Props) => {
  const { t } = useLingui()
  const faultsId = useId()
  const { index, cells, facts, faults, twin, isTaken } = candidate
  const name = facts.name === "" ? t`Ligne ${index + 1}` : facts.name
  const isFaulty = (at: number): boolean => faults.some(({ column }) => column === columns[at])
  const isOpen = (at: number): boolean => isFaulty(at) || draft.mended.has(cellKey(index, at))

  return (
    <tr data-left={!isTaken || undefined}>
      <th scope="row">
        <label className={styles.take}>
          <input
            type="checkbox"
            aria-label={t`Ajouter ${name}`}
            aria-describedby={faultsId}
            checked={isTaken}
            onChange={event => onChange(withDecision(draft, index, event.target.checked))}
          />
        </label>
        <span id={faultsId} className={styles.faults}>
          {isTaken &&
            faults
              .filter(({ column }) => !columns.includes(column))
              .map(fault => <FaultWords key={fault.column} fault={fault} />)}
        </span>
      </th>
      {columns.map((column, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
        <td key={at} data-unused={column === null || undefined}>
          {isTaken && isOpen(at) ? (
            <input
              className={styles.mend}
              aria-label={t`À corriger`}
              aria-invalid={isFaulty(at) || undefined}
              value={cells[at] ?? ""}
              onChange={event => onChange(withCell(draft, index, at, event.target.value))}
            />
          ) : (
            cells[at]
          )}
          {isTaken &&
            faults
              .filter(fault => fault.column === column)
              .map(fault => <FaultWords key={fault.column} fault={fault} />)}
          {twin !== undefined && column === twin.by && <TwinWords twin={twin} />}
        </td>
      ))}
    </tr>
  )
}

const FaultWords = ({ fault }: { readonly fault: RowFault }) => {
  const { t } = useLingui()
  return (
    <span className={styles.fault}>
      <OctagonAlert aria-hidden />
      {fault.kind === "too-long" ? (
        <Trans>Trop long : {fault.max} caractères au plus.</Trans>
      ) : (
        t(FAULT_WORDS[fault.column])
      )}
    </span>
  )
}

const TwinWords = ({ twin: { by, name, isInTeam } }: { readonly twin: Twin }) => (
  <span className={styles.twin}>
    <UsersRound aria-hidden />
    {isInTeam ? (
      by === "email" ? (
        <Trans>Même e-mail que {name}, déjà dans l’équipe.</Trans>
      ) : (
        <Trans>{name} est déjà dans l’équipe.</Trans>
      )
    ) : by === "email" ? (
      <Trans>Même e-mail que {name}, plus haut.</Trans>
    ) : (
      <Trans>{name} est déjà plus haut.</Trans>
    )}
  </span>
)
