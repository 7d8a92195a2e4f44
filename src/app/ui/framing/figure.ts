/**
 * One person, head to hips, drawn once for every guide in every format: on the camera, on the brief and
 * on the desk. Without features and without age, so that everybody can step into her.
 */
import type { FrameSize } from "../../../domain/format"
import { EYES_IN_HEAD, type FaceTarget } from "../../../domain/framing"

/** Units of the drawing from crown to chin. x is 0 in the middle of the face, y is 0 at the crown. */
export const HEAD = 100

/** One cubic Bézier curve that goes on from where the one before it ended. */
type Curve = readonly [x1: number, y1: number, x2: number, y2: number, x: number, y: number]

/** Her left half, which is the picture's right: from a point on down. */
type Contour = { readonly from: readonly [x: number, y: number]; readonly curves: readonly Curve[] }

const FACE: Contour = {
  from: [0, 0],
  curves: [
    [21, 0, 37.5, 17, 37.5, 42],
    [37.5, 56, 34.5, 67, 30, 77],
    [25, 89, 13, 100, 0, 100],
  ],
}

/** From the jaw over the shoulder down the outside of the arm. */
const BODY: Contour = {
  from: [20.5, 91],
  curves: [
    [20, 99, 20, 108, 23, 115],
    [27, 125, 45, 129, 62, 135],
    [83, 142.5, 97, 154, 99.5, 182],
    [101.5, 208, 101, 236, 104.5, 266],
    [107.5, 290, 109, 312, 107, 340],
    [105, 368, 100, 394, 98, 424],
  ],
}

/** What is seen between arm and waist: down the side of the body, and up the inside of the arm. */
const GAP: Contour = {
  from: [71, 218],
  curves: [
    [69, 244, 60, 262, 60, 288],
    [60, 318, 72, 352, 75, 424],
    [76, 424, 77, 424, 78, 424],
    [80, 380, 81, 340, 80, 312],
    [78, 282, 73, 250, 71, 218],
  ],
}

/** What the collar leaves free, from the jaw to the middle of the breast. */
const NECK: Contour = {
  from: [20.5, 86],
  curves: [
    [20, 99, 20, 108, 23, 115],
    [24, 118, 26, 120, 28, 121.5],
    [22, 137, 12, 142, 0, 142],
  ],
}

/** Under the chin, where light does not come. */
const SHADE: Contour = {
  from: [20.5, 86],
  curves: [
    [20.2, 95, 20.2, 102, 20.7, 107],
    [16, 113, 8, 116, 0, 116],
  ],
}

/** Hair to the jaw: what is behind the face. */
const HAIR_BEHIND: Contour = {
  from: [0, -8],
  curves: [
    [34, -8, 47, 18, 46.5, 48],
    [46, 68, 50, 84, 47, 101],
    [46, 109, 34, 111, 22, 106],
    [15, 104, 8, 104, 0, 104],
  ],
}

/** And what is before it, parted at one side. */
const FRINGE =
  "M-40 66C-43 30-32-7 2-7.5C32-7 43 30 40 66C40 46 33 31 23 21C8 32-12 39-28 38C-35 45-39 54-40 66Z"

const pointsOf = ({ from, curves }: Contour, side: 1 | -1): string => {
  const on = (x: number, y: number): string => `${side * x} ${y}`
  const [x, y] = from
  return [
    `M${on(x, y)}`,
    ...curves.map(([x1, y1, x2, y2, x3, y3]) => `C${on(x1, y1)} ${on(x2, y2)} ${on(x3, y3)}`),
  ].join("")
}

/** A contour from its end back to its beginning. */
const reversed = ({ from, curves }: Contour): Contour => {
  const ends = [from, ...curves.map(([, , , , x, y]) => [x, y] as const)]
  return {
    from: ends.at(-1) ?? from,
    curves: curves
      .map(([x1, y1, x2, y2], index): Curve => {
        const [x, y] = ends[index] ?? from
        return [x2, y2, x1, y1, x, y]
      })
      .reverse(),
  }
}

/** Both halves as one line: down one side, across, and up the other. */
const whole = (contour: Contour): string =>
  `${pointsOf(contour, 1)}L${pointsOf(reversed(contour), -1).slice(1)}`

const both = (contour: Contour): string => `${pointsOf(contour, 1)}${pointsOf(contour, -1)}`

/** Paths of the figure, in its own units. */
export const FIGURE = {
  head: `${whole(FACE)}Z`,
  /** Open: the lines of neck, shoulders and arms. */
  outline: both(BODY),
  gaps: both(GAP),
  neck: `${whole(NECK)}Z`,
  shade: `${whole(SHADE)}Z`,
  hairBehind: `${whole(HAIR_BEHIND)}Z`,
  fringe: FRINGE,
  /** Closed, to be filled by the even-odd rule. */
  body: `${whole(BODY)}Z${pointsOf(GAP, 1)}Z${pointsOf(GAP, -1)}Z`,
} as const

/** Where the figure lies in a picture, so that its face is where the target says. For SVG. */
export const placeFigure = (
  { centreX, eyeY, headHeight }: FaceTarget,
  { width, height }: FrameSize,
): { readonly x: number; readonly y: number; readonly scale: number } => {
  const scale = (headHeight * height) / HEAD
  return { x: centreX * width, y: eyeY * height - EYES_IN_HEAD * HEAD * scale, scale }
}
