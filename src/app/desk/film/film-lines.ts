/** The lines of the film in its order, with what plays for each: what the cut's list shows. */
import type { BoardShape } from "../../../api/shapes"
import { type Cut, eventDuration, isLineEvent, type LineEvent, placed } from "../../../domain/cut"
import { orderedLines } from "../../../domain/cut-of"
import type { LineId } from "../../../domain/ids"
import type { Seconds } from "../../../domain/timecode"

export type FilmLine = {
  readonly id: LineId
  readonly text: string
  /** What plays for it; undefined: nothing. */
  readonly event: LineEvent | undefined
  readonly from: Seconds
  readonly length: Seconds
  readonly isLeftOut: boolean
  /** Who is seen, or is to say it; empty: nobody. */
  readonly names: readonly string[]
}

export const filmLines = (board: BoardShape, cut: Cut): FilmLine[] => {
  const people = new Map(board.contributors.map(({ id, name }) => [id, name]))
  const events = new Map(
    placed(cut).flatMap(one => (isLineEvent(one.event) ? [[one.event.lineId, one] as const] : [])),
  )
  const isLeftOut = new Set(board.filmSettings.leftOut)
  return orderedLines(board.lines, board.filmSettings.order).map(({ id, text, contributorIds }) => {
    const shown = events.get(id)
    const event = shown !== undefined && isLineEvent(shown.event) ? shown.event : undefined
    const seen = event === undefined ? [] : seenIn(event)
    return {
      id,
      text,
      event,
      from: shown?.from ?? 0,
      length: event === undefined ? 0 : eventDuration(event),
      isLeftOut: isLeftOut.has(id),
      names: (seen.length > 0 ? seen : contributorIds).flatMap(one => people.get(one) ?? []),
    }
  })
}

const seenIn = (event: LineEvent): readonly string[] => {
  if (event.kind === "clip") return [event.contributorId]
  return event.kind === "unison" ? event.voices.map(({ contributorId }) => contributorId) : []
}
