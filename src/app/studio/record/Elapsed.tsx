import { useLingui } from "@lingui/react/macro"
import { useEffect, useState } from "react"
import { clock, type Seconds } from "../../../domain/timecode"
import styles from "./Elapsed.module.css"

const TICK_MS = 200
const MS_PER_SECOND = 1000

/** How long she has been speaking, against how long the line takes. Mounted when recording begins. */
export const Elapsed = ({ estimate }: { readonly estimate: Seconds }) => {
  const { t } = useLingui()
  const [elapsed, setElapsed] = useState<Seconds>(0)
  useEffect(() => {
    const startedAt = performance.now()
    const timer = setInterval(() => setElapsed((performance.now() - startedAt) / MS_PER_SECOND), TICK_MS)
    return () => clearInterval(timer)
  }, [])
  return (
    <span className={styles.elapsed} role="timer" aria-label={t`Durée de la prise`}>
      <span className={styles.light} aria-hidden />
      {clock(elapsed)}
      <span className={styles.estimate}>≈ {clock(estimate)}</span>
    </span>
  )
}
