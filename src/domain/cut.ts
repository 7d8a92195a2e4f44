import type { ContributorId, LineId, TakeId } from "./ids"
import { lengthOf, type Points, type Seconds } from "./timecode"

/** A stretch of the film: a clip, or the card that stands in for a line nobody has filmed yet. */
export type CutEvent =
  | {
      readonly kind: "clip"
      readonly lineId: LineId
      readonly text: string
      readonly contributorId: ContributorId
      readonly takeId: TakeId
      /** Within the submitted file. See [Note: Half-open ranges]. */
      readonly points: Points
    }
  | {
      readonly kind: "stand-in"
      readonly lineId: LineId
      readonly text: string
      readonly duration: Seconds
    }

/** The ordered list of what plays when (an edit decision list). */
export type Cut = readonly CutEvent[]

/** A line as far as the cut is concerned. */
export type CutLine = {
  readonly id: LineId
  readonly text: string
  /** The accepted submission, where there is one. */
  readonly accepted?:
    | { readonly takeId: TakeId; readonly contributorId: ContributorId; readonly points: Points }
    | undefined
}

/** How long a stand-in card stays: long enough to read the line, within these bounds. */
const STAND_IN_MIN: Seconds = 2
const STAND_IN_MAX: Seconds = 6
/** Subtitle charter: about this many characters can be read in a second. */
const READING_SPEED = 15

/** Seconds that a stand-in card is shown. */
export const standInDuration = (text: string): Seconds =>
  Math.min(STAND_IN_MAX, Math.max(STAND_IN_MIN, Math.ceil(text.length / READING_SPEED)))

/** The cut of a campaign: its lines in order, with what was accepted, and cards for the rest. */
export const cutOf = (lines: readonly CutLine[]): Cut =>
  lines.map(line =>
    line.accepted === undefined
      ? { kind: "stand-in", lineId: line.id, text: line.text, duration: standInDuration(line.text) }
      : { kind: "clip", lineId: line.id, text: line.text, ...line.accepted },
  )

/** How long one stretch of the film lasts. */
export const eventDuration = (event: CutEvent): Seconds =>
  event.kind === "clip" ? lengthOf(event.points) : event.duration

/** How long the film lasts. */
export const cutDuration = (cut: Cut): Seconds => cut.reduce((sum, event) => sum + eventDuration(event), 0)
