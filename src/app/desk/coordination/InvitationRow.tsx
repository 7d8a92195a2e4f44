import { Trans, useLingui } from "@lingui/react/macro"
import { Unlink } from "lucide-react"
import type { InvitationShape } from "../../../api/shapes"
import { deadlineWords } from "../../../domain/deadline-words"
import { withdrawInvitation } from "../../stores/coordination"
import { IconButton } from "../../ui/IconButton"
import styles from "./CoordinatorRow.module.css"
import { ROLE_WORDS } from "./role-words"

type Props = { readonly invitation: InvitationShape; readonly isManaging: boolean }

/** A link that nobody has used yet. */
export const InvitationRow = ({ invitation: { id, label, role, expiresAt }, isManaging }: Props) => {
  const { t, i18n } = useLingui()
  const name = label === "" ? t`Invitation sans nom` : label
  const { distance } = deadlineWords(expiresAt, new Date(), i18n.locale)
  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <span className={styles.name}>{name}</span>
        <span className={styles.facts}>
          <Trans>Invitation pas encore ouverte, elle expire {distance}</Trans>
        </span>
      </div>
      <div className={styles.tools}>
        <span className={styles.role}>{t(ROLE_WORDS[role].name)}</span>
        {isManaging && (
          <IconButton
            label={t`Annuler l’invitation de ${name}`}
            icon={<Unlink aria-hidden />}
            onClick={() => void withdrawInvitation(id)}
          />
        )}
      </div>
    </li>
  )
}
