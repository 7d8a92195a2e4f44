import { useLingui } from "@lingui/react/macro"
import { useEffect, useRef, useState } from "react"
import type { LineId } from "../../../domain/ids"
import { VisuallyHidden } from "../../ui/VisuallyHidden"
import type { BoardLine, LineState } from "./board-lines"
import { STATE_WORDS } from "./state-words"

/** Reads out which lines have moved on, for whoever does not see the board change. */
export const BoardNews = ({ lines }: { readonly lines: readonly BoardLine[] }) => {
  const { t } = useLingui()
  const before = useRef<ReadonlyMap<LineId, LineState>>(new Map())
  const [news, setNews] = useState("")

  useEffect(() => {
    const moved = lines.filter(({ line, state }) => (before.current.get(line.id) ?? state) !== state)
    before.current = new Map(lines.map(({ line, state }) => [line.id, state]))
    if (moved.length === 0) return
    const sentences = moved.map(({ position, state }) => {
      const words = t(STATE_WORDS[state])
      return t`Phrase ${position} : ${words}.`
    })
    setNews(sentences.join(" "))
  }, [lines, t])

  return (
    <VisuallyHidden>
      <span role="status">{news}</span>
    </VisuallyHidden>
  )
}
