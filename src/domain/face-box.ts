/**
 * Where her face was in a take: so that a film of another shape keeps it. Pure.
 *
 * [Note: Faces in the whole picture] The coach measures in the part that the film keeps (`Face`); what
 * travels is in shares of the whole picture as the file shows it: upright, and never mirrored.
 */
import type { Frame } from "./kept-frame"
import type { Points, Seconds } from "./timecode"

/** A face in a picture as it is shown. */
export type FaceBox = {
  /** Middle of the face: share of the picture's width, 0 left to 1 right. */
  readonly centreX: number
  /** The line through both eyes: share of the picture's height, 0 top to 1 bottom. */
  readonly eyeY: number
  /** Crown to chin: share of the picture's height. */
  readonly headHeight: number
}

/** A face at a moment of a recording, in seconds from its beginning. */
export type SeenFace = FaceBox & { readonly at: Seconds }

/** Where a face that was measured in a part of the picture is in all of it. */
export const inWholePicture = (
  { centreX, eyeY, headHeight }: FaceBox,
  part: Frame,
  picture: { readonly width: number; readonly height: number },
): FaceBox => ({
  centreX: (part.x + centreX * part.width) / picture.width,
  eyeY: (part.y + eyeY * part.height) / picture.height,
  headHeight: (headHeight * part.height) / picture.height,
})

/** Whether it can be a face that somebody sees in a picture. */
export const isFaceBox = ({ centreX, eyeY, headHeight }: FaceBox): boolean =>
  centreX >= 0 && centreX <= 1 && eyeY >= 0 && eyeY <= 1 && headHeight > 0 && headHeight <= 1

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other)
  const upper = sorted.length >> 1
  const lower = sorted.length % 2 === 0 ? upper - 1 : upper
  return ((sorted[lower] ?? 0) + (sorted[upper] ?? 0)) / 2
}

/**
 * Where her face was in the kept part of a take: the median of each number, which a moment in which she
 * bows her head, or a stranger behind her, does not move. Where nothing was seen in that part, all of the
 * take speaks for it.
 *
 * @returns `undefined`: nobody was seen, or not within the picture.
 */
export const faceOf = (seen: readonly SeenFace[], { inPoint, outPoint }: Points): FaceBox | undefined => {
  const kept = seen.filter(({ at }) => at >= inPoint && at < outPoint)
  const looks = kept.length > 0 ? kept : seen
  if (looks.length === 0) return undefined
  const face = {
    centreX: median(looks.map(({ centreX }) => centreX)),
    eyeY: median(looks.map(({ eyeY }) => eyeY)),
    headHeight: median(looks.map(({ headHeight }) => headHeight)),
  }
  return isFaceBox(face) ? face : undefined
}
