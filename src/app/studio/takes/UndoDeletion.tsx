import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Button } from "../../ui/Button"
import { wordsOfError } from "../../ui/failure-words"
import { Notice } from "../../ui/Notice"
import styles from "./TakesPage.module.css"
import type { Deletion } from "./use-deletion"

/** The button that was pressed is gone with its take: the keyboard goes on from here. */
const takeFocus = (button: HTMLButtonElement | null): void => button?.focus()

type Props = { readonly deletion: Deletion }

/** What was not done, and why. */
const Failure = ({ deletion: { failure } }: Props) => {
  const { t, i18n } = useLingui()
  if (failure === undefined) return null
  return (
    <Notice tone="bad" title={t`La prise est restée comme elle était`}>
      {i18n._(wordsOfError(failure))}
    </Notice>
  )
}

/** Says that a take is gone, and brings it back. Stays as long as the screen: nobody is rushed. */
export const UndoDeletion = ({ deletion }: Props) => (
  <>
    <Failure deletion={deletion} />
    <div role="status" className={styles.undoPlace}>
      {deletion.deleted.length > 0 && (
        <div className={styles.undo} key={deletion.deleted.join()}>
          <Plural value={deletion.deleted.length} one="Prise supprimée." other="# prises supprimées." />
          <Button ref={takeFocus} tone="quiet" onClick={deletion.undo}>
            <Trans>Annuler la suppression</Trans>
          </Button>
        </div>
      )}
    </div>
  </>
)
