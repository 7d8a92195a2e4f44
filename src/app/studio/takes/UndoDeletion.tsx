import { Trans } from "@lingui/react/macro"
import { Button } from "../../ui/Button"
import styles from "./TakesPage.module.css"
import type { Deletion } from "./use-deletion"

/** Says that a take is gone, and brings it back. Stays as long as the screen: nobody is rushed. */
export const UndoDeletion = ({ deletion }: { readonly deletion: Deletion }) => (
  <div role="status">
    {deletion.deleted !== undefined && (
      <div className={styles.undo}>
        <Trans>Prise supprimée.</Trans>
        <Button tone="quiet" onClick={deletion.undo}>
          <Trans>Annuler la suppression</Trans>
        </Button>
      </div>
    )}
  </div>
)
