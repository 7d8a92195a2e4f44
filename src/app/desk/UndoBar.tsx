import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { RotateCw, Undo2, X } from "lucide-react"
import { useEffect } from "react"
import { type ChangeKind, forgetLastChange, undoLastChange, useLastChange } from "../stores/last-change"
import { Button } from "../ui/Button"
import { failureWords } from "../ui/failure-words"
import { IconButton } from "../ui/IconButton"
import { DoneBar } from "./DoneBar"
import styles from "./UndoBar.module.css"

/** Ctrl+Z or ⌘Z, but in a field: there it takes back what was typed. */
const useUndoKey = (): void =>
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.key.toLowerCase() !== "z") return
      const isField =
        event.target instanceof Element &&
        event.target.closest("input:not([type=range]), textarea, select") !== null
      if (isField || useLastChange.getState().latest === undefined) return
      event.preventDefault()
      void undoLastChange()
    }
    document.addEventListener("keydown", onKeyDown)
    return () => document.removeEventListener("keydown", onKeyDown)
  }, [])

/** Says what was done, whether it is done, and how to take it back. */
export const UndoBar = () => {
  const { t } = useLingui()
  const { latest, isSending, isUndoing, failure, problem } = useLastChange()
  useUndoKey()
  // Whoever leaves has made up her mind.
  useEffect(() => forgetLastChange, [])

  return (
    <DoneBar>
      {latest !== undefined && (
        <>
          {failure === undefined ? (
            <span>
              {problem === undefined ? <ChangeWords {...latest} /> : t(failureWords(problem))}
              {isSending && (
                <small className={styles.sending}>
                  <Trans>Enregistrement…</Trans>
                </small>
              )}
            </span>
          ) : (
            <span>
              <strong>
                <Trans>Ce changement n’a pas été enregistré</Trans>
              </strong>
              <small className={styles.why}>{t(failureWords(failure))}</small>
            </span>
          )}
          {failure === undefined ? (
            <Button
              icon={<Undo2 aria-hidden />}
              isBusy={isUndoing}
              aria-keyshortcuts="Control+Z Meta+Z"
              onClick={() => void undoLastChange()}
            >
              <Trans>Annuler</Trans>
            </Button>
          ) : (
            <Button icon={<RotateCw aria-hidden />} onClick={latest.retry}>
              <Trans>Réessayer</Trans>
            </Button>
          )}
          <IconButton label={t`Fermer`} icon={<X aria-hidden />} onClick={forgetLastChange} />
        </>
      )}
    </DoneBar>
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
    case "take-accepted":
      return <Trans>Prise validée.</Trans>
    case "redo-asked":
      return <Trans>Demande envoyée : elle la lit sur son téléphone.</Trans>
  }
}
