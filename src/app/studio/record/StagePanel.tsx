import type { ReactNode } from "react"
import styles from "./StagePanel.module.css"

type Props = {
  readonly label: string
  readonly icon: ReactNode
  readonly onToggle: () => void
  readonly children: ReactNode
}

/** Choices out of the way until she looks for them. One panel is open at a time. */
export const StagePanel = ({ label, icon, onToggle, children }: Props) => (
  <details className={styles.tool} name="stage-panel" onToggle={onToggle}>
    <summary aria-label={label} title={label}>
      {icon}
    </summary>
    <div className={styles.panel}>{children}</div>
  </details>
)
