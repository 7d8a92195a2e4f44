/** The board itself: the lines in the film's order, moved by dragging or by keys. */
import { useLingui } from "@lingui/react/macro"
import { DropIndicator, GridList, useDragAndDrop } from "react-aria-components"
import type { ContributorShape } from "../../../api/shapes"
import type { CampaignId } from "../../../domain/ids"
import { orderLines } from "../../stores/board-actions"
import type { BoardLine } from "./board-lines"
import styles from "./LineList.module.css"
import { LineRow } from "./LineRow"
import { movedTo } from "./order"

type Props = {
  readonly campaignId: CampaignId
  readonly lines: readonly BoardLine[]
  readonly contributors: readonly ContributorShape[]
}

export const LineList = ({ campaignId, lines, contributors }: Props) => {
  const { t } = useLingui()
  const ids = lines.map(({ line }) => line.id)

  const { dragAndDropHooks } = useDragAndDrop({
    getItems: keys =>
      [...keys].map(key => ({ "text/plain": lines.find(({ line }) => line.id === key)?.line.text ?? "" })),
    onReorder: ({ keys, target }) => {
      if (target.dropPosition === "on") return
      const moved = new Set([...keys].map(String))
      void orderLines(movedTo(ids, moved, String(target.key), target.dropPosition))
    },
    renderDropIndicator: target => <DropIndicator target={target} className={styles.indicator ?? ""} />,
  })

  return (
    <GridList
      aria-label={t`Phrases`}
      className={styles.list ?? ""}
      items={lines.map(item => ({ ...item, id: item.line.id }))}
      dependencies={[contributors, ids]}
      dragAndDropHooks={dragAndDropHooks}
      // Rows hold text fields and selects: the arrow keys are theirs while they have the focus.
      keyboardNavigationBehavior="tab"
      selectionMode="none"
    >
      {item => <LineRow item={item} campaignId={campaignId} contributors={contributors} ids={ids} />}
    </GridList>
  )
}
