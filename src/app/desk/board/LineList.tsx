/** The board itself: the lines in the film's order, moved by dragging or by keys. */
import { useLingui } from "@lingui/react/macro"
import { type ReactNode, useCallback } from "react"
import { DropIndicator, GridList, ListLayout, useDragAndDrop, Virtualizer } from "react-aria-components"
import type { ContributorShape } from "../../../api/shapes"
import type { CampaignId } from "../../../domain/ids"
import { orderLines } from "../../stores/board-actions"
import type { BoardLine } from "./board-lines"
import styles from "./LineList.module.css"
import { LineRow } from "./LineRow"
import { movedTo } from "./order"

/** With more lines than this, only the rows in sight are drawn; with fewer, the browser's own search finds every word. */
const ALL_DRAWN_MAX = 80
/** Heights in pixels before a row was measured, and the gap of `--space-3`. */
const ROW_LAYOUT = { estimatedRowHeight: 124, gap: 12, dropIndicatorThickness: 4 } as const

type Props = {
  readonly campaignId: CampaignId
  readonly lines: readonly BoardLine[]
  readonly contributors: readonly ContributorShape[]
}

export const LineList = ({ campaignId, lines, contributors }: Props) => {
  const { t } = useLingui()
  const lineCount = lines.length
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: keys =>
      [...keys].map(key => ({ "text/plain": lines.find(({ line }) => line.id === key)?.line.text ?? "" })),
    onReorder: ({ keys, target }) => {
      if (target.dropPosition === "on") return
      const moved = new Set([...keys].map(String))
      const ids = lines.map(({ id }) => id)
      void orderLines(movedTo(ids, moved, String(target.key), target.dropPosition))
    },
    renderDropIndicator: target => <DropIndicator target={target} className={styles.indicator ?? ""} />,
  })
  const row = useCallback(
    (item: BoardLine) => (
      <LineRow item={item} campaignId={campaignId} contributors={contributors} lineCount={lineCount} />
    ),
    [campaignId, contributors, lineCount],
  )

  const isLong = lines.length > ALL_DRAWN_MAX
  return (
    <InSight isOn={isLong}>
      <GridList
        aria-label={t`Phrases`}
        className={`${styles.list} ${isLong ? styles.inSight : ""}`}
        items={lines}
        dependencies={[row]}
        dragAndDropHooks={dragAndDropHooks}
        // Rows hold text fields and selects: the arrow keys are theirs while they have the focus.
        keyboardNavigationBehavior="tab"
        selectionMode="none"
      >
        {row}
      </GridList>
    </InSight>
  )
}

/** Draws of a long list only what is in sight. */
const InSight = ({ isOn, children }: { readonly isOn: boolean; readonly children: ReactNode }) =>
  isOn ? (
    <Virtualizer layout={ListLayout} layoutOptions={ROW_LAYOUT}>
      {children}
    </Virtualizer>
  ) : (
    children
  )
