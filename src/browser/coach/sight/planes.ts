/** Parts of a picture that lies in memory as cameras give it: light in one plane, colour in others. Pure. */
import type { FrameSize } from "../../../domain/format"
import type { Frame } from "../../../domain/kept-frame"

/** Where one sort of sample is: at `offset + row * stride + column * step`. */
export type Plane = { readonly offset: number; readonly stride: number; readonly step: number }

export type Planes = {
  readonly bytes: Uint8Array
  readonly size: FrameSize
  readonly luma: Plane
  /** Half as many rows and columns: differences towards blue, and towards red. */
  readonly blue: Plane
  readonly red: Plane
  /** Of the colours: ITU-R BT.709, as HD has it, or BT.601. */
  readonly isHd: boolean
  /** Whether luma goes from 0 to 255, or from 16 to 235. */
  readonly isFullRange: boolean
}

type Layout = readonly { readonly offset: number; readonly stride: number }[]

/** Planes by the name of the format, as VideoFrame has it. `undefined`: not one of those that cameras give. */
export const planesOf = (
  format: string | null,
  [first, second, third]: Layout,
): Pick<Planes, "luma" | "blue" | "red"> | undefined => {
  if (first === undefined || second === undefined) return undefined
  const luma = { ...first, step: 1 }
  if (format === "I420" && third !== undefined)
    return { luma, blue: { ...second, step: 1 }, red: { ...third, step: 1 } }
  if (format === "NV12")
    return { luma, blue: { ...second, step: 2 }, red: { ...second, offset: second.offset + 1, step: 2 } }
  return undefined
}

const CHANNELS = 4
const OPAQUE = 255
const NO_COLOUR = 128
/** Where in each pixel that is made samples are taken, each way: two, so that fine patterns do not flicker. */
const TAPS = [0.25, 0.75]

/** From luma and the two differences to red, green and blue. */
const coloursOf = ({ isHd, isFullRange }: Planes) => {
  const [redLuma, blueLuma] = isHd ? [0.2126, 0.0722] : [0.299, 0.114]
  const greenLuma = 1 - redLuma - blueLuma
  const chroma = isFullRange ? 1 : 255 / 224
  return {
    black: isFullRange ? 0 : 16,
    contrast: isFullRange ? 1 : 255 / 219,
    redByRed: chroma * 2 * (1 - redLuma),
    blueByBlue: chroma * 2 * (1 - blueLuma),
    greenByRed: (chroma * 2 * redLuma * (1 - redLuma)) / greenLuma,
    greenByBlue: (chroma * 2 * blueLuma * (1 - blueLuma)) / greenLuma,
  }
}

/** Columns or rows of the picture at which samples for each column or row of the part are taken; -1 beside it. */
const tapsAlong = (from: number, length: number, count: number, limit: number): Int32Array => {
  const taps = new Int32Array(count * TAPS.length)
  for (let index = 0; index < count; index++)
    for (const [tap, share] of TAPS.entries()) {
      const at = Math.floor(from + ((index + share) * length) / count)
      taps[index * TAPS.length + tap] = at < 0 || at >= limit ? -1 : at
    }
  return taps
}

/** @returns red, green, blue, alpha of each pixel, row by row; black where the part reaches beyond the picture */
export const readPart = (planes: Planes, part: Frame, { width, height }: FrameSize): Uint8ClampedArray => {
  const { bytes, size, luma, blue, red } = planes
  const columns = tapsAlong(part.x, part.width, width, size.width)
  const rows = tapsAlong(part.y, part.height, height, size.height)
  const colours = coloursOf(planes)
  const pixels = new Uint8ClampedArray(width * height * CHANNELS)
  const sample = (plane: Plane, x: number, y: number): number =>
    bytes[plane.offset + y * plane.stride + x * plane.step] ?? 0
  for (let row = 0; row < height; row++) {
    const [top = -1, bottom = -1] = [rows[2 * row], rows[2 * row + 1]]
    for (let column = 0; column < width; column++) {
      const [left = -1, right = -1] = [columns[2 * column], columns[2 * column + 1]]
      const at = (row * width + column) * CHANNELS
      pixels[at + 3] = OPAQUE
      if (top < 0 || bottom < 0 || left < 0 || right < 0) continue
      const light =
        (sample(luma, left, top) +
          sample(luma, right, top) +
          sample(luma, left, bottom) +
          sample(luma, right, bottom)) /
        4
      const toBlue = sample(blue, left >> 1, top >> 1) - NO_COLOUR
      const toRed = sample(red, left >> 1, top >> 1) - NO_COLOUR
      const grey = (light - colours.black) * colours.contrast
      pixels[at] = grey + colours.redByRed * toRed
      pixels[at + 1] = grey - colours.greenByRed * toRed - colours.greenByBlue * toBlue
      pixels[at + 2] = grey + colours.blueByBlue * toBlue
    }
  }
  return pixels
}
