import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { useMemo, useState } from "react"
import type { BoardShape } from "../../../../api/shapes"
import { PEOPLE_MAX } from "../../../../domain/contributor"
import { importPeople } from "../../../stores/people-import"
import { Button } from "../../../ui/Button"
import { wordsOfError } from "../../../ui/failure-words"
import { Notice } from "../../../ui/Notice"
import styles from "./ImportPreview.module.css"
import { ImportTable } from "./ImportTable"
import { candidatesOf, faultyOf, type ImportDraft, takenOf, withHeadings } from "./import-draft"

type Props = {
  readonly board: BoardShape
  readonly draft: ImportDraft
  readonly onChange: (draft: ImportDraft) => void
  readonly onBack: () => void
  readonly onDone: () => void
}

/** What was understood of the list, to be put right; then everybody at once, or nobody. */
export const ImportPreview = ({ board, draft, onChange, onBack, onDone }: Props) => {
  const { t } = useLingui()
  const { contributors, campaign } = board
  const [failure, setFailure] = useState<unknown>()
  const [isBusy, setBusy] = useState(false)
  const candidates = useMemo(() => candidatesOf(draft, contributors), [draft, contributors])
  const taken = takenOf(candidates)
  const faulty = faultyOf(candidates)
  const repeated = candidates.filter(({ twin }) => twin !== undefined).length
  const tooMany = Math.max(0, contributors.length + taken.length - PEOPLE_MAX)

  const add = async (): Promise<void> => {
    setBusy(true)
    setFailure(undefined)
    try {
      await importPeople(campaign.id, taken)
      onDone()
    } catch (error) {
      setFailure(error)
      setBusy(false)
    }
  }

  return (
    <>
      <label className={styles.headings}>
        <input
          type="checkbox"
          checked={draft.hasHeadings}
          onChange={event => onChange(withHeadings(draft, event.target.checked))}
        />
        <Trans>La première ligne nomme les colonnes</Trans>
      </label>
      <ImportTable draft={draft} candidates={candidates} onChange={onChange} />
      <ul className={styles.counts} aria-live="polite">
        {faulty > 0 && (
          <li data-tone="bad">
            <Plural
              value={faulty}
              one="# ligne est à corriger, ou à décocher."
              other="# lignes sont à corriger, ou à décocher."
            />
          </li>
        )}
        {repeated > 0 && (
          <li>
            <Plural
              value={repeated}
              one="# ligne répète quelqu’un : elle est laissée de côté, sauf si vous la cochez."
              other="# lignes répètent quelqu’un : elles sont laissées de côté, sauf si vous les cochez."
            />
          </li>
        )}
        {tooMany > 0 && (
          <li data-tone="bad">
            <Plural
              value={tooMany}
              one="C’est une personne de trop : une équipe en compte 500 au plus."
              other="C’est # personnes de trop : une équipe en compte 500 au plus."
            />
          </li>
        )}
      </ul>
      {failure !== undefined && <Notice tone="bad">{t(wordsOfError(failure))}</Notice>}
      <div className={styles.choices}>
        <Button onClick={onBack}>
          <Trans>Une autre liste</Trans>
        </Button>
        <Button
          tone="primary"
          isBusy={isBusy}
          disabled={taken.length === 0 || faulty > 0 || tooMany > 0}
          onClick={() => void add()}
        >
          <Plural
            value={taken.length}
            _0="Personne à ajouter"
            one="Ajouter # personne"
            other="Ajouter # personnes"
          />
        </Button>
      </div>
    </>
  )
}
