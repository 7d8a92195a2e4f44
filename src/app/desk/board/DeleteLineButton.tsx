import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Trash2 } from "lucide-react"
import { useState } from "react"
import { deleteLine, removeLine } from "../../stores/line-removal"
import { ConfirmDialog } from "../../ui/ConfirmDialog"
import { IconButton } from "../../ui/IconButton"
import type { BoardLine } from "./board-lines"

/** Deletes a line: with an undo where nothing is lost, after a question where takes would be. */
export const DeleteLineButton = ({ item }: { readonly item: BoardLine }) => {
  const { t } = useLingui()
  const [isAsking, setAsking] = useState(false)
  const { line, position, submissions } = item

  return (
    <>
      <IconButton
        label={t`Supprimer la phrase ${position}`}
        icon={<Trash2 aria-hidden />}
        onClick={() => (submissions.length === 0 ? removeLine(line) : setAsking(true))}
      />
      <ConfirmDialog
        title={t`Supprimer la phrase ${position} ?`}
        isOpen={isAsking}
        confirm={t`Supprimer la phrase`}
        onConfirm={() => void deleteLine(line)}
        onClose={() => setAsking(false)}
      >
        <p>
          <Plural
            value={submissions.length}
            one="La prise reçue pour cette phrase sera supprimée avec elle. On ne peut pas revenir en arrière."
            other="Les # prises reçues pour cette phrase seront supprimées avec elle. On ne peut pas revenir en arrière."
          />
        </p>
        <p>
          <Trans>« {line.text} »</Trans>
        </p>
      </ConfirmDialog>
    </>
  )
}
