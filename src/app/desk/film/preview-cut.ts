import type { BoardShape } from "../../../api/shapes"
import type { Cut } from "../../../domain/cut"
import { togetherByOnsets } from "../../../domain/unison-voices"
import { boardCut } from "../board/board-cut"

/** What plays when in the preview: as the server will make it, with voices brought together by what was measured. */
export const previewCut = (board: BoardShape): Cut => {
  const sounds = new Map(board.submissions.map(({ takeId, facts }) => [takeId, facts?.sound ?? undefined]))
  return boardCut(board).map(event =>
    event.kind === "unison" ? togetherByOnsets(event, takeId => sounds.get(takeId)) : event,
  )
}
