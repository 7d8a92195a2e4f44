import { useEffect, useState } from "react"
import { type Device, listDevices, watchDevices } from "../../../browser/capture/camera"

export type Devices = { readonly cameras: readonly Device[]; readonly microphones: readonly Device[] }

const NO_DEVICES: Devices = { cameras: [], microphones: [] }

/** What there is to choose from, a microphone that is plugged in meanwhile included. */
export const useDevices = (): Devices => {
  const [devices, setDevices] = useState(NO_DEVICES)
  useEffect(() => {
    let isShown = true
    const look = (): void => {
      // A browser that does not say leaves nothing to choose.
      listDevices().then(
        found => isShown && setDevices(found),
        () => undefined,
      )
    }
    const stop = watchDevices(look)
    look()
    return () => {
      isShown = false
      stop()
    }
  }, [])
  return devices
}
