import { Trans } from "@lingui/react/macro"
import { useRoute } from "wouter"
import { applyUpdate, isUpdateOffered, useAppUpdate } from "../stores/app-update"
import { Button } from "./Button"
import styles from "./UpdateBar.module.css"

/** Before the camera, the picture fills the screen: the offer waits until she is elsewhere. */
const STAGE = "/studio/lines/:lineId"

/** A new version is there; never shown while she records or sends. */
export const UpdateBar = () => {
  const [isOnStage] = useRoute(STAGE)
  const isOffered = useAppUpdate(isUpdateOffered)
  const isHeldElsewhere = useAppUpdate(state => state.isHeldElsewhere)
  if (!isOffered || isOnStage) return null
  return (
    <div className={styles.bar} role="status">
      {isHeldElsewhere ? (
        <Trans>Un autre onglet filme ou envoie : la nouvelle version attend qu’il ait fini.</Trans>
      ) : (
        <Trans>Une nouvelle version est prête.</Trans>
      )}
      <Button onClick={() => void applyUpdate()}>
        <Trans>Mettre à jour</Trans>
      </Button>
    </div>
  )
}
