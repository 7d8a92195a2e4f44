import type { ComponentProps } from "react"
import { CARD_TEXT_MAX_LENGTH } from "../../../../domain/film-settings"
import { TextField } from "../../../ui/TextField"

type Props = Pick<ComponentProps<typeof TextField>, "label" | "placeholder" | "maxLength"> & {
  readonly value: string
  readonly onKeep: (text: string) => void
}

/** A text that is kept when she leaves its field, or presses Enter. */
export const KeptText = ({ value, onKeep, maxLength = CARD_TEXT_MAX_LENGTH, ...field }: Props) => (
  <TextField
    {...field}
    // Another desk may change it: the field then begins anew.
    key={value}
    defaultValue={value}
    maxLength={maxLength}
    onBlur={({ target }) => {
      const text = target.value.trim()
      if (text !== value) onKeep(text)
    }}
    onKeyDown={({ key, currentTarget }) => {
      if (key === "Enter") currentTarget.blur()
    }}
  />
)
