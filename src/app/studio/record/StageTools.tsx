import { Trans, useLingui } from "@lingui/react/macro"
import {
  Flashlight,
  FlashlightOff,
  Settings as Gear,
  Lightbulb,
  LightbulbOff,
  ScrollText,
  SwitchCamera,
} from "lucide-react"
import { useState } from "react"
import type { Camera } from "../../../browser/capture/camera"
import type { LineId } from "../../../domain/ids"
import { chooseCamera } from "../../stores/held-camera"
import { ButtonLink } from "../../ui/ButtonLink"
import { IconButton } from "../../ui/IconButton"
import { Optional } from "../../ui/Optional"
import type { FramingAids } from "../framing/use-framing-aids"
import { takesPath } from "../paths"
import type { PrompterSettings } from "../prompter/use-prompter-choice"
import { StagePanel } from "./StagePanel"
import styles from "./StageTools.module.css"
import type { Extras } from "./use-after-picture"
import { useDevices } from "./use-devices"
import type { Mirror } from "./use-mirror"

type Props = {
  readonly extras: Extras
  readonly camera: Camera
  readonly mirror: Mirror
  readonly aids: FramingAids
  readonly prompter: PrompterSettings
  readonly ownPace: number | undefined
  readonly lineId: LineId
  /** Whether the screen lights her face. */
  readonly isLit: boolean
  readonly onLight: (isLit: boolean) => void
}

/** The lamp beside the back camera, where there is one. It goes out with the camera. */
const TorchButton = ({ torch }: { readonly torch: NonNullable<Camera["torch"]> }) => {
  const { t } = useLingui()
  // The tools come and go with the count-down; the lamp stays as it is.
  const [isOn, setOn] = useState(torch.isLit)
  const toggle = (): void =>
    // A hot phone refuses: then it stays as it is.
    void torch.set(!isOn).then(
      () => setOn(!isOn),
      () => undefined,
    )
  return (
    <IconButton
      label={isOn ? t`Éteindre la lampe` : t`Allumer la lampe`}
      icon={isOn ? <FlashlightOff aria-hidden /> : <Flashlight aria-hidden />}
      onClick={toggle}
    />
  )
}

/** Another camera, light, settings: at hand before a take, gone while she speaks. */
export const StageTools = (props: Props) => {
  const { t } = useLingui()
  const { extras, camera, mirror, aids, prompter, ownPace, lineId, isLit, onLight } = props
  const { parts } = extras
  const devices = useDevices()
  const isBack = camera.facing === "environment"
  return (
    <div className={styles.tools}>
      <StagePanel label={t`Réglages`} icon={<Gear aria-hidden />} extras={extras}>
        {parts && <parts.SettingsChoices camera={camera} devices={devices} mirror={mirror} />}
        <ButtonLink to={takesPath(lineId)} tone="quiet">
          <Trans>J’ai déjà une vidéo</Trans>
        </ButtonLink>
      </StagePanel>
      <StagePanel label={t`Réglages du prompteur`} icon={<ScrollText aria-hidden />} extras={extras}>
        {parts && <parts.PrompterChoices settings={prompter} ownPace={ownPace} />}
      </StagePanel>
      {camera.facing !== "unknown" && devices.cameras.length > 1 && (
        <IconButton
          label={isBack ? t`Passer à la caméra avant` : t`Passer à la caméra arrière`}
          icon={<SwitchCamera aria-hidden />}
          onClick={() => chooseCamera({ facing: isBack ? "user" : "environment" })}
        />
      )}
      {camera.torch !== undefined && <TorchButton torch={camera.torch} />}
      {!isBack && (
        <IconButton
          label={isLit ? t`Éteindre l’écran-lumière` : t`Éclairer mon visage avec l’écran`}
          icon={isLit ? <LightbulbOff aria-hidden /> : <Lightbulb aria-hidden />}
          onClick={() => onLight(!isLit)}
        />
      )}
      <Optional>{parts && <parts.FramingTools aids={aids} />}</Optional>
    </div>
  )
}
