import { Trans } from "@lingui/react/macro"
import { Undo2 } from "lucide-react"
import { useEffect } from "react"
import { settleRemoval, useLineRemovals } from "../../stores/line-removal"
import { Button } from "../../ui/Button"
import { DoneBar } from "../DoneBar"

/** Says that a line has been deleted and, for a while, how to have it back. */
export const RemovalBar = () => {
  const latest = useLineRemovals(state => state.latest)
  // Whoever leaves the board has made up her mind.
  useEffect(() => settleRemoval, [])

  return (
    <DoneBar>
      {latest !== undefined && (
        <>
          <span>
            <Trans>Phrase supprimée.</Trans>
          </span>
          <Button icon={<Undo2 aria-hidden />} onClick={latest.undo}>
            <Trans>Annuler la suppression</Trans>
          </Button>
        </>
      )}
    </DoneBar>
  )
}
