import { Trans, useLingui } from "@lingui/react/macro"
import { ArrowDown, ArrowUp, RotateCcw, X } from "lucide-react"
import type { BoardShape } from "../../../../api/shapes"
import { clipSettings, GAIN_MAX_DB } from "../../../../domain/film-settings"
import type { Format } from "../../../../domain/format"
import type { LineId } from "../../../../domain/ids"
import { changeFilm } from "../../../stores/film-changes"
import { Button } from "../../../ui/Button"
import { IconButton } from "../../../ui/IconButton"
import { shifted } from "../../board/order"
import type { FilmLine } from "../film-lines"
import styles from "./ClipPanel.module.css"
import { CropPicker } from "./CropPicker"
import { PointNudges } from "./PointNudges"
import { RangeField } from "./RangeField"

type Props = {
  readonly board: BoardShape
  readonly lines: readonly FilmLine[]
  readonly lineId: LineId
  /** The shape in which the preview shows the film. */
  readonly format: Format
  readonly onClose: () => void
}

/** What can be decided about one line of the film, under the picture that shows it at once. */
export const ClipPanel = ({ board, lines, lineId, format, onClose }: Props) => {
  const { t } = useLingui()
  const line = lines.find(({ id }) => id === lineId)
  if (line === undefined) return null
  const { event } = line
  const position = lines.indexOf(line) + 1
  const { gainDb, lowerThird } = clipSettings(board.filmSettings, lineId)
  const decide = (clip: Parameters<typeof changeFilm>[0]["clips"]) => void changeFilm({ clips: clip })
  const submission =
    event?.kind === "clip" ? board.submissions.find(({ takeId }) => takeId === event.takeId) : undefined
  return (
    <section className={styles.panel} aria-label={t`Régler la phrase ${position}`}>
      <header className={styles.header}>
        <h3>
          <Trans>Phrase {position}</Trans>
        </h3>
        <IconButton label={t`Fermer`} icon={<X aria-hidden />} onClick={onClose} />
      </header>
      <Moves lines={lines} lineId={lineId} position={position} />
      {submission !== undefined && event?.kind === "clip" && (
        <>
          <PointNudges submission={submission} />
          <CropPicker
            submission={submission}
            format={format}
            crop={event.crop}
            onChange={crop => decide({ [lineId]: { crop } })}
          />
        </>
      )}
      {event !== undefined && event.kind !== "stand-in" && (
        <>
          <RangeField
            label={t`Niveau de la voix`}
            value={gainDb}
            min={-GAIN_MAX_DB}
            max={GAIN_MAX_DB}
            step={1}
            words={value => t`${value > 0 ? `+${value}` : value} dB`}
            onChange={value => decide({ [lineId]: { gainDb: value } })}
          />
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={lowerThird}
              onChange={({ target }) => decide({ [lineId]: { lowerThird: target.checked } })}
            />
            <Trans>Afficher le bandeau avec le nom</Trans>
          </label>
          {board.filmSettings.clips[lineId] !== undefined && (
            <Button tone="quiet" icon={<RotateCcw aria-hidden />} onClick={() => decide({ [lineId]: null })}>
              <Trans>Revenir aux réglages d’origine</Trans>
            </Button>
          )}
        </>
      )}
    </section>
  )
}

type MovesProps = Pick<Props, "lines" | "lineId"> & { readonly position: number }

/** The way to another place for whoever does not drag. */
const Moves = ({ lines, lineId, position }: MovesProps) => {
  const move = (by: 1 | -1): void =>
    void changeFilm({
      order: shifted(
        lines.map(({ id }) => id),
        lineId,
        by,
      ),
    })
  return (
    <div className={styles.moves}>
      <Button icon={<ArrowUp aria-hidden />} disabled={position === 1} onClick={() => move(-1)}>
        <Trans>Plus tôt</Trans>
      </Button>
      <Button icon={<ArrowDown aria-hidden />} disabled={position === lines.length} onClick={() => move(1)}>
        <Trans>Plus tard</Trans>
      </Button>
    </div>
  )
}
