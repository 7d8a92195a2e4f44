import { Trans, useLingui } from "@lingui/react/macro"
import styles from "./ReviewPlayer.module.css"
import type { Shuttle } from "./shuttle"
import type { Stage } from "./use-continuity"
import { useSpeed } from "./use-moment"

/** How fast, where that is not as it was filmed. */
export const SpeedBadge = ({ shuttle }: { readonly shuttle: Shuttle | undefined }) => {
  const { i18n } = useLingui()
  const speed = useSpeed(shuttle)
  const factor = new Intl.NumberFormat(i18n.locale).format(Math.abs(speed))
  return (
    <span className={styles.badge} role="status">
      {speed < 0 && <Trans>En arrière × {factor}</Trans>}
      {speed > 1 && <Trans>Vitesse × {factor}</Trans>}
    </span>
  )
}

type RowProps = { readonly stage: Stage | undefined; readonly position: number }

/** Which of the clips played in a row is on the screen. */
export const RowBadge = ({ stage, position }: RowProps) => (
  <span className={styles.badge} role="status">
    {stage === "before" && <Trans>Phrase {position - 1}, la fin</Trans>}
    {stage === "this" && <Trans>Phrase {position}</Trans>}
    {stage === "after" && <Trans>Phrase {position + 1}, le début</Trans>}
  </span>
)
