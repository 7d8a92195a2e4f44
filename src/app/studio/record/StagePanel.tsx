import { Trans } from "@lingui/react/macro"
import type { ReactNode } from "react"
import styles from "./StagePanel.module.css"
import type { Extras } from "./use-after-picture"

/** In place of the choices, until they are here. */
const Coming = ({ hasFailed }: Pick<Extras, "hasFailed">) => (
  <p role="status">
    {hasFailed ? (
      <Trans>Ces réglages n’ont pas pu se charger : le réseau a manqué. Vous pouvez filmer sans eux.</Trans>
    ) : (
      <Trans>Un instant…</Trans>
    )}
  </p>
)

type Props = {
  readonly label: string
  readonly icon: ReactNode
  /** Where the choices come from. */
  readonly extras: Extras
  readonly children: ReactNode
}

/** Choices out of the way until she looks for them. One panel is open at a time. */
export const StagePanel = ({ label, icon, extras: { parts, hasFailed, load }, children }: Props) => (
  <details className={styles.tool} name="stage-panel" onToggle={load}>
    <summary aria-label={label} title={label}>
      {icon}
    </summary>
    <div className={styles.panel}>
      {parts === undefined && <Coming hasFailed={hasFailed} />}
      {children}
    </div>
  </details>
)
