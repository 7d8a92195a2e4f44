/** Which moment of a film stands for it before it is played. Pure. */
import { type Cut, type CutEvent, isLineEvent, placed } from "./cut"
import type { PosterMoment } from "./film-settings"
import { FRAME_RATE } from "./frames"
import type { Seconds } from "./timecode"

const nameOf = (event: CutEvent): PosterMoment["of"] => (isLineEvent(event) ? event.lineId : event.kind)

/** The moment at which the film's clock stands; undefined: the film is empty. */
export const posterMomentAt = (cut: Cut, at: Seconds): PosterMoment | undefined => {
  const events = placed(cut)
  const shown = events.find(({ to }) => at < to) ?? events.at(-1)
  return shown && { of: nameOf(shown.event), into: Math.max(0, at - shown.from) }
}

/**
 * When a moment is in a cut: at the latest with the last picture of its stretch.
 *
 * @returns undefined where what it shows is not in the film (any more)
 */
export const posterTime = (cut: Cut, { of, into }: PosterMoment): Seconds | undefined => {
  const shown = placed(cut).find(({ event }) => nameOf(event) === of)
  return shown && Math.max(shown.from, Math.min(shown.from + into, shown.to - 1 / FRAME_RATE))
}
