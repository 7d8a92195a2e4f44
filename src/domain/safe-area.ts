/** Where in a frame things may stand. Shares of the frame's sides. Pure. */
import type { FrameSize } from "./format"

export type SafeArea = {
  /** Left and right. */
  readonly side: number
  readonly top: number
  /** Below this, at the bottom, stand subtitles: those that players lay over it, and those that are burnt in. */
  readonly captions: number
  /** Below this, at the bottom, nothing stands: an upright film has the buttons of feeds there. */
  readonly bottom: number
}

/**
 * Margins of a frame. Television keeps 5 % (EBU R 95); feeds that show upright films lay their own words
 * over the lowest sixth. Lower thirds stand above the rows that a subtitle needs: two, three in an upright film.
 */
export const safeArea = ({ width, height }: FrameSize): SafeArea => {
  if (width > height) return { side: 0.05, top: 0.06, captions: 0.2, bottom: 0.05 }
  if (height > width) return { side: 0.07, top: 0.1, captions: 0.3, bottom: 1 / 6 }
  return { side: 0.06, top: 0.06, captions: 0.2, bottom: 0.05 }
}
