import { Trans, useLingui } from "@lingui/react/macro"
import type { Camera } from "../../../browser/capture/camera"
import { chooseCamera } from "../../stores/held-camera"
import { CoachSwitch } from "../coach/CoachSwitch"
import { Choice, Switch } from "./setting-fields"
import type { Devices } from "./use-devices"
import type { Mirror } from "./use-mirror"

type Props = {
  readonly camera: Camera
  readonly devices: Devices
  readonly mirror: Mirror
}

/** Which camera and which microphone. */
const DeviceChoices = ({ camera, devices }: Pick<Props, "camera" | "devices">) => {
  const { t } = useLingui()
  return (
    <>
      <Choice
        label={t`Caméra`}
        value={camera.cameraId ?? ""}
        onChoose={cameraId => chooseCamera({ cameraId })}
        options={devices.cameras.map(({ id, label }, index) => [id, label || t`Caméra ${index + 1}`])}
      />
      <Choice
        label={t`Micro`}
        value={camera.microphoneId ?? ""}
        onChoose={microphoneId => chooseCamera({ microphoneId })}
        options={devices.microphones.map(({ id, label }, index) => [id, label || t`Micro ${index + 1}`])}
      />
    </>
  )
}

/** What the browser may do to her voice. As the microphone really is, not as she asked. */
const SoundChoices = ({ camera }: Pick<Props, "camera">) => {
  const { isNoiseSuppressed, isGainControlled } = camera.readFacts()
  return (
    <>
      <Switch
        label={<Trans>Atténuer les bruits</Trans>}
        hint={<Trans>Utile près d’un ventilateur ou d’une rue ; la voix y perd un peu.</Trans>}
        isOn={isNoiseSuppressed}
        onChange={noiseSuppression => chooseCamera({ noiseSuppression })}
      />
      <Switch
        label={<Trans>Niveau automatique</Trans>}
        hint={<Trans>Si l’on vous entend trop peu. Le film, lui, égalise toutes les voix.</Trans>}
        isOn={isGainControlled}
        onChange={gainControl => chooseCamera({ gainControl })}
      />
    </>
  )
}

/** Other devices, a mirror, the sound, the coach. */
export const SettingsChoices = ({ camera, devices, mirror }: Props) => (
  <>
    <DeviceChoices camera={camera} devices={devices} />
    {mirror.isOffered && (
      <Switch
        label={<Trans>Me voir en miroir</Trans>}
        hint={<Trans>Seulement ici : le film est toujours à l’endroit.</Trans>}
        isOn={mirror.isMirrored}
        onChange={mirror.setMirrored}
      />
    )}
    <SoundChoices camera={camera} />
    <CoachSwitch />
  </>
)
