import { Trans } from "@lingui/react/macro"
import { applyUpdate, isUpdateOffered, useAppUpdate } from "../stores/app-update"
import { Button } from "./Button"
import styles from "./UpdateBar.module.css"

/** A new version is there; never shown while she records or cuts. */
export const UpdateBar = () => {
  if (!useAppUpdate(isUpdateOffered)) return null
  return (
    <div className={styles.bar} role="status">
      <Trans>Une nouvelle version est prête.</Trans>
      <Button onClick={applyUpdate}>
        <Trans>Mettre à jour</Trans>
      </Button>
    </div>
  )
}
