import type { ReactNode } from "react"
import styles from "./Progress.module.css"

/** Something is on its way. The words are read out. */
export const Waiting = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.waiting} role="status">
    <div className={styles.spinner} />
    <p>{children}</p>
  </div>
)
