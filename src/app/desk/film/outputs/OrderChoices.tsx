import { Trans, useLingui } from "@lingui/react/macro"
import { ChevronDown } from "lucide-react"
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from "react-aria-components"
import { RESOLUTIONS, type Resolution, type SubtitleMode } from "../../../../domain/film-settings"
import { FORMATS, type Format } from "../../../../domain/format"
import { SelectField } from "../../../ui/SelectField"
import { FormatShape } from "../../campaigns/FormatBadge"
import styles from "./OrderPanel.module.css"

/** What is made when the button is pressed. */
export type FilmOrder = {
  /** A film in each. */
  readonly formats: readonly Format[]
  readonly resolution: Resolution
  readonly subtitles: SubtitleMode
}

type Props = { readonly order: FilmOrder; readonly onChange: (order: FilmOrder) => void }

/** A button that says in which shapes and how; behind it the choice. */
export const OrderChoices = ({ order, onChange }: Props) => {
  const { t } = useLingui()
  const { formats, resolution, subtitles } = order
  const shapes = formats.join(" + ")
  const chosen = `${shapes === "" ? "—" : shapes} · ${resolution}p`
  return (
    <DialogTrigger>
      <AriaButton
        className={styles.choices ?? ""}
        aria-label={t`Formats, définition et sous-titres : ${chosen}`}
      >
        <span>{chosen}</span>
        <span className={styles.subtitles}>
          {subtitles === "soft" ? <Trans>sous-titres à activer</Trans> : <Trans>sous-titres incrustés</Trans>}
        </span>
        <ChevronDown aria-hidden />
      </AriaButton>
      <Popover className={styles.popover ?? ""} placement="top start">
        <Dialog className={styles.fields ?? ""} aria-label={t`Formats, définition et sous-titres`}>
          <fieldset className={styles.formats}>
            <legend>
              <Trans>Un film dans chaque format</Trans>
            </legend>
            {FORMATS.map(format => (
              <label key={format}>
                <input
                  type="checkbox"
                  checked={formats.includes(format)}
                  onChange={({ target }) =>
                    onChange({
                      ...order,
                      formats: FORMATS.filter(one =>
                        one === format ? target.checked : formats.includes(one),
                      ),
                    })
                  }
                />
                <FormatShape format={format} />
                {format}
              </label>
            ))}
          </fieldset>
          <SelectField
            label={<Trans>Définition</Trans>}
            value={resolution}
            onChange={({ target }) =>
              onChange({
                ...order,
                resolution: RESOLUTIONS.find(one => String(one) === target.value) ?? resolution,
              })
            }
          >
            {RESOLUTIONS.map(one => (
              <option key={one} value={one}>
                {RESOLUTION_NAMES[one]}
              </option>
            ))}
          </SelectField>
          <SelectField
            label={<Trans>Sous-titres</Trans>}
            value={subtitles}
            onChange={({ target }) =>
              onChange({ ...order, subtitles: target.value === "burnt-in" ? "burnt-in" : "soft" })
            }
          >
            <option value="soft">{t`À activer dans le lecteur`}</option>
            <option value="burnt-in">{t`Dans l’image, pour les fils muets`}</option>
          </SelectField>
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

const RESOLUTION_NAMES: Readonly<Record<Resolution, string>> = {
  720: "720p (HD)",
  1080: "1080p (Full HD)",
  2160: "2160p (4K)",
}
