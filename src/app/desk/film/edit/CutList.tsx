import { Plural, Trans, useLingui } from "@lingui/react/macro"
import { ListRestart } from "lucide-react"
import { DropIndicator, GridList, useDragAndDrop } from "react-aria-components"
import type { BoardShape } from "../../../../api/shapes"
import { type Cut, cutDuration, type PlacedEvent } from "../../../../domain/cut"
import type { LineId } from "../../../../domain/ids"
import { clock } from "../../../../domain/timecode"
import { changeFilm } from "../../../stores/film-changes"
import { seekPreview, useFilmPreview } from "../../../stores/film-preview"
import { Button } from "../../../ui/Button"
import { movedTo } from "../../board/order"
import { ForEditors } from "../../own-role"
import { type FilmLine, filmLines } from "../film-lines"
import { eventAt } from "../player/moments"
import styles from "./CutList.module.css"
import { CutRow } from "./CutRow"

type Props = {
  readonly board: BoardShape
  readonly cut: Cut
  readonly events: readonly PlacedEvent[]
  /** Not where she may not. */
  readonly onAdjust?: (lineId: LineId) => void
}

/** The film's lines in its order: to jump to, to move, to leave out, to adjust. */
export const CutList = ({ board, cut, events, onAdjust }: Props) => {
  const { t } = useLingui()
  const lines = filmLines(board, cut)
  const current = useFilmPreview(state => {
    const event = events[eventAt(events, state.time)]?.event
    return event !== undefined && "lineId" in event ? event.lineId : undefined
  })
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: keys =>
      [...keys].map(key => ({ "text/plain": lines.find(({ id }) => id === key)?.text ?? "" })),
    onReorder: ({ keys, target: { key, dropPosition } }) => {
      if (dropPosition === "on") return
      const ids = lines.map(({ id }) => id)
      void changeFilm({ order: movedTo(ids, new Set([...keys].map(String)), String(key), dropPosition) })
    },
    renderDropIndicator: target => <DropIndicator target={target} className={styles.indicator ?? ""} />,
  })
  return (
    <section className={styles.cut}>
      <header className={styles.header}>
        <div>
          <h2>
            <Trans>Le montage</Trans>
          </h2>
          <Summary lines={lines} length={clock(cutDuration(cut))} />
        </div>
        <ForEditors>{board.filmSettings.order !== null && <ScriptOrder />}</ForEditors>
      </header>
      <GridList
        aria-label={t`Le montage, phrase par phrase`}
        className={styles.list ?? ""}
        items={lines}
        dependencies={[current, onAdjust]}
        dragAndDropHooks={dragAndDropHooks}
        keyboardNavigationBehavior="tab"
        selectionMode="none"
        renderEmptyState={() => (
          <p className={styles.empty}>
            <Trans>Aucune phrase encore : le film se monte à mesure que le texte s’écrit.</Trans>
          </p>
        )}
        onAction={key => {
          const line = lines.find(({ id }) => id === key)
          if (line?.event !== undefined) seekPreview(line.from)
        }}
      >
        {line => (
          <CutRow
            line={line}
            position={lines.indexOf(line) + 1}
            isCurrent={line.id === current}
            leftOut={board.filmSettings.leftOut}
            onAdjust={onAdjust}
          />
        )}
      </GridList>
    </section>
  )
}

const Summary = ({ lines, length }: { readonly lines: readonly FilmLine[]; readonly length: string }) => {
  const standIns = lines.filter(({ event }) => event?.kind === "stand-in").length
  const clips = lines.filter(({ event }) => event !== undefined).length - standIns
  return (
    <p className={styles.sum}>
      <Trans>
        <strong>{length}</strong> : <Plural value={clips} one="# prise validée" other="# prises validées" />,{" "}
        <Plural value={standIns} one="# carton d’attente" other="# cartons d’attente" />
      </Trans>
    </p>
  )
}

const ScriptOrder = () => (
  <Button tone="quiet" icon={<ListRestart aria-hidden />} onClick={() => void changeFilm({ order: null })}>
    <Trans>Ordre du texte</Trans>
  </Button>
)
