import { Trans, useLingui } from "@lingui/react/macro"
import {
  BREATH_MAX_MS,
  type FilmSettings,
  LOUDNESSES,
  type Loudness,
  PICTURE_FADE_MAX_MS,
} from "../../../../domain/film-settings"
import { changeFilm } from "../../../stores/film-changes"
import { SelectField } from "../../../ui/SelectField"
import styles from "./FilmPanels.module.css"
import { RangeField } from "./RangeField"

const STEP_MS = 50
const MS_PER_SECOND = 1000

/** How the film breathes, sounds and looks as a whole. */
export const RhythmPanel = ({ settings }: { readonly settings: FilmSettings }) => {
  const { t, i18n } = useLingui()
  const seconds = (ms: number): string =>
    new Intl.NumberFormat(i18n.locale, { style: "unit", unit: "second", maximumFractionDigits: 2 }).format(
      ms / MS_PER_SECOND,
    )
  const loudnessNames: Readonly<Record<Loudness, string>> = {
    [-14]: t`−14 LUFS, réseaux sociaux`,
    [-16]: t`−16 LUFS, partout`,
    [-23]: t`−23 LUFS, télévision`,
  }
  return (
    <div className={styles.fields}>
      <RangeField
        label={t`Respiration entre deux phrases`}
        value={settings.breathMs}
        min={0}
        max={BREATH_MAX_MS}
        step={STEP_MS}
        words={seconds}
        onChange={breathMs => void changeFilm({ breathMs })}
      />
      <RangeField
        label={t`Fondu au noir, au début et à la fin`}
        value={settings.pictureFadeMs}
        min={0}
        max={PICTURE_FADE_MAX_MS}
        step={STEP_MS}
        words={seconds}
        onChange={pictureFadeMs => void changeFilm({ pictureFadeMs })}
      />
      <SelectField
        label={<Trans>Niveau du son</Trans>}
        value={settings.loudness}
        onChange={({ target }) => {
          const loudness = LOUDNESSES.find(one => String(one) === target.value)
          if (loudness !== undefined) void changeFilm({ loudness })
        }}
      >
        {LOUDNESSES.map(one => (
          <option key={one} value={one}>
            {loudnessNames[one]}
          </option>
        ))}
      </SelectField>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={settings.lowerThirds}
          onChange={({ target }) => void changeFilm({ lowerThirds: target.checked })}
        />
        <Trans>Présenter chaque personne par un bandeau</Trans>
      </label>
      <label className={styles.colour}>
        <Trans>Couleur des cartons et des bandeaux</Trans>
        <input
          type="color"
          key={settings.accent}
          defaultValue={settings.accent}
          onBlur={({ target }) => {
            if (target.value !== settings.accent) void changeFilm({ accent: target.value })
          }}
        />
      </label>
    </div>
  )
}
