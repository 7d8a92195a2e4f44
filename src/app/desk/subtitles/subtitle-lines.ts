/** The lines of the film with their subtitles in one language: what the editor shows. Pure. */
import type { BoardShape, DeskSubmissionShape, SubtitlesShape } from "../../../api/shapes"
import type { Cut, LineEvent } from "../../../domain/cut"
import type { LineId, TakeId } from "../../../domain/ids"
import { boardLines } from "../board/board-lines"
import { type FilmLine, filmLines } from "../film/film-lines"

type Take = SubtitlesShape["takes"][number]
export type Track = Take["tracks"][number]

export type SubtitleLine = {
  readonly id: LineId
  /** In the film, from 1. */
  readonly position: number
  readonly text: string
  /** Who says it; empty: nobody yet. */
  readonly names: readonly string[]
  /** Whose voice the cues are timed to; undefined: nobody has filmed it yet. */
  readonly submission: DeskSubmissionShape | undefined
  readonly timing: Take["timing"]
  /** Undefined: there are no subtitles in this language. */
  readonly track: Track | undefined
  /** What it says in this language, where that is not its own. */
  readonly translation: { readonly text: string; readonly isStale: boolean } | undefined
}

/** Whether two are shown alike. */
export const isSameLine = (one: SubtitleLine, other: SubtitleLine): boolean =>
  one.text === other.text &&
  one.position === other.position &&
  one.submission === other.submission &&
  one.timing === other.timing &&
  one.track === other.track &&
  one.translation === other.translation &&
  one.names.join("\n") === other.names.join("\n")

const takeIn = (event: LineEvent | undefined): TakeId | undefined => {
  if (event?.kind === "clip") return event.takeId
  return event?.kind === "unison" ? event.voices[0]?.takeId : undefined
}

/** Of a line that is not in the film yet: what a reviewer would look at. */
const waitingTakes = (board: BoardShape): ReadonlyMap<LineId, TakeId> =>
  new Map(
    boardLines(board).flatMap(({ id, submission }) =>
      submission === undefined ? [] : [[id, submission.takeId] as const],
    ),
  )

export const subtitleLines = (
  board: BoardShape,
  cut: Cut,
  subtitles: SubtitlesShape,
  language: string,
): SubtitleLine[] => {
  const waiting = waitingTakes(board)
  const submissions = new Map(board.submissions.map(one => [one.takeId, one]))
  const takes = new Map(subtitles.takes.map(one => [one.takeId, one]))
  const translations = new Map(
    subtitles.translations.filter(one => one.language === language).map(one => [one.lineId, one]),
  )
  return filmLines(board, cut).map(({ id, text, names, event }: FilmLine, index) => {
    const takeId = takeIn(event) ?? waiting.get(id) ?? ""
    const take = takes.get(takeId)
    return {
      id,
      position: index + 1,
      text,
      names,
      submission: take === undefined ? undefined : submissions.get(takeId),
      timing: take?.timing ?? "estimated",
      track: take?.tracks.find(one => one.language === language),
      translation: translations.get(id),
    }
  })
}
