/**
 * The two clocks of a review. The player counts from the beginning of the proxy; a note counts from the
 * beginning of what she sent, so that her phone finds its moment in her own recording.
 */
import type { DeskSubmissionShape } from "../../../api/shapes"
import type { Seconds } from "../../../domain/timecode"

type Clocks = Pick<DeskSubmissionShape, "proxy" | "sentPoints">

/** From the player's clock to a note's. What lies before the part that she sent is its beginning. */
export const noteMoment = ({ proxy, sentPoints }: Clocks, played: Seconds): Seconds =>
  Math.max(0, played + proxy.inPoint - sentPoints.inPoint)

/** From a note's clock to the player's. */
export const playedMoment = ({ proxy, sentPoints }: Clocks, at: Seconds): Seconds =>
  Math.max(0, at + sentPoints.inPoint - proxy.inPoint)
