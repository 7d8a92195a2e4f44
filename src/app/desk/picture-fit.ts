/** How a clip's picture is put into a film's frame, as CSS has it: the same as the film does. */
import type { BoardShape, DeskSubmissionShape } from "../../api/shapes"
import { cropPlace, headRoom, shownPart } from "../../domain/crop-place"
import type { FaceBox } from "../../domain/face-box"
import { clipSettings, type PicturePlace } from "../../domain/film-settings"
import { FRAME_SIZES, type FrameSize } from "../../domain/format"
import { isShownWhole } from "../../domain/kept-frame"

/** For `style`. */
export type PictureFit = { readonly objectFit: "cover" | "contain"; readonly objectPosition: string }

const PERCENT = 100

/** Where CSS puts a picture that is larger than its frame, so that the kept part is seen. */
const positionOf = (offset: number, size: number): string =>
  size === 1 ? "50%" : `${(PERCENT * offset) / (1 - size)}%`

/**
 * @param picture as it is shown, in any unit
 * @param frame that it fills, in any unit
 * @param crop what the coordinator chose; null: nothing
 */
export const pictureFit = (
  picture: FrameSize,
  frame: FrameSize,
  crop: PicturePlace | null,
  face: FaceBox | null,
): PictureFit => {
  const { left, top, width, height } = shownPart(picture, frame, crop, face)
  const isWhole = cropPlace(picture, frame, crop, face) === null && isShownWhole(picture, frame)
  return {
    objectFit: isWhole ? "contain" : "cover",
    objectPosition: `${positionOf(left, width)} ${positionOf(top, height)}`,
  }
}

/** Air over her head in the campaign's film: see `headRoom`. `null`: nobody knows where her face is. */
export const airOver = (
  { pictureSize, face, lineId }: DeskSubmissionShape,
  { campaign, filmSettings }: BoardShape,
): number | null => {
  if (pictureSize === null || face === null) return null
  const { crop } = clipSettings(filmSettings, lineId)
  return headRoom(face, shownPart(pictureSize, FRAME_SIZES[campaign.format], crop, face))
}
