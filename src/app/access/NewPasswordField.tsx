import { Trans } from "@lingui/react/macro"
import type { ReactNode } from "react"
import { TextField } from "../ui/TextField"

/** The server's own rule (`PASSWORD_MIN_LENGTH` in `api/schemas.ts`), which must not be loaded here. */
const MIN_LENGTH = 10
const MAX_LENGTH = 200

type Props = {
  readonly label: ReactNode
  readonly value: string
  readonly onChange: (password: string) => void
}

/** A password to be. */
export const NewPasswordField = ({ label, value, onChange }: Props) => (
  <TextField
    label={label}
    hint={<Trans>Au moins {MIN_LENGTH} caractères. Une phrase fait un bon mot de passe.</Trans>}
    type="password"
    autoComplete="new-password"
    required
    minLength={MIN_LENGTH}
    maxLength={MAX_LENGTH}
    value={value}
    onChange={event => onChange(event.target.value)}
  />
)
