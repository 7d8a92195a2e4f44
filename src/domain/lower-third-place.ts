/** Where a lower third stands in a frame, so that it never hides the mouth that speaks. Pure. */
import { shownPart } from "./crop-place"
import type { FaceBox } from "./face-box"
import type { PicturePlace } from "./film-settings"
import type { FrameSize } from "./format"
import { safeArea } from "./safe-area"

/** `low`: above the rows of a subtitle. `high`: under the upper margin. */
export type LowerThirdPlace = "low" | "high"

/** Widest panel, as a share of the frame's width. */
const WIDEST = { lying: 0.56, upright: 0.84 }
/** Of a panel with two rows of name and two of role in an upright film, as a share of the frame's height. */
const TALLEST = 0.125
/** From the eyes, in heads: down to the lower lip, up to the brows. */
const LIP = 0.34
const BROWS = 0.08

const isUpright = ({ width, height }: FrameSize): boolean => height > width

/** The widest that a panel may be, as a share of the frame's width. */
export const widestLowerThird = (frame: FrameSize): number =>
  frame.height >= frame.width ? WIDEST.upright : WIDEST.lying

/** Where a height of a clip's picture is in the frame that shows it. Shares, 0 at the top. */
const heightInFrame = (picture: FrameSize, frame: FrameSize, crop: PicturePlace | null, face: FaceBox) => {
  const part = shownPart(picture, frame, crop, face)
  // Shown whole in a frame that is more upright, it lies before a backdrop that is higher than itself.
  const shape = (picture.width * part.width) / (picture.height * part.height)
  const share = Math.min(1, frame.width / frame.height / shape)
  return (y: number): number => ((y - part.top) / part.height) * share + (1 - share) / 2
}

/**
 * Where the lower third of a clip belongs: low, as everybody expects it. In an upright film, where the buttons
 * of feeds and the subtitles leave it little room below, it goes up if it would lie over her mouth and
 * there is room above her brows.
 *
 * @param picture the clip's, as it is shown; null: nobody knows
 * @param crop what the coordinator chose; null: nothing
 */
export const lowerThirdPlace = (
  picture: FrameSize | null,
  frame: FrameSize,
  crop: PicturePlace | null,
  face: FaceBox | null,
): LowerThirdPlace => {
  if (picture === null || face === null || !isUpright(frame)) return "low"
  const { top, captions } = safeArea(frame)
  const inFrame = heightInFrame(picture, frame, crop, face)
  const lip = inFrame(face.eyeY + LIP * face.headHeight)
  const brows = inFrame(face.eyeY - BROWS * face.headHeight)
  return lip > 1 - captions - TALLEST && brows > top + TALLEST ? "high" : "low"
}
