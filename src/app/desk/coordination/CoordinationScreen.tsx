import { Trans, useLingui } from "@lingui/react/macro"
import { UserRoundPlus } from "lucide-react"
import { useState } from "react"
import type { BoardShape } from "../../../api/shapes"
import { Button } from "../../ui/Button"
import { useOwnSeat } from "../own-role"
import { ActivityPanel } from "./ActivityPanel"
import styles from "./CoordinationScreen.module.css"
import { CoordinatorRow } from "./CoordinatorRow"
import { InvitationRow } from "./InvitationRow"
import { InviteDialog } from "./InviteDialog"

/** Who coordinates the campaign, and what was done. */
export const CoordinationScreen = ({ board }: { readonly board: BoardShape }) => {
  const { t } = useLingui()
  const own = useOwnSeat()
  const [isInviting, setInviting] = useState(false)
  const isManaging = own?.role === "owner"

  return (
    <div className={styles.screen}>
      <section className={styles.panel} aria-label={t`Régie`}>
        <header className={styles.header}>
          <h2>
            <Trans>Régie</Trans>
          </h2>
          {isManaging && (
            <Button icon={<UserRoundPlus aria-hidden />} onClick={() => setInviting(true)}>
              <Trans>Inviter</Trans>
            </Button>
          )}
        </header>
        <ul className={styles.rows}>
          {board.coordinators.map(coordinator => (
            <CoordinatorRow
              key={coordinator.id}
              coordinator={coordinator}
              isSelf={coordinator.id === own?.id}
              isManaging={isManaging}
            />
          ))}
          {board.invitations.map(invitation => (
            <InvitationRow key={invitation.id} invitation={invitation} isManaging={isManaging} />
          ))}
        </ul>
        {board.coordinators.length === 1 && board.invitations.length === 0 && (
          <p className={styles.empty}>
            <Trans>
              Vous portez cette campagne sans renfort. Invitez quelqu’un pour relire les prises, ou pour
              prendre le relais si vous avez la grippe.
            </Trans>
          </p>
        )}
        {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
      </section>
      <ActivityPanel campaignId={board.campaign.id} />
    </div>
  )
}
