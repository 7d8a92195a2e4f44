import { useLingui } from "@lingui/react/macro"
import { Settings as Gear } from "lucide-react"
import { type ReactNode, useState } from "react"
import type { Camera, CameraChoice } from "../../../browser/capture/camera"
import { Field } from "../../ui/Field"
import { type Devices, listAllDevices, NO_DEVICES } from "./devices"
import styles from "./Settings.module.css"
import { PROMPT_SCALES } from "./use-prompt-scale"

type Props = {
  readonly camera: Camera
  readonly onChoose: (choice: CameraChoice) => void
  readonly promptScale: number
  readonly onPromptScale: (scale: number) => void
}

type ChoiceProps = {
  readonly label: string
  readonly value: string | number
  readonly onChoose: (value: string) => void
  readonly children: ReactNode
}

const Choice = ({ label, value, onChoose, children }: ChoiceProps) => (
  <Field label={label}>
    {control => (
      <select {...control} value={value} onChange={event => onChoose(event.target.value)}>
        {children}
      </select>
    )}
  </Field>
)

/** Other devices, larger words: out of the way until she looks for them. */
export const Settings = ({ camera, onChoose, promptScale, onPromptScale }: Props) => {
  const { t } = useLingui()
  const [{ cameras, microphones }, setDevices] = useState<Devices>(NO_DEVICES)
  const scaleNames = [t`Normale`, t`Grande`, t`Très grande`]
  return (
    <details className={styles.settings} onToggle={() => void listAllDevices().then(setDevices)}>
      <summary aria-label={t`Réglages`} title={t`Réglages`}>
        <Gear aria-hidden />
      </summary>
      <div className={styles.panel}>
        <Choice label={t`Caméra`} value={camera.cameraId ?? ""} onChoose={cameraId => onChoose({ cameraId })}>
          {cameras.map(({ id, label }, index) => (
            <option key={id} value={id}>
              {label || t`Caméra ${index + 1}`}
            </option>
          ))}
        </Choice>
        <Choice
          label={t`Micro`}
          value={camera.microphoneId ?? ""}
          onChoose={microphoneId => onChoose({ microphoneId })}
        >
          {microphones.map(({ id, label }, index) => (
            <option key={id} value={id}>
              {label || t`Micro ${index + 1}`}
            </option>
          ))}
        </Choice>
        <Choice
          label={t`Taille du texte`}
          value={promptScale}
          onChoose={value => onPromptScale(Number(value))}
        >
          {PROMPT_SCALES.map((scale, index) => (
            <option key={scale} value={scale}>
              {scaleNames[index]}
            </option>
          ))}
        </Choice>
      </div>
    </details>
  )
}
