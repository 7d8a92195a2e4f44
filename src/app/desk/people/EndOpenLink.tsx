import { Trans, useLingui } from "@lingui/react/macro"
import { RefreshCw, Unlink } from "lucide-react"
import { useState } from "react"
import { makeOpenLink, revokeOpenLink } from "../../stores/open-link"
import { Button } from "../../ui/Button"
import { ConfirmDialog } from "../../ui/ConfirmDialog"
import styles from "./LinkDialog.module.css"
import type { Work } from "./use-work"

/** When the link has left the group, or everybody is in. */
export const EndOpenLink = ({ work: { isBusy, run } }: { readonly work: Work }) => {
  const { t } = useLingui()
  const [asked, setAsked] = useState<"renew" | "revoke">()
  const isRenewal = asked === "renew"
  return (
    <div className={styles.end}>
      <p>
        <Trans>S’il circule hors du groupe, changez-le. Qui est déjà là le reste.</Trans>
      </p>
      <div className={styles.choices}>
        <Button icon={<RefreshCw aria-hidden />} isBusy={isBusy} onClick={() => setAsked("renew")}>
          <Trans>Renouveler le lien</Trans>
        </Button>
        <Button
          tone="danger"
          icon={<Unlink aria-hidden />}
          isBusy={isBusy}
          onClick={() => setAsked("revoke")}
        >
          <Trans>Désactiver le lien</Trans>
        </Button>
      </div>
      <ConfirmDialog
        title={isRenewal ? t`Renouveler le lien de groupe ?` : t`Désactiver le lien de groupe ?`}
        isOpen={asked !== undefined}
        confirm={isRenewal ? <Trans>Renouveler</Trans> : <Trans>Désactiver</Trans>}
        onConfirm={() => run(isRenewal ? makeOpenLink : revokeOpenLink)}
        onClose={() => setAsked(undefined)}
      >
        <p>
          {isRenewal ? (
            <Trans>Celui qui est déjà dans la conversation cessera de marcher : postez le nouveau.</Trans>
          ) : (
            <Trans>Celui qui est déjà dans la conversation cessera de marcher.</Trans>
          )}
        </p>
      </ConfirmDialog>
    </div>
  )
}
