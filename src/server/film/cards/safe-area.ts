/** Where in a frame things may stand. Shares of the frame's sides. */
import type { FrameSize } from "../../../domain/format"

export type SafeArea = {
  /** Left and right. */
  readonly side: number
  readonly top: number
  /** Below this, at the bottom, players lay their subtitles, and feeds their buttons. */
  readonly captions: number
}

/**
 * Margins of a frame. Television keeps 5 % (EBU R 95); feeds that show upright films lay their own words
 * over the lowest sixth. Lower thirds stand above the two rows that a subtitle needs.
 */
export const safeArea = ({ width, height }: FrameSize): SafeArea => {
  if (width > height) return { side: 0.05, top: 0.06, captions: 0.2 }
  return height > width ? { side: 0.07, top: 0.1, captions: 0.25 } : { side: 0.06, top: 0.06, captions: 0.2 }
}
