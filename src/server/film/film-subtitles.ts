import { type Cut, eventDuration } from "../../domain/cut"
import { type Cue, cuesOf } from "../../domain/subtitles"

/** Subtitles of a film. A stand-in card is read already. */
export const subtitlesOf = (cut: Cut): Cue[] => {
  let from = 0
  return cut.flatMap(event => {
    const to = from + eventDuration(event)
    const cues = event.kind === "clip" ? cuesOf(event.text, from, to) : []
    from = to
    return cues
  })
}
