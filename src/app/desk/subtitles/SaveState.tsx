import { Trans, useLingui } from "@lingui/react/macro"
import { CloudCheck, CloudUpload, Redo2, Undo2 } from "lucide-react"
import { useEffect } from "react"
import { isComplete } from "../../stores/subtitle-deeds"
import { useSubtitleEditor } from "../../stores/subtitle-drafts"
import { discardSubtitles, redoSubtitles, undoSubtitles } from "../../stores/subtitle-editor"
import { saveSubtitles } from "../../stores/subtitle-saving"
import { Button } from "../../ui/Button"
import { failureWords } from "../../ui/failure-words"
import { IconButton } from "../../ui/IconButton"
import { Notice } from "../../ui/Notice"
import { ForEditors } from "../own-role"
import styles from "./SaveState.module.css"

/** Ctrl+Z and ⌘Z everywhere on the screen: in its fields, too, what was typed is a step like any other. */
const useHistoryKeys = (): void =>
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      const key = event.key.toLowerCase()
      const isRedo = key === "y" || (key === "z" && event.shiftKey)
      if (key !== "z" && !isRedo) return
      // A dialog's fields are its own.
      if (event.target instanceof Element && event.target.closest("[role=dialog]") !== null) return
      event.preventDefault()
      if (isRedo) redoSubtitles()
      else undoSubtitles()
    }
    document.addEventListener("keydown", onKeyDown)
    return () => document.removeEventListener("keydown", onKeyDown)
  }, [])

/** Whether everything is safe, and the ways back and forth. */
export const SaveState = () => {
  const { t } = useLingui()
  useHistoryKeys()
  const canUndo = useSubtitleEditor(({ past }) => past.length > 0)
  const canRedo = useSubtitleEditor(({ future }) => future.length > 0)
  const problem = useSubtitleEditor(state => state.problem)
  return (
    <ForEditors>
      <div className={styles.state}>
        <SavedWords />
        <IconButton
          label={t`Annuler`}
          icon={<Undo2 aria-hidden />}
          aria-keyshortcuts="Control+Z"
          disabled={!canUndo}
          onClick={undoSubtitles}
        />
        <IconButton
          label={t`Rétablir`}
          icon={<Redo2 aria-hidden />}
          aria-keyshortcuts="Control+Shift+Z"
          disabled={!canRedo}
          onClick={redoSubtitles}
        />
      </div>
      {problem !== undefined && (
        <div className={styles.problem}>
          <Notice
            tone="bad"
            title={<Trans>Vos derniers changements ne sont pas enregistrés</Trans>}
            actions={
              <>
                <Button onClick={() => void saveSubtitles()}>
                  <Trans>Réessayer</Trans>
                </Button>
                <Button tone="quiet" onClick={discardSubtitles}>
                  <Trans>Les abandonner</Trans>
                </Button>
              </>
            }
          >
            {t(failureWords(problem))}
          </Notice>
        </div>
      )}
    </ForEditors>
  )
}

const SavedWords = () => {
  const drafts = useSubtitleEditor(state => state.drafts)
  const deeds = Object.values(drafts)
  const isSaved = deeds.length === 0
  const isTorn = useSubtitleEditor(state => Object.keys(state.conflicts).length > 0)
  return (
    <p className={styles.words} role="status" data-saved={isSaved}>
      {isSaved ? <CloudCheck aria-hidden /> : <CloudUpload aria-hidden />}
      {isSaved ? (
        <Trans>Enregistré</Trans>
      ) : isTorn ? (
        <Trans>Pas enregistré : deux versions, choisissez</Trans>
      ) : deeds.every(isComplete) ? (
        <Trans>Enregistrement…</Trans>
      ) : (
        <Trans>Pas enregistré : un sous-titre est vide</Trans>
      )}
    </p>
  )
}
