import type { FrameSize } from "../../../domain/format"
import type { Logo } from "./closing-card"

const PNG_SIGNATURE = Buffer.from("89504e470d0a1a0a", "hex")
/** Where a PNG says how wide and how high it is: https://www.w3.org/TR/png/#11IHDR */
const WIDTH_AT = 16
const HEIGHT_AT = 20

export const isPng = (bytes: Buffer): boolean => bytes.subarray(0, PNG_SIGNATURE.length).equals(PNG_SIGNATURE)

/** A logo from the bytes of a PNG; undefined where they are none. */
export const readLogo = (bytes: Buffer): Logo | undefined => {
  if (bytes.length < HEIGHT_AT + 4 || !isPng(bytes)) return undefined
  const [width, height] = [bytes.readUInt32BE(WIDTH_AT), bytes.readUInt32BE(HEIGHT_AT)]
  if (width === 0 || height === 0) return undefined
  return { source: `data:image/png;base64,${bytes.toString("base64")}`, ratio: width / height }
}

/**
 * Build the arguments that bring a logo to the size in which it is shown. The renderer of SVG makes pictures
 * smaller by leaving pixels out, which frays their edges.
 *
 * @param output path that ends in `.png`
 */
export const fittingLogoArgs = (input: string, { width, height }: FrameSize, output: string): string[] => {
  const filters = [
    "format=gbrap",
    // What is see-through has a colour too, which is not to bleed into the edges.
    "premultiply=inplace=1",
    `scale=${width}:${height}:flags=lanczos+accurate_rnd`,
    "unpremultiply=inplace=1",
    "format=rgba",
  ]
  return [
    ...["-f", "png_pipe", "-i", input, "-frames:v", "1"],
    ...["-vf", filters.join(",")],
    ...["-update", "1", "-y", output],
  ]
}
