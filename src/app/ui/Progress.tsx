import { type ReactNode, useId } from "react"
import styles from "./Progress.module.css"

type Props = {
  readonly label: ReactNode
  /** 0 to 1. */
  readonly value: number
  /** How much of how much: "3,1 Mo sur 7,2 Mo". Default: the percentage. */
  readonly detail?: ReactNode
}

const PERCENT = 100

/** A bar for work that takes more than a second. */
export const Progress = ({ label, value, detail }: Props) => {
  const labelId = useId()
  const share = Math.min(1, Math.max(0, value))
  const percentage = Math.round(share * PERCENT)
  return (
    <div className={styles.progress}>
      <div className={styles.row}>
        <span id={labelId}>{label}</span>
        <span className={styles.detail}>{detail ?? `${percentage} %`}</span>
      </div>
      <div
        className={styles.track}
        role="progressbar"
        aria-labelledby={labelId}
        aria-valuemin={0}
        aria-valuemax={PERCENT}
        aria-valuenow={percentage}
      >
        <div className={styles.bar} style={{ transform: `scaleX(${share})` }} />
      </div>
    </div>
  )
}
