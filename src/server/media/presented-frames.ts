/**
 * Which pictures of a file stand at the ends of its kept part.
 *
 * [Note: Points and pictures] A picture is shown from its moment until the next one's, and points may
 * fall anywhere in between. The film shows, a thirtieth of a second after the other, what is presented
 * {@link LOOK_AHEAD} after each of its moments: cameras and containers are some milliseconds early or
 * late, and a look at the very moment would see the picture before as often as the one that is meant.
 * So points are moved by a part of a frame where need be, and the first picture of the cut is the one
 * that was presented at the in point, the last the one that was presented just before the out point.
 * Sound moves with the picture.
 */
import { lengthOf, type Points, type Seconds } from "../../domain/timecode"
import { FRAME_RATE, framesIn } from "./frame-rate"

const FRAME: Seconds = 1 / FRAME_RATE

/** How long after a moment of the film its picture is looked up. */
export const LOOK_AHEAD: Seconds = FRAME / 4

/** What arithmetic and a container's clock in whole milliseconds leave behind. */
const ROUNDING: Seconds = 0.001

/** How long a picture is presented, in seconds: from its own moment until the next one's. */
type Span = { readonly from: Seconds; readonly until: Seconds }

/** The picture that is presented at a moment; before the first one, the first. `undefined`: there is none. */
const presentedAt = (frames: readonly Seconds[], at: Seconds): Span | undefined => {
  const next = frames.findIndex(start => start > at)
  const index = next === -1 ? frames.length - 1 : Math.max(0, next - 1)
  const from = frames[index]
  if (from === undefined) return undefined
  // Whoever looks before the first picture is shown it as well.
  return {
    from: index === 0 ? Math.min(from, at) : from,
    until: frames[index + 1] ?? Number.POSITIVE_INFINITY,
  }
}

/** More or fewer looks than the length asks for: of the pictures at both ends only a moment may be kept. */
const COUNTS_TRIED = [-1, 0, 1, 2]

/** How much more a steady look counts than a point that stays where it was put. */
const MARGIN_WEIGHT = 8

/** A way to place the film's frames: the moment of the first look, and how many looks. */
type Placing = { readonly look: Seconds; readonly count: number; readonly cost: number }

/**
 * Place so many looks that the first meets one picture and the last another, as far from their ends as
 * can be, and as near to the in point as that allows. `undefined`: so many cannot.
 */
const place = (
  first: Span,
  last: Span,
  count: number,
  { inPoint, outPoint }: Points,
): Placing | undefined => {
  const length = (count - 1) * FRAME
  const from = Math.max(first.from, last.from - length)
  const until = Math.min(first.until, last.until - length)
  if (count < 1 || until - from < ROUNDING) return undefined
  const margin = Math.min(LOOK_AHEAD, (until - from) / 2)
  const earliest = Math.max(LOOK_AHEAD, from + margin)
  const look = Math.max(earliest, Math.min(inPoint + LOOK_AHEAD, until - margin))
  // What is moved is heard; where little room is left, a camera's own unsteadiness may cross it.
  const moved = Math.abs(look - LOOK_AHEAD - inPoint) + Math.abs(count * FRAME - (outPoint - inPoint))
  return { look, count, cost: moved + MARGIN_WEIGHT * (LOOK_AHEAD - margin) }
}

/**
 * Bring a kept part to whole frames of the film. See [Note: Points and pictures].
 *
 * [Note: Cuts are whole frames] Every cut is a whole number of the film's frames long from the
 * moment it is prepared. So the film is exactly as long as the sum of its cuts, sound and picture
 * end together, and no rounding adds up over many lines.
 *
 * @param points in seconds of the file's presented timeline
 * @param frames when each picture is presented, in order, in the same seconds
 */
export const toWholeFrames = (points: Points, frames: readonly Seconds[]): Points => {
  const nearest = framesIn(lengthOf(points))
  const first = presentedAt(frames, points.inPoint + ROUNDING)
  const last = presentedAt(frames, points.outPoint - ROUNDING)
  const placings =
    first === undefined || last === undefined
      ? []
      : COUNTS_TRIED.flatMap(more => place(first, last, nearest + more, points) ?? [])
  const [best] = placings.sort((a, b) => a.cost - b.cost)
  const inPoint = best === undefined ? points.inPoint : best.look - LOOK_AHEAD
  return { inPoint, outPoint: inPoint + (best?.count ?? nearest) / FRAME_RATE }
}
