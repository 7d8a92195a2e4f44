import { Trans } from "@lingui/react/macro"
import { Undo2 } from "lucide-react"
import { useEffect } from "react"
import { settleRemoval, useLineRemovals } from "../../stores/line-removal"
import { Button } from "../../ui/Button"
import styles from "./RemovalBar.module.css"

/** Says that a line has been deleted and, for a while, how to have it back. */
export const RemovalBar = () => {
  const latest = useLineRemovals(state => state.latest)
  // Whoever leaves the board has made up her mind.
  useEffect(() => settleRemoval, [])

  return (
    <div className={styles.place} role="status">
      {latest !== undefined && (
        <div className={styles.bar}>
          <span>
            <Trans>Phrase supprimée.</Trans>
          </span>
          <Button icon={<Undo2 aria-hidden />} onClick={latest.undo}>
            <Trans>Annuler la suppression</Trans>
          </Button>
        </div>
      )}
    </div>
  )
}
