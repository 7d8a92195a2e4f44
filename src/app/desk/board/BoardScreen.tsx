import { Trans } from "@lingui/react/macro"
import type { BoardShape } from "../../../api/shapes"
import { Notice } from "../../ui/Notice"
import { ForEditors } from "../own-role"
import { PeoplePanel } from "../people/PeoplePanel"
import { AddLine } from "./AddLine"
import { BoardNews } from "./BoardNews"
import styles from "./BoardScreen.module.css"
import { BoardSummary } from "./BoardSummary"
import { LineList } from "./LineList"
import { RemovalBar } from "./RemovalBar"
import { SealedDrop } from "./SealedDrop"
import { useBoardLines } from "./use-board-lines"

/** The one table of the room: every line, who says it, how far it is; and the people beside it. */
export const BoardScreen = ({ board }: { readonly board: BoardShape }) => {
  const lines = useBoardLines(board)
  return (
    <div className={styles.board}>
      <div className={styles.lines}>
        {lines.length === 0 ? (
          <Notice title={<Trans>Le texte est encore blanc</Trans>}>
            <Trans>Écrivez la première phrase ci-dessous. Une phrase, une voix.</Trans>
          </Notice>
        ) : (
          <>
            <BoardSummary lines={lines} />
            <LineList lines={lines} campaignId={board.campaign.id} contributors={board.contributors} />
          </>
        )}
        <ForEditors>
          <AddLine lineCount={lines.length} />
          <SealedDrop board={board} />
        </ForEditors>
      </div>
      <PeoplePanel board={board} />
      <RemovalBar />
      <BoardNews lines={lines} />
    </div>
  )
}
