/** When a lower third is seen, and how it comes. */
import type { LowerThird } from "../../../domain/cut"
import type { LowerThirdPlace } from "../../../domain/lower-third-place"
import { directionOf } from "../../../domain/text-direction"
import type { Seconds } from "../../../domain/timecode"
import type { PlannedOverlay } from "../clip-picture"
import { CARD_VERSION, drawLowerThird, type Look } from "./draw-cards"

/** One looks at her before one reads who she is. */
const FROM: Seconds = 0.4
/** Long enough to read two rows twice. */
const STAYS: Seconds = 4
/** Before the clip ends: a join is no moment to read. */
const GONE_BEFORE_END: Seconds = 0.3
const FADE_MS = 360
/** A clip shorter than this, a word, shows its name from beginning to end. */
const SHORT: Seconds = 1.7
/** Share of the frame's short side from which it slides in. */
const SLIDE = 0.05

const MS_PER_SECOND = 1000

/** When it is seen in a clip of this length. */
export const lowerThirdSpan = (
  length: Seconds,
): { readonly from: Seconds; readonly to: Seconds; readonly fadeMs: number } => {
  if (length >= SHORT)
    return { from: FROM, to: Math.min(FROM + STAYS, length - GONE_BEFORE_END), fadeMs: FADE_MS }
  return { from: 0, to: length, fadeMs: Math.min(FADE_MS, (length * MS_PER_SECOND) / 4) }
}

/** Plan the lower third of a clip. */
export const lowerThirdOverlay = (
  said: LowerThird,
  length: Seconds,
  look: Look,
  at: LowerThirdPlace,
): PlannedOverlay => {
  const { frame, palette, language } = look
  const reach = Math.round(Math.min(frame.width, frame.height) * SLIDE)
  return {
    ...lowerThirdSpan(length),
    // From its own side.
    comesFrom: { x: directionOf(said.name) === "rtl" ? reach : -reach, y: 0 },
    // Low is left out of the hash, as before there was another place.
    shows: { lowerThird: said, palette, language, look: CARD_VERSION, ...(at === "high" && { at }) },
    draw: () => drawLowerThird(said, look, at),
  }
}
