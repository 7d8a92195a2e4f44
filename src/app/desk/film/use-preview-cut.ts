import { useEffect, useMemo } from "react"
import type { BoardShape } from "../../../api/shapes"
import type { Cut } from "../../../domain/cut"
import { askTogether, useUnisonVoices } from "../../stores/unison-voices"
import { boardCut } from "../board/board-cut"
import { previewCut } from "./preview-cut"

/** The film as the preview plays it; for lines that several say, the server is asked how it brings them together. */
export const usePreviewCut = (board: BoardShape): Cut => {
  const known = useUnisonVoices(state => state.known)
  useEffect(() => {
    for (const event of boardCut(board))
      if (event.kind === "unison") void askTogether(event.lineId, event.voices)
  }, [board])
  return useMemo(() => previewCut(board, known), [board, known])
}
