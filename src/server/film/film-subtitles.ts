import { type Cut, eventDuration, placed } from "../../domain/cut"
import { type Cue, cuesOf } from "../../domain/subtitles"

/** Subtitles of a film. A stand-in card is read already. */
export const subtitlesOf = (cut: Cut): Cue[] =>
  placed(cut).flatMap(({ event, from }) => {
    if (event.kind !== "clip" && event.kind !== "unison") return []
    return cuesOf(event.text, from, from + eventDuration(event))
  })
