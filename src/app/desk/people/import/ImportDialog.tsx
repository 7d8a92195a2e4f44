import { Trans } from "@lingui/react/macro"
import { useState } from "react"
import type { BoardShape } from "../../../../api/shapes"
import { Dialog } from "../../../ui/Dialog"
import { ImportPreview } from "./ImportPreview"
import { ImportSource } from "./ImportSource"
import { draftOf, type ImportDraft } from "./import-draft"

type Props = { readonly board: BoardShape; readonly onClose: () => void }

/** Brings a team in from a spreadsheet: first the list, then what was understood of it. */
export const ImportDialog = ({ board, onClose }: Props) => {
  const [draft, setDraft] = useState<ImportDraft>()
  return (
    <Dialog title={<Trans>Importer une équipe</Trans>} isOpen isWide onClose={onClose}>
      {draft === undefined ? (
        <ImportSource onRows={rows => setDraft(draftOf(rows, () => crypto.randomUUID()))} />
      ) : (
        <ImportPreview
          board={board}
          draft={draft}
          onChange={setDraft}
          onBack={() => setDraft(undefined)}
          onDone={onClose}
        />
      )}
    </Dialog>
  )
}
