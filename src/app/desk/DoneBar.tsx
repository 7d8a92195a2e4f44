import type { ReactNode } from "react"
import styles from "./DoneBar.module.css"

type Props = {
  /** What was done, and the buttons that take it back; nothing: the bar is not there. */
  readonly children: ReactNode
}

/** A bar at the foot of the desk that says what was done, aloud as well. */
export const DoneBar = ({ children }: Props) => (
  <div className={styles.place} role="status">
    {children !== undefined && children !== false && <div className={styles.bar}>{children}</div>}
  </div>
)
