/** Whose voice is followed in each stretch of a film: what its subtitles are timed to. */
import { isLineEvent, type LineEvent, type PlacedEvent } from "./cut"
import type { LineId, TakeId } from "./ids"
import type { Points, Seconds } from "./timecode"

/** A line as it is said in a film. */
export type SaidPart = {
  readonly lineId: LineId
  readonly text: string
  readonly takeId: TakeId
  /** What is heard of the take, in seconds of its file. */
  readonly points: Points
  /** When it begins, in seconds of the film. */
  readonly at: Seconds
}

/** A clip that is heard in a stretch. Those who speak in unison say the same: the first is followed. */
const voiceIn = (event: LineEvent) => {
  if (event.kind === "clip") return { ...event, offset: 0 }
  return event.kind === "unison" ? event.voices[0] : undefined
}

/** What is said, in the film's order. A stand-in card is read already: it has no part here. */
export const saidIn = (events: readonly PlacedEvent[]): SaidPart[] =>
  events.flatMap(({ event, from }) => {
    if (!isLineEvent(event)) return []
    const voice = voiceIn(event)
    if (voice === undefined) return []
    const { takeId, points, offset } = voice
    return [{ lineId: event.lineId, text: event.text, takeId, points, at: from + offset }]
  })
