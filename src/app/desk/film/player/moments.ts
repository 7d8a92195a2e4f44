/** What is seen over the picture at a moment of the film. Pure. */
import { eventDuration, type LowerThird, type PlacedEvent } from "../../../../domain/cut"
import { saidIn } from "../../../../domain/film-voices"
import type { TakeId } from "../../../../domain/ids"
import type { Language } from "../../../../domain/language"
import { type Cue, cuesInFilm, cuesOf, estimateWords } from "../../../../domain/subtitles"
import type { Seconds } from "../../../../domain/timecode"

/** A lower third comes when she is seen, and goes when she has been read, or shortly before the clip ends. */
const BANNER_AFTER: Seconds = 0.4
const BANNER_LASTS: Seconds = 4
const BANNER_BEFORE_END: Seconds = 0.3

/** The stretch that plays at a moment. -1: there is none. */
export const eventAt = (events: readonly PlacedEvent[], at: Seconds): number => {
  const index = events.findIndex(({ to }) => at < to)
  return index < 0 ? events.length - 1 : index
}

/** Subtitles of a take, in seconds of its file; undefined: they are not known yet. */
export type FindCues = (takeId: TakeId) => readonly Cue[] | undefined

/** Subtitles of a film; estimated where they are not known yet. A card is read already. */
export const cuesOfEvents = (
  events: readonly PlacedEvent[],
  language: Language,
  findCues: FindCues = () => undefined,
): Cue[] =>
  saidIn(events).flatMap(({ takeId, text, points, at }) => {
    const cues = findCues(takeId) ?? cuesOf(text, language, estimateWords(text, language, points), points)
    return cuesInFilm(cues, points, at)
  })

export const cueAt = (cues: readonly Cue[], at: Seconds): Cue | undefined =>
  cues.find(({ from, to }) => at >= from && at < to)

/** The names that are shown at a moment. */
export const bannersAt = (placed: PlacedEvent | undefined, at: Seconds): readonly LowerThird[] => {
  if (placed === undefined) return []
  const { event, from } = placed
  const into = at - from
  const until = Math.min(BANNER_AFTER + BANNER_LASTS, eventDuration(event) - BANNER_BEFORE_END)
  if (into < BANNER_AFTER || into >= until) return []
  if (event.kind === "clip") return event.lowerThird === null ? [] : [event.lowerThird]
  return event.kind === "unison" ? event.voices.flatMap(({ lowerThird }) => lowerThird ?? []) : []
}
