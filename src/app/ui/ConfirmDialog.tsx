import { Trans } from "@lingui/react/macro"
import type { ReactNode } from "react"
import { Button } from "./Button"
import styles from "./ConfirmDialog.module.css"
import { Dialog } from "./Dialog"

type Props = {
  readonly title: string
  readonly isOpen: boolean
  /** What the button that does it says: the act itself, never "OK". */
  readonly confirm: ReactNode
  readonly onConfirm: () => void
  readonly onClose: () => void
  /** What will be lost. */
  readonly children: ReactNode
}

/** A question before something is lost. The way back comes first and has the focus. */
export const ConfirmDialog = ({ title, isOpen, confirm, onConfirm, onClose, children }: Props) => (
  <Dialog title={title} isOpen={isOpen} onClose={onClose} isAlert>
    <div className={styles.body}>{children}</div>
    <div className={styles.choices}>
      <Button autoFocus onClick={onClose}>
        <Trans>Annuler</Trans>
      </Button>
      <Button
        tone="danger"
        onClick={() => {
          onConfirm()
          onClose()
        }}
      >
        {confirm}
      </Button>
    </div>
  </Dialog>
)
