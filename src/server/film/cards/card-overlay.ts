/** How the words of a card come and go. */
import type { FrameSize } from "../../../domain/format"
import type { Seconds } from "../../../domain/timecode"
import type { Overlay } from "../overlays"

/** The card is seen before its words. */
const FROM: Seconds = 0.15
const FADE_MS = 600
/** Share of the frame's short side by which they rise. */
const RISE = 0.035

/** Words come up to their place, and stay until the card goes. */
export const cardOverlay = (duration: Seconds, frame: FrameSize): Omit<Overlay, "path"> => ({
  from: FROM,
  // Beyond its end: they go with it.
  to: duration + FADE_MS / 1000,
  fadeMs: FADE_MS,
  comesFrom: { x: 0, y: Math.round(Math.min(frame.width, frame.height) * RISE) },
})
