import type { ComponentProps, ReactNode } from "react"
import { Field } from "./Field"

type Shared = { readonly label: ReactNode; readonly hint?: ReactNode; readonly error?: ReactNode }

/** A labelled line of text. */
export const TextField = ({ label, hint, error, ...input }: Shared & Omit<ComponentProps<"input">, "id">) => (
  <Field label={label} hint={hint} error={error}>
    {control => <input {...input} {...control} />}
  </Field>
)

/** A labelled box for several lines of text. */
export const TextArea = ({
  label,
  hint,
  error,
  ...input
}: Shared & Omit<ComponentProps<"textarea">, "id">) => (
  <Field label={label} hint={hint} error={error}>
    {control => <textarea rows={4} {...input} {...control} />}
  </Field>
)
