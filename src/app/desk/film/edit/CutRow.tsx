import { Trans, useLingui } from "@lingui/react/macro"
import { Eye, EyeOff, SlidersHorizontal } from "lucide-react"
import { GridListItem } from "react-aria-components"
import { pathOf } from "../../../../api/endpoints"
import type { LineId } from "../../../../domain/ids"
import { clock } from "../../../../domain/timecode"
import { changeFilm } from "../../../stores/film-changes"
import { IconButton } from "../../../ui/IconButton"
import { VisuallyHidden } from "../../../ui/VisuallyHidden"
import { DragHandle } from "../../DragHandle"
import { ForEditors } from "../../own-role"
import type { FilmLine } from "../film-lines"
import styles from "./CutRow.module.css"

type Props = {
  readonly line: FilmLine
  /** Counts from 1. */
  readonly position: number
  /** It is what plays. */
  readonly isCurrent: boolean
  readonly leftOut: readonly LineId[]
  readonly onAdjust: ((lineId: LineId) => void) | undefined
}

/** One line of the cut: its picture, its words, who says it; dimmed where it is not in the film. */
export const CutRow = ({ line, position, isCurrent, ...tools }: Props) => {
  const { id, text, event, length } = line
  return (
    <GridListItem
      id={id}
      textValue={`${position}. ${text}`}
      className={styles.row ?? ""}
      data-current={isCurrent}
      data-out={event === undefined}
    >
      <ForEditors>
        <DragHandle position={position} />
      </ForEditors>
      <Picture line={line} position={position} />
      <span className={styles.words}>
        <span className={styles.text}>{text}</span>
        <span className={styles.who}>
          <Who line={line} />
          {isCurrent && (
            <VisuallyHidden>
              <Trans>, à l’écran</Trans>
            </VisuallyHidden>
          )}
        </span>
      </span>
      <span className={styles.length}>{event !== undefined && clock(length)}</span>
      <ForEditors>
        <RowTools line={line} position={position} {...tools} />
      </ForEditors>
    </GridListItem>
  )
}

const Picture = ({ line: { event }, position }: { readonly line: FilmLine; readonly position: number }) => {
  const takeId = event?.kind === "clip" ? event.takeId : event?.kind === "unison" && event.voices[0]?.takeId
  return (
    <span className={styles.picture} data-empty={takeId === undefined || takeId === false}>
      {typeof takeId === "string" && <img src={pathOf("readPoster", { takeId })} alt="" loading="lazy" />}
      <span className={styles.position}>{position}</span>
    </span>
  )
}

const Who = ({ line: { event, isLeftOut, names } }: { readonly line: FilmLine }) => {
  const { i18n } = useLingui()
  const who = new Intl.ListFormat(i18n.locale).format(names)
  if (isLeftOut) return <Trans>Écartée du film</Trans>
  if (event === undefined) return <Trans>Absente : personne ne l’a filmée</Trans>
  if (event.kind !== "stand-in") return who
  return names.length === 0 ? <Trans>Carton d’attente</Trans> : <Trans>Carton d’attente · {who}</Trans>
}

type ToolsProps = Omit<Props, "isCurrent">

const RowTools = ({ line: { id, event, isLeftOut }, position, leftOut, onAdjust }: ToolsProps) => {
  const { t } = useLingui()
  const leave = (): void =>
    void changeFilm({ leftOut: isLeftOut ? leftOut.filter(one => one !== id) : [...leftOut, id] })
  return (
    <span className={styles.tools}>
      <IconButton
        label={
          isLeftOut
            ? t`Remettre la phrase ${position} dans le film`
            : t`Écarter la phrase ${position} du film`
        }
        icon={isLeftOut ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
        onClick={leave}
      />
      <IconButton
        label={t`Régler la phrase ${position}`}
        icon={<SlidersHorizontal aria-hidden />}
        disabled={event === undefined}
        onClick={() => onAdjust?.(id)}
      />
    </span>
  )
}
