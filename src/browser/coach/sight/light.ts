/** How light a picture is, on her and around her. Pure. */
import type { Light } from "../../../domain/coaching"
import type { FrameSize } from "../../../domain/format"
import { EYES_IN_HEAD, type FaceTarget, HEAD_WIDTH } from "../../../domain/framing"

/** The part of a head that is skin and no hair, beard or collar: in heads, from its crown and its middle. */
const SKIN = { top: 0.35, bottom: 0.85, halfWidth: 0.25 }
/** Hair and shadow belong to her, and not to what is around: so much larger than the head. */
const SURROUNDED = 1.1

/** ITU-R BT.709: what each colour gives to how light a pixel looks. */
const LUMA = { red: 0.2126, green: 0.7152, blue: 0.0722 }
const FULL = 255
const CHANNELS = 4

/** Mean of whatever is added; of nothing, `undefined`. */
class Mean {
  private sum = 0
  private count = 0
  add(value: number): void {
    this.sum += value
    this.count++
  }
  get value(): number | undefined {
    return this.count === 0 ? undefined : this.sum / this.count
  }
}

/** @param pixels the kept picture, red, green, blue and alpha of each pixel, row by row */
export const measureLight = (
  pixels: Uint8ClampedArray,
  { width, height }: FrameSize,
  { centreX, eyeY, headHeight }: FaceTarget,
): Light => {
  const all = new Mean()
  const face = new Mean()
  const around = new Mean()
  const middleX = centreX * width
  const head = headHeight * height
  const crownY = eyeY * height - EYES_IN_HEAD * head
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const at = (row * width + column) * CHANNELS
      const luma =
        (LUMA.red * (pixels[at] ?? 0) +
          LUMA.green * (pixels[at + 1] ?? 0) +
          LUMA.blue * (pixels[at + 2] ?? 0)) /
        FULL
      // From the middle of the head, in heads.
      const x = (column + 0.5 - middleX) / head
      const y = (row + 0.5 - crownY) / head
      all.add(luma)
      if (Math.abs(x) <= SKIN.halfWidth && y >= SKIN.top && y <= SKIN.bottom) face.add(luma)
      if (Math.hypot(x / HEAD_WIDTH, y - EYES_IN_HEAD) > SURROUNDED / 2) around.add(luma)
    }
  }
  const mean = all.value ?? 0
  return { mean, face: face.value ?? mean, around: around.value ?? mean }
}
