import { Trans, useLingui } from "@lingui/react/macro"
import { PERSON_COLUMNS, type PersonColumn } from "../../../../domain/people-columns"
import styles from "./ImportTable.module.css"
import { ImportTableRow } from "./ImportTableRow"
import { type Candidate, headingsOf, type ImportDraft, widthOf, withColumn } from "./import-draft"
import { COLUMN_WORDS } from "./import-words"

type Props = {
  readonly draft: ImportDraft
  readonly candidates: readonly Candidate[]
  readonly onChange: (draft: ImportDraft) => void
}

/** The list as it was pasted, under what each column is taken for. */
export const ImportTable = ({ draft, candidates, onChange }: Props) => {
  const { t } = useLingui()
  const headings = headingsOf(draft)
  const columns = Array.from({ length: widthOf(draft) }, (_, at) => draft.columns[at] ?? null)
  return (
    // A region that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
    <section className={styles.scroll} tabIndex={0} aria-label={t`Personnes de la liste`}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Ajouter</Trans>
            </th>
            {columns.map((column, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
              <th key={at} scope="col">
                <select
                  className={styles.column}
                  aria-label={t`Colonne ${headings[at] ?? at + 1}`}
                  data-empty={column === null || undefined}
                  value={column ?? ""}
                  onChange={({ target: { value } }) =>
                    onChange(withColumn(draft, at, value === "" ? null : (value as PersonColumn)))
                  }
                >
                  <option value="">{t`(laisser de côté)`}</option>
                  {PERSON_COLUMNS.map(choice => (
                    <option key={choice} value={choice}>
                      {t(COLUMN_WORDS[choice])}
                    </option>
                  ))}
                </select>
                {headings[at] !== undefined && <span className={styles.heading}>{headings[at]}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {candidates.map(candidate => (
            <ImportTableRow
              key={candidate.id}
              draft={draft}
              columns={columns}
              candidate={candidate}
              onChange={onChange}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}
