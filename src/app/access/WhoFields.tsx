/** Fields of whoever has an account, or makes one. */
import { Trans } from "@lingui/react/macro"
import { NAME_MAX_LENGTH } from "../../domain/contributor"
import { TextField } from "../ui/TextField"

type Props = { readonly value: string; readonly onChange: (value: string) => void }

export const NameField = ({ value, onChange }: Props) => (
  <TextField
    label={<Trans>Votre nom</Trans>}
    autoComplete="name"
    required
    maxLength={NAME_MAX_LENGTH}
    value={value}
    onChange={event => onChange(event.target.value)}
  />
)

export const EmailField = ({ value, onChange }: Props) => (
  <TextField
    label={<Trans>Adresse e-mail</Trans>}
    type="email"
    autoComplete="username"
    required
    value={value}
    onChange={event => onChange(event.target.value)}
  />
)

/** The password that she has. One to be: `NewPasswordField`. */
export const PasswordField = ({ value, onChange }: Props) => (
  <TextField
    label={<Trans>Mot de passe</Trans>}
    type="password"
    autoComplete="current-password"
    required
    value={value}
    onChange={event => onChange(event.target.value)}
  />
)
