import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { Clapperboard } from "lucide-react"
import { useState } from "react"
import type { BoardShape } from "../../../../api/shapes"
import { RESOLUTIONS, type Resolution, type SubtitleMode } from "../../../../domain/film-settings"
import { FORMATS, type Format } from "../../../../domain/format"
import { renderFilm } from "../../../stores/board-actions"
import { Button } from "../../../ui/Button"
import { SelectField } from "../../../ui/SelectField"
import { FormatShape } from "../../campaigns/FormatBadge"
import styles from "./OrderPanel.module.css"

type Props = { readonly board: BoardShape; readonly isEmpty: boolean }

/** The one big button, and beside it in which shapes and how. */
export const OrderPanel = ({ board, isEmpty }: Props) => {
  const { t } = useLingui()
  const [formats, setFormats] = useState<readonly Format[]>([board.campaign.format])
  const [resolution, setResolution] = useState<Resolution>(board.usualResolution)
  const [subtitles, setSubtitles] = useState<SubtitleMode>(board.filmSettings.subtitles)
  const [isAsking, setAsking] = useState(false)

  const isBeingMade = (format: Format): boolean =>
    board.films.some(
      film =>
        (film.state === "waiting" || film.state === "rendering") &&
        film.format === format &&
        film.resolution === resolution &&
        film.subtitles === subtitles,
    )
  const wanted = formats.filter(format => !isBeingMade(format))
  const render = async (): Promise<void> => {
    setAsking(true)
    for (const format of wanted) await renderFilm({ format, resolution, subtitles })
    setAsking(false)
  }
  const count = Math.max(1, formats.length)
  return (
    <section className={styles.order} aria-label={t`Fabriquer`}>
      <div className={styles.first}>
        <Button
          tone="primary"
          icon={<Clapperboard aria-hidden />}
          isBusy={isAsking}
          disabled={isEmpty || wanted.length === 0}
          onClick={() => void render()}
        >
          <Plural value={count} one="Fabriquer le film" other="Fabriquer # films" />
        </Button>
        {!isEmpty && formats.length > 0 && wanted.length === 0 && (
          <p className={styles.soft} role="status">
            <Trans>Il est déjà en fabrication.</Trans>
          </p>
        )}
      </div>
      <details className={styles.choices}>
        <summary>
          <Trans>Formats, définition, sous-titres</Trans>
        </summary>
        <div className={styles.fields}>
          <fieldset className={styles.formats}>
            <legend>
              <Trans>Formats</Trans>
            </legend>
            {FORMATS.map(format => (
              <label key={format}>
                <input
                  type="checkbox"
                  checked={formats.includes(format)}
                  onChange={({ target }) =>
                    setFormats(
                      FORMATS.filter(one => (one === format ? target.checked : formats.includes(one))),
                    )
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
              setResolution(RESOLUTIONS.find(one => String(one) === target.value) ?? board.usualResolution)
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
            onChange={({ target }) => setSubtitles(target.value === "burnt-in" ? "burnt-in" : "soft")}
          >
            <option value="soft">{t`À activer dans le lecteur`}</option>
            <option value="burnt-in">{t`Dans l’image, pour les fils muets`}</option>
          </SelectField>
        </div>
      </details>
    </section>
  )
}

const RESOLUTION_NAMES: Readonly<Record<Resolution, string>> = {
  720: "720p (HD)",
  1080: "1080p (Full HD)",
  2160: "2160p (4K)",
}
