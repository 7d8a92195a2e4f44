import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Undo2, X } from "lucide-react"
import { useEffect } from "react"
import { type ChangeKind, forgetLastChange, undoLastChange, useLastChange } from "../stores/last-change"
import { Button } from "../ui/Button"
import { failureWords } from "../ui/failure-words"
import { IconButton } from "../ui/IconButton"
import styles from "./UndoBar.module.css"

/** Says what was done to many at once, and how to take it back. */
export const UndoBar = () => {
  const { t } = useLingui()
  const { latest, isUndoing, problem } = useLastChange()
  // Whoever leaves has made up her mind.
  useEffect(() => forgetLastChange, [])

  return (
    <div className={styles.place} role="status">
      {latest !== undefined && (
        <div className={styles.bar}>
          <span>
            {problem === undefined ? (
              <ChangeWords kind={latest.kind} count={latest.count} />
            ) : (
              t(failureWords(problem))
            )}
          </span>
          <Button icon={<Undo2 aria-hidden />} isBusy={isUndoing} onClick={() => void undoLastChange()}>
            <Trans>Annuler</Trans>
          </Button>
          <IconButton label={t`Fermer`} icon={<X aria-hidden />} onClick={forgetLastChange} />
        </div>
      )}
    </div>
  )
}

const ChangeWords = ({ kind, count }: { readonly kind: ChangeKind; readonly count: number }) => {
  switch (kind) {
    case "people-imported":
      return <Plural value={count} one="# personne ajoutée." other="# personnes ajoutées." />
    case "lines-shared-out":
      return <Plural value={count} one="# phrase répartie." other="# phrases réparties." />
    case "lines-handed-over":
      return <Plural value={count} one="# phrase confiée." other="# phrases confiées." />
  }
}
