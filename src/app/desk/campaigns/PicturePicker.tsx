import type { ReactNode } from "react"
import styles from "./PicturePicker.module.css"

type Option<Value extends string> = {
  readonly value: Value
  readonly label: string
  /** Decoration: the label says it. */
  readonly picture: ReactNode
}

type Props<Value extends string> = {
  readonly legend: ReactNode
  /** Name of the group of radio buttons. */
  readonly name: string
  readonly options: readonly Option<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** One of a few things, chosen by its picture. */
export const PicturePicker = <Value extends string>({
  legend,
  name,
  options,
  value,
  onChange,
}: Props<Value>) => (
  <fieldset className={styles.picker}>
    <legend>{legend}</legend>
    <div className={styles.choices}>
      {options.map(option => (
        <label key={option.value} className={styles.choice}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span className={styles.picture}>{option.picture}</span>
          {option.label}
        </label>
      ))}
    </div>
  </fieldset>
)
