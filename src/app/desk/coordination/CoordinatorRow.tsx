import { Trans, useLingui } from "@lingui/react/macro"
import { LogOut, UserRoundMinus } from "lucide-react"
import { useState } from "react"
import { useLocation } from "wouter"
import type { CampaignCoordinatorShape } from "../../../api/shapes"
import { changeRole, leaveCampaign, removeCoordinator } from "../../stores/coordination"
import { ConfirmDialog } from "../../ui/ConfirmDialog"
import { IconButton } from "../../ui/IconButton"
import { DESK } from "../paths"
import styles from "./CoordinatorRow.module.css"
import { RoleSelect } from "./RoleSelect"
import { ROLE_WORDS } from "./role-words"

type Props = {
  readonly coordinator: CampaignCoordinatorShape
  /** It is whoever looks. */
  readonly isSelf: boolean
  /** Whoever looks may change roles. */
  readonly isManaging: boolean
}

/** Somebody who coordinates the campaign, and as what. */
export const CoordinatorRow = ({ coordinator, isSelf, isManaging }: Props) => {
  const { t } = useLingui()
  const { id, name, email, role } = coordinator
  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <span className={styles.name}>
          {name} {isSelf && <Trans>(vous)</Trans>}
        </span>
        <span className={styles.facts}>{email}</span>
        <span className={styles.facts}>{t(ROLE_WORDS[role].may)}</span>
      </div>
      <div className={styles.tools}>
        {isManaging ? (
          <RoleSelect name={name} role={role} onChange={chosen => void changeRole(id, chosen)} />
        ) : (
          <span className={styles.role}>{t(ROLE_WORDS[role].name)}</span>
        )}
        {isSelf ? <Leave /> : isManaging && <Remove coordinator={coordinator} />}
      </div>
    </li>
  )
}

const Remove = ({ coordinator: { id, name } }: { readonly coordinator: CampaignCoordinatorShape }) => {
  const { t } = useLingui()
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <IconButton
        label={t`Retirer ${name} de la régie`}
        icon={<UserRoundMinus aria-hidden />}
        onClick={() => setAsking(true)}
      />
      <ConfirmDialog
        title={t`Retirer ${name} de la régie ?`}
        isOpen={isAsking}
        confirm={<Trans>Retirer</Trans>}
        onConfirm={() => void removeCoordinator(id)}
        onClose={() => setAsking(false)}
      >
        <p>
          <Trans>La campagne ne lui sera plus visible. Ce qui a été fait reste, journal compris.</Trans>
        </p>
      </ConfirmDialog>
    </>
  )
}

const Leave = () => {
  const { t } = useLingui()
  const [, navigate] = useLocation()
  const [isAsking, setAsking] = useState(false)
  const leave = async (): Promise<void> => {
    if (await leaveCampaign()) navigate(DESK)
  }
  return (
    <>
      <IconButton
        label={t`Quitter la régie de cette campagne`}
        icon={<LogOut aria-hidden />}
        onClick={() => setAsking(true)}
      />
      <ConfirmDialog
        title={t`Quitter la régie de cette campagne ?`}
        isOpen={isAsking}
        confirm={<Trans>Quitter</Trans>}
        onConfirm={() => void leave()}
        onClose={() => setAsking(false)}
      >
        <p>
          <Trans>Pour revenir, il vous faudra une nouvelle invitation.</Trans>
        </p>
      </ConfirmDialog>
    </>
  )
}
