import { useId, useState } from "react"
import styles from "./RangeField.module.css"

type Props = {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly step: number
  /** The value for people: "-3 dB", "0,4 s". */
  readonly words: (value: number) => string
  /** She let go of it, or moved it by keys. */
  readonly onChange: (value: number) => void
}

/** A value on a scale. While it is dragged only it moves; what it decides is told when it is let go. */
export const RangeField = ({ label, value, min, max, step, words, onChange }: Props) => {
  const id = useId()
  const [draft, setDraft] = useState<number>()
  const shown = draft ?? value
  const tell = (): void => {
    if (draft !== undefined && draft !== value) onChange(draft)
    setDraft(undefined)
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <output htmlFor={id}>{words(shown)}</output>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={shown}
        aria-valuetext={words(shown)}
        onChange={({ target }) => setDraft(target.valueAsNumber)}
        onPointerUp={tell}
        onKeyUp={tell}
        onBlur={tell}
      />
    </div>
  )
}
