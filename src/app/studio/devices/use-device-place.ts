import { useLingui } from "@lingui/react/macro"
import type { DeviceShape } from "../../../api/shapes"

/** Where a container is, as words that follow "in": "Safari (iPhone)". */
export const useDevicePlace = (): ((device: DeviceShape) => string) => {
  const { t } = useLingui()
  return ({ kind, browser, system }) => {
    const name = browser === "" ? t`un autre navigateur` : browser
    const place = kind === "home-screen" ? t`l’application de l’écran d’accueil` : name
    return system === "" ? place : `${place} (${system})`
  }
}
