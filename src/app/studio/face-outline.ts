/** A head and shoulders, drawn once for the brief and for the overlay of the camera. */

/** Width and height that the paths are drawn in. */
const WIDTH = 100
const HEIGHT = 112
/** Where the eyes are in the drawing: they belong on the upper third of a picture. */
const EYES_Y = 36
/** Share of a picture's height that head and shoulders fill in a close shot. */
const SHARE_OF_HEIGHT = 0.82

export const FACE_OUTLINE = {
  head: "M50 6c14.500 0 25 11.500 25 28 0 19-11 33-25 33S25 53 25 34C25 17.500 35.500 6 50 6Z",
  shoulders: "M2 112c0-24 17-35 32-38 4 5 10 8 16 8s12-3 16-8c15 3 32 14 32 38Z",

  /** How to lay the drawing into a picture: in the middle, eyes on the upper third, cut at its lower edge. */
  placeIn: (width: number, height: number) => {
    const scale = Math.min((height * SHARE_OF_HEIGHT) / HEIGHT, (width * SHARE_OF_HEIGHT) / WIDTH)
    const upperThird = height / 3
    return {
      scale: Math.max(scale, (height - upperThird) / (HEIGHT - EYES_Y)),
      get x() {
        return width / 2 - (WIDTH / 2) * this.scale
      },
      get y() {
        return upperThird - EYES_Y * this.scale
      },
    }
  },
} as const
