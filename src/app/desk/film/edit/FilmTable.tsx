import { Trans, useLingui } from "@lingui/react/macro"
import { useRef, useState } from "react"
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components"
import type { BoardShape } from "../../../../api/shapes"
import type { Cut, PlacedEvent } from "../../../../domain/cut"
import type { Format } from "../../../../domain/format"
import type { LineId } from "../../../../domain/ids"
import { seekPreview } from "../../../stores/film-preview"
import { useMay } from "../../own-role"
import { filmLines } from "../film-lines"
import { ClipPanel } from "./ClipPanel"
import { CutList } from "./CutList"
import { FilmPanels } from "./FilmPanels"
import styles from "./FilmTable.module.css"
import { UndoButton } from "./UndoButton"

type Props = {
  readonly board: BoardShape
  readonly cut: Cut
  readonly events: readonly PlacedEvent[]
  /** The shape in which the preview shows the film. */
  readonly format: Format
}

/** Beside the film: its lines, one of them in detail, or what holds for all of it. */
export const FilmTable = (props: Props) =>
  useMay("editor") ? <EditorsTable {...props} /> : <CutList {...props} />

const EditorsTable = ({ board, cut, events, format }: Props) => {
  const { t } = useLingui()
  const [adjusted, setAdjusted] = useState<LineId>()
  const cameFrom = useRef<Element>(null)
  const lines = filmLines(board, cut)
  // Somebody else can take a line away while it is looked at.
  const isOne = lines.some(({ id }) => id === adjusted)

  const adjust = (lineId: LineId): void => {
    if (!isOne) cameFrom.current = document.activeElement
    const line = lines.find(({ id }) => id === lineId)
    if (line?.event !== undefined) seekPreview(line.from)
    setAdjusted(lineId)
  }
  const close = (): void => {
    setAdjusted(undefined)
    // The list is there again after this has been drawn.
    requestAnimationFrame(() => cameFrom.current instanceof HTMLElement && cameFrom.current.focus())
  }
  return (
    <div className={styles.table}>
      {adjusted !== undefined && isOne && (
        <ClipPanel
          board={board}
          lines={lines}
          lineId={adjusted}
          format={format}
          onAdjust={adjust}
          onClose={close}
        />
      )}
      {/* Hidden, not gone: whoever comes back finds the list where she left it. */}
      <Tabs className={styles.tabs ?? ""} hidden={isOne}>
        <div className={styles.head}>
          <TabList className={styles.list ?? ""} aria-label={t`Ce qui se règle`}>
            <Tab id="lines" className={styles.tab ?? ""}>
              <Trans>Phrases</Trans>
            </Tab>
            <Tab id="settings" className={styles.tab ?? ""}>
              <Trans>Réglages du film</Trans>
            </Tab>
          </TabList>
          <UndoButton />
        </div>
        <TabPanel id="lines" className={styles.panel ?? ""}>
          <CutList board={board} cut={cut} events={events} onAdjust={adjust} />
        </TabPanel>
        <TabPanel id="settings" className={styles.panel ?? ""}>
          <FilmPanels board={board} cut={cut} />
        </TabPanel>
      </Tabs>
    </div>
  )
}
