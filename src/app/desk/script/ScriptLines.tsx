/** Every line of the text under hand. One handler for all keys: see `use-line-keys.ts`. */
import { useLingui } from "@lingui/react/macro"
import { useState } from "react"
import { DropIndicator, GridList, useDragAndDrop } from "react-aria-components"
import type { BoardShape } from "../../../api/shapes"
import type { LineId } from "../../../domain/ids"
import { editScript, presentLines } from "../../stores/script-editor"
import type { BoardLine } from "../board/board-lines"
import { movedTo } from "../board/order"
import { FilmedQuestion, type Question } from "./FilmedQuestion"
import styles from "./ScriptLines.module.css"
import { ScriptRow } from "./ScriptRow"
import { inOrder } from "./structure"

type Props = {
  readonly board: BoardShape
  readonly lines: readonly BoardLine[]
  /** The line that is being read aloud. */
  readonly spokenId: LineId | undefined
}

export const ScriptLines = ({ board, lines, spokenId }: Props) => {
  const { t } = useLingui()
  const [question, ask] = useState<Question>()
  const ids = lines.map(({ line }) => line.id)
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: keys =>
      [...keys].map(key => ({ "text/plain": lines.find(({ line }) => line.id === key)?.line.text ?? "" })),
    onReorder: ({ keys, target }) => {
      if (target.dropPosition === "on") return
      const moved = new Set([...keys].map(String))
      void editScript(inOrder(presentLines(), movedTo(ids, moved, String(target.key), target.dropPosition)))
    },
    renderDropIndicator: target => <DropIndicator target={target} className={styles.indicator ?? ""} />,
  })
  return (
    <>
      <GridList
        aria-label={t`Texte`}
        className={styles.list ?? ""}
        items={lines.map(item => ({ ...item, id: item.line.id }))}
        dependencies={[board, spokenId, ask]}
        dragAndDropHooks={dragAndDropHooks}
        keyboardNavigationBehavior="tab"
        selectionMode="none"
      >
        {item => <ScriptRow item={item} board={board} isSpoken={item.line.id === spokenId} onAsk={ask} />}
      </GridList>
      {question !== undefined && <FilmedQuestion question={question} onClose={() => ask(undefined)} />}
    </>
  )
}
