/** From the points that the network found to the numbers of the coach. Pure. */
import type { Face } from "../../../domain/coaching"
import type { FrameSize } from "../../../domain/format"
import type { Frame } from "../../../domain/kept-frame"
import type { FoundFace, Point } from "./faces"

/** The square that the network was shown, in the camera's pixels; may reach beyond the picture. */
export type View = { readonly x: number; readonly y: number; readonly side: number }

/** The whole picture, with nothing above and below or left and right of it. */
export const wholeView = ({ width, height }: FrameSize): View => {
  const side = Math.max(width, height)
  return { side, x: (width - side) / 2, y: (height - side) / 2 }
}

/** How much of the view a face's box fills at best: the points are surest then. */
const BOX_IN_VIEW = 0.3

/** The square in which to look for a face that was just seen. Never larger than the whole picture. */
export const closeView = (view: View, { centre, size }: FoundFace, picture: FrameSize): View => {
  const side = Math.min((view.side * size) / BOX_IN_VIEW, wholeView(picture).side)
  return {
    side,
    x: view.x + centre.x * view.side - side / 2,
    y: view.y + centre.y * view.side - side / 2,
  }
}

/** Crown to chin against the network's box, which goes from the brows to the chin. */
const HEAD_IN_BOXES = 1.66

/**
 * Where nose and ears are in a head that looks straight on: below the eyes, and in front of them, both
 * against the way from the eyes to the mouth. Ears are far behind the eyes, so they tell most of a nod.
 */
const MOUTH_FORWARD = 0.2
const NOSE = { down: 0.55, forward: 0.45 }
const EARS = { down: 0.21, forward: -1.4 }

const DEGREES = 180 / Math.PI

const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 })

/** In the direction of the face's own "down", when it leans by this angle in radians. */
const downwards = (from: Point, to: Point, roll: number): number =>
  (to.y - from.y) * Math.cos(roll) - (to.x - from.x) * Math.sin(roll)

/** Tangent of the nod that moves a point from where it belongs to where it is seen. Positive: down. */
const nodOf = (seen: number, { down, forward }: { down: number; forward: number }): number =>
  (seen - down) / (forward - MOUTH_FORWARD * seen)

const pitchOf = ({ leftEye, rightEye, nose, mouth, leftEar, rightEar }: FoundFace, roll: number): number => {
  const eyes = between(leftEye, rightEye)
  const scale = downwards(eyes, mouth, roll)
  const nose_ = nodOf(downwards(eyes, nose, roll) / scale, NOSE)
  const ears = nodOf(downwards(eyes, between(leftEar, rightEar), roll) / scale, EARS)
  return Math.atan((nose_ + ears) / 2) * DEGREES
}

/** @param kept the part of the picture that the film keeps, in the camera's pixels */
export const measureFace = (found: FoundFace, view: View, kept: Frame): Face => {
  const { leftEye, rightEye, centre, size } = found
  const roll = Math.atan2(rightEye.y - leftEye.y, rightEye.x - leftEye.x)
  const eyes = between(leftEye, rightEye)
  return {
    centreX: (view.x + centre.x * view.side - kept.x) / kept.width,
    eyeY: (view.y + eyes.y * view.side - kept.y) / kept.height,
    headHeight: (HEAD_IN_BOXES * size * view.side) / kept.height,
    roll: roll * DEGREES,
    pitch: pitchOf(found, roll),
  }
}
