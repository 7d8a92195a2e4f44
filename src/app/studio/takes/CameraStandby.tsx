import { Trans } from "@lingui/react/macro"
import { CameraOff } from "lucide-react"
import { useEffect } from "react"
import { useCamera } from "../../stores/held-camera"
import { keepCameraWaiting, switchCameraOff } from "../../stores/stage"
import { Button } from "../../ui/Button"
import styles from "./TakesPage.module.css"

/** The camera waits for her next take: said, for its light may be on, and switched off with a tap. */
export const CameraStandby = () => {
  const isWaiting = useCamera(({ state }) => state.kind === "standby")
  useEffect(keepCameraWaiting, [])
  if (!isWaiting) return null
  return (
    <div className={styles.standby}>
      <p>
        <Trans>La caméra attend la prise suivante. Elle ne filme pas.</Trans>
      </p>
      <Button tone="quiet" icon={<CameraOff aria-hidden />} onClick={switchCameraOff}>
        <Trans>L’éteindre</Trans>
      </Button>
    </div>
  )
}
