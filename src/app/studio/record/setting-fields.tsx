import { type ReactNode, useId } from "react"
import { Field } from "../../ui/Field"
import styles from "./setting-fields.module.css"

type ChoiceProps = {
  readonly label: string
  readonly value: string | number
  readonly onChoose: (value: string) => void
  /** What is chosen from, each with its name. */
  readonly options: readonly (readonly [value: string | number, name: string])[]
}

/** One of several. */
export const Choice = ({ label, value, onChoose, options }: ChoiceProps) => (
  <Field label={label}>
    {control => (
      <select {...control} value={value} onChange={event => onChoose(event.target.value)}>
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    )}
  </Field>
)

type SwitchProps = {
  readonly label: ReactNode
  readonly hint: ReactNode
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
}

/** Yes or no, with what it is good for. */
export const Switch = ({ label, hint, isOn, onChange }: SwitchProps) => {
  const hintId = useId()
  return (
    <div>
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={hintId}
          onChange={event => onChange(event.target.checked)}
        />
        {label}
      </label>
      <p className={styles.hint} id={hintId}>
        {hint}
      </p>
    </div>
  )
}
