import { Trans } from "@lingui/react/macro"
import { Button } from "../../ui/Button"
import styles from "./TakesPage.module.css"
import type { Deletion } from "./use-deletion"

/** The button that was pressed is gone with its take: the keyboard goes on from here. */
const takeFocus = (button: HTMLButtonElement | null): void => button?.focus()

/** Says that a take is gone, and brings it back. Stays as long as the screen: nobody is rushed. */
export const UndoDeletion = ({ deletion }: { readonly deletion: Deletion }) => (
  <div role="status" className={styles.undoPlace}>
    {deletion.deleted !== undefined && (
      <div className={styles.undo} key={deletion.deleted}>
        <Trans>Prise supprimée.</Trans>
        <Button ref={takeFocus} tone="quiet" onClick={deletion.undo}>
          <Trans>Annuler la suppression</Trans>
        </Button>
      </div>
    )}
  </div>
)
