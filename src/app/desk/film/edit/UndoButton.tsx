import { Trans } from "@lingui/react/macro"
import { Undo2 } from "lucide-react"
import { undoFilmChange, useFilmChanges } from "../../../stores/film-changes"
import { Button } from "../../../ui/Button"

/** Takes back what was decided last, of lines or of settings. */
export const UndoButton = () => {
  const canUndo = useFilmChanges(state => state.ways.length > 0)
  if (!canUndo) return null
  return (
    <Button tone="quiet" icon={<Undo2 aria-hidden />} onClick={() => void undoFilmChange()}>
      <Trans context="undo">Annuler</Trans>
    </Button>
  )
}
