import { type ReactNode, useId } from "react"
import styles from "./Field.module.css"

/** What a control must carry so that its label, hint and error belong to it. */
export type ControlProps = {
  readonly id: string
  readonly className: string
  readonly "aria-describedby": string | undefined
  readonly "aria-invalid": true | undefined
}

type Props = {
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** What is wrong with what she typed. Read out as it appears. */
  readonly error?: ReactNode
  /** Draws the control: spread the given properties onto an input, a textarea or a select. */
  readonly children: (control: ControlProps) => ReactNode
}

/** A labelled control with its hint and its error. */
export const Field = ({ label, hint, error, children }: Props) => {
  const id = useId()
  const hintId = hint === undefined ? undefined : `${id}-hint`
  const errorId = error === undefined ? undefined : `${id}-error`
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <span id={hintId} className={styles.hint}>
          {hint}
        </span>
      )}
      {children({
        id,
        className: styles.input ?? "",
        "aria-describedby": [hintId, errorId].filter(Boolean).join(" ") || undefined,
        "aria-invalid": error === undefined ? undefined : true,
      })}
      {error !== undefined && (
        <span id={errorId} className={styles.error} role="alert">
          {error}
        </span>
      )}
    </div>
  )
}
