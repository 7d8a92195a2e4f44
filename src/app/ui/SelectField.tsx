import type { ComponentProps, ReactNode } from "react"
import { Field } from "./Field"

type Props = Omit<ComponentProps<"select">, "id" | "className"> & {
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: ReactNode
}

/** A labelled choice. The browser's own select: on a phone it opens as the phone's own list. */
export const SelectField = ({ label, hint, error, children, ...select }: Props) => (
  <Field label={label} hint={hint} error={error}>
    {control => (
      <select {...select} {...control}>
        {children}
      </select>
    )}
  </Field>
)
