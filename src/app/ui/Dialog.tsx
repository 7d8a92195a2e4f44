import { useLingui } from "@lingui/react/macro"
import { X } from "lucide-react"
import { type ReactNode, useEffect, useState } from "react"
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components"
import styles from "./Dialog.module.css"
import { IconButton } from "./IconButton"

type Props = {
  readonly title: ReactNode
  readonly isOpen: boolean
  /** She closed it: by the button, by Escape, by a tap beside it. */
  readonly onClose: () => void
  readonly isWide?: boolean
  /** A question that must be answered: a tap beside it does not close it. */
  readonly isAlert?: boolean
  readonly children: ReactNode
}

/** A dialog over the page; a sheet from below on a phone. Not for the studio's first load. */
export const Dialog = ({ title, isOpen, onClose, isWide = false, isAlert = false, children }: Props) => {
  const { t } = useLingui()
  return (
    <ModalOverlay
      className={styles.overlay ?? ""}
      isOpen={isOpen}
      isDismissable={!isAlert}
      onOpenChange={open => {
        if (!open) onClose()
      }}
    >
      <Modal className={`${styles.modal} ${isWide ? styles.wide : ""}`}>
        <AriaDialog className={styles.dialog ?? ""} role={isAlert ? "alertdialog" : "dialog"}>
          <header className={styles.header}>
            <Heading slot="title" level={2} className={styles.title ?? ""}>
              {title}
            </Heading>
            <IconButton label={t`Fermer`} icon={<X aria-hidden />} onClick={onClose} />
          </header>
          {children}
          <FocusKeeper />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/**
 * Gives the focus back to whoever opened the dialog. React Aria does so in the next frame, but a
 * dialog that closes after an answer from the server leaves the page inert until later than that.
 */
const FocusKeeper = () => {
  const [opener] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement && document.activeElement === document.body) opener.focus()
    },
    [opener],
  )
  return null
}
