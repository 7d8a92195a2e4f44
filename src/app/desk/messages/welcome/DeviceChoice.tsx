import { useLingui } from "@lingui/react/macro"
import { useEffect, useState } from "react"
import { type Camera, type Device, listDevices, watchDevices } from "../../../../browser/capture/camera"
import { openWelcomeCamera } from "../../../stores/welcome-recording"
import { SelectField } from "../../../ui/SelectField"

/** Another camera or microphone, where there is more than one. */
export const DeviceChoice = ({ camera }: { readonly camera: Camera }) => {
  const { t } = useLingui()
  const { cameras, microphones } = useDevices()
  const { cameraId, microphoneId } = camera
  const now = {
    ...(cameraId !== undefined && { cameraId }),
    ...(microphoneId !== undefined && { microphoneId }),
  }
  return (
    <>
      {cameras.length > 1 && (
        <SelectField
          label={t`Caméra`}
          value={cameraId}
          onChange={({ target }) => void openWelcomeCamera({ ...now, cameraId: target.value })}
        >
          <Options devices={cameras} />
        </SelectField>
      )}
      {microphones.length > 1 && (
        <SelectField
          label={t`Micro`}
          value={microphoneId}
          onChange={({ target }) => void openWelcomeCamera({ ...now, microphoneId: target.value })}
        >
          <Options devices={microphones} />
        </SelectField>
      )}
    </>
  )
}

const Options = ({ devices }: { readonly devices: readonly Device[] }) =>
  devices.map(({ id, label }) => (
    <option key={id} value={id}>
      {label}
    </option>
  ))

const useDevices = () => {
  const [devices, setDevices] = useState<Awaited<ReturnType<typeof listDevices>>>({
    cameras: [],
    microphones: [],
  })
  useEffect(() => {
    const look = (): void => void listDevices().then(setDevices, () => undefined)
    look()
    return watchDevices(look)
  }, [])
  return devices
}
