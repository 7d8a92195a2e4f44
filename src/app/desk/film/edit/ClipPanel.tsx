import { Trans, useLingui } from "@lingui/react/macro"
import { ArrowDown, ArrowLeft, ArrowUp, ChevronLeft, ChevronRight, RotateCcw } from "lucide-react"
import { type ReactNode, useEffect, useRef } from "react"
import type { BoardShape } from "../../../../api/shapes"
import { clipSettings, GAIN_MAX_DB } from "../../../../domain/film-settings"
import type { Format } from "../../../../domain/format"
import type { LineId } from "../../../../domain/ids"
import { changeFilm } from "../../../stores/film-changes"
import { Button } from "../../../ui/Button"
import { shifted } from "../../board/order"
import { HeldButton, HeldIconButton } from "../../held"
import type { FilmLine } from "../film-lines"
import styles from "./ClipPanel.module.css"
import { CropPicker } from "./CropPicker"
import { PointNudges } from "./PointNudges"
import { RangeField } from "./RangeField"
import { UndoButton } from "./UndoButton"

type Props = {
  readonly board: BoardShape
  readonly lines: readonly FilmLine[]
  readonly lineId: LineId
  /** The shape in which the preview shows the film. */
  readonly format: Format
  /** Turn to another line. */
  readonly onAdjust: (lineId: LineId) => void
  readonly onClose: () => void
}

/** What can be decided about one line of the film, beside the picture that shows it at once. */
export const ClipPanel = ({ board, lines, lineId, format, onAdjust, onClose }: Props) => {
  const { t } = useLingui()
  const index = lines.findIndex(({ id }) => id === lineId)
  const line = lines[index]
  if (line === undefined) return null
  const position = index + 1
  return (
    <section className={styles.panel} aria-label={t`Régler la phrase ${position}`}>
      <header className={styles.header}>
        <Button tone="quiet" icon={<ArrowLeft aria-hidden />} onClick={onClose}>
          <Trans>Toutes les phrases</Trans>
        </Button>
        <UndoButton />
        <span className={styles.ways}>
          <Way to={lines[index - 1]} label={t`Régler la phrase d’avant`} onAdjust={onAdjust}>
            <ChevronLeft aria-hidden />
          </Way>
          <Way to={lines[index + 1]} label={t`Régler la phrase d’après`} onAdjust={onAdjust}>
            <ChevronRight aria-hidden />
          </Way>
        </span>
      </header>
      <Which line={line} position={position} />
      <Moves lines={lines} lineId={lineId} position={position} />
      <Decisions key={lineId} board={board} line={line} format={format} />
    </section>
  )
}

type WayProps = Pick<Props, "onAdjust"> & {
  readonly to: FilmLine | undefined
  readonly label: string
  readonly children: ReactNode
}

const Way = ({ to, label, onAdjust, children }: WayProps) => (
  <HeldIconButton
    label={label}
    icon={children}
    disabled={to === undefined}
    onClick={() => to !== undefined && onAdjust(to.id)}
  />
)

/** Which line it is. Has the focus first: whoever listens hears where she has come to. */
const Which = ({
  line: { text, names },
  position,
}: {
  readonly line: FilmLine
  readonly position: number
}) => {
  const { i18n } = useLingui()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <div className={styles.which}>
      <h2 ref={heading} tabIndex={-1}>
        <Trans>Phrase {position}</Trans>
      </h2>
      <p className={styles.text}>{text}</p>
      {names.length > 0 && <p className={styles.who}>{new Intl.ListFormat(i18n.locale).format(names)}</p>}
    </div>
  )
}

type MovesProps = Pick<Props, "lines" | "lineId"> & { readonly position: number }

/** The way to another place for whoever does not drag. */
const Moves = ({ lines, lineId, position }: MovesProps) => {
  const count = lines.length
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
      <p role="status">
        <Trans>
          Place {position} sur {count}
        </Trans>
      </p>
      <HeldButton icon={<ArrowUp aria-hidden />} disabled={position === 1} onClick={() => move(-1)}>
        <Trans>Plus tôt</Trans>
      </HeldButton>
      <HeldButton icon={<ArrowDown aria-hidden />} disabled={position === count} onClick={() => move(1)}>
        <Trans>Plus tard</Trans>
      </HeldButton>
    </div>
  )
}

type DecisionsProps = Pick<Props, "board" | "format"> & { readonly line: FilmLine }

const Decisions = ({ board, format, line: { id: lineId, event } }: DecisionsProps) => {
  const { t } = useLingui()
  const { gainDb, lowerThird } = clipSettings(board.filmSettings, lineId)
  const decide = (clips: Parameters<typeof changeFilm>[0]["clips"]) => void changeFilm({ clips })
  const submission =
    event?.kind === "clip" ? board.submissions.find(({ takeId }) => takeId === event.takeId) : undefined
  if (event === undefined || event.kind === "stand-in")
    return (
      <p className={styles.soft}>
        <Trans>Son cadre, son niveau et son bandeau se règlent ici dès qu’une prise est validée.</Trans>
      </p>
    )
  return (
    <>
      {submission !== undefined && event.kind === "clip" && (
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
  )
}
