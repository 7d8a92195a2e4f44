import { useLingui } from "@lingui/react/macro"
import { ROLES, type Role } from "../../../domain/role"
import styles from "./RoleSelect.module.css"
import { ROLE_WORDS } from "./role-words"

type Props = {
  /** Whose role it is. */
  readonly name: string
  readonly role: Role
  readonly onChange: (role: Role) => void
}

/** A coordinator's role, for whoever may change it. */
export const RoleSelect = ({ name, role, onChange }: Props) => {
  const { t } = useLingui()
  return (
    <select
      className={styles.select}
      aria-label={t`Rôle de ${name}`}
      value={role}
      onChange={event => {
        const chosen = ROLES.find(one => one === event.target.value)
        if (chosen !== undefined) onChange(chosen)
      }}
    >
      {ROLES.toReversed().map(one => (
        <option key={one} value={one}>
          {t(ROLE_WORDS[one].name)}
        </option>
      ))}
    </select>
  )
}
