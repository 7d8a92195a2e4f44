import { Trans, useLingui } from "@lingui/react/macro"
import { Printer, Redo2, Undo2 } from "lucide-react"
import { useEffect } from "react"
import type { BoardShape } from "../../../api/shapes"
import { forgetEdits, redoEdit, undoEdit, useScriptEditor } from "../../stores/script-editor"
import { Button } from "../../ui/Button"
import { AddLine } from "../board/AddLine"
import { boardLines } from "../board/board-lines"
import { HeldIconButton } from "../held"
import { useMay } from "../own-role"
import { FilmLength } from "./FilmLength"
import { PrintedScript } from "./PrintedScript"
import { ReadAloud } from "./ReadAloud"
import { ScriptLines } from "./ScriptLines"
import styles from "./ScriptScreen.module.css"
import { useReading } from "./use-reading"

/** The text as a text: written, cut into lines, put in order and read aloud, mostly by keys. */
export const ScriptScreen = ({ board }: { readonly board: BoardShape }) => {
  const { t } = useLingui()
  const lines = boardLines(board)
  const reading = useReading(board.lines, board.campaign.language)
  useEffect(() => forgetEdits, [])
  return (
    <>
      <div className={styles.screen}>
        <section className={styles.tools} aria-label={t`Outils du texte`}>
          <FilmLength lines={lines} language={board.campaign.language} />
          <div className={styles.buttons}>
            <HistoryButtons />
            <ReadAloud reading={reading} isEmpty={lines.length === 0} />
            <Button tone="quiet" icon={<Printer aria-hidden />} onClick={() => window.print()}>
              <Trans>Imprimer</Trans>
            </Button>
          </div>
        </section>
        <Keys />
        <ScriptLines board={board} lines={lines} spokenId={reading.spokenId} />
        {useMay("editor") && <AddLine lineCount={lines.length} />}
      </div>
      <PrintedScript board={board} />
    </>
  )
}

const HistoryButtons = () => {
  const { t } = useLingui()
  const canUndo = useScriptEditor(({ past }) => past.length > 0)
  const canRedo = useScriptEditor(({ future }) => future.length > 0)
  if (!useMay("editor")) return null
  return (
    <>
      <HeldIconButton
        label={t`Annuler la modification (Ctrl+Z)`}
        icon={<Undo2 aria-hidden />}
        disabled={!canUndo}
        onClick={() => void undoEdit()}
      />
      <HeldIconButton
        label={t`Rétablir la modification (Ctrl+Maj+Z)`}
        icon={<Redo2 aria-hidden />}
        disabled={!canRedo}
        onClick={() => void redoEdit()}
      />
    </>
  )
}

const Keys = () => (
  <p className={styles.keys}>
    <Trans>
      <kbd>Entrée</kbd> coupe la phrase, <kbd>Retour arrière</kbd> au début la joint à la précédente,{" "}
      <kbd>Alt</kbd> <kbd>↑</kbd> <kbd>↓</kbd> la déplace. Un texte collé devient autant de phrases.
    </Trans>
  </p>
)
