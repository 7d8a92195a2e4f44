/** From a tree of boxes to pixels. */
import { Resvg } from "@resvg/resvg-js"
import satori, { type Font } from "satori"
import type { FrameSize } from "../../../domain/format"
import type { PictureNode, Unit } from "./picture-node"

/** A hundredth of the short side, in pixels. */
export const unitOf = ({ width, height }: FrameSize): Unit => Math.min(width, height) / 100

/** A picture of nothing, for signs that no font has: better left out than a box that means nothing. */
const NOTHING = `data:image/svg+xml;base64,${Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
).toString("base64")}`

const toSvg = (node: PictureNode, frame: FrameSize, fonts: Font[]): Promise<string> =>
  // satori takes what React makes; a plain tree of the same shape needs no React here.
  satori(node as Parameters<typeof satori>[0], {
    ...frame,
    fonts,
    loadAdditionalAsset: async () => NOTHING,
  })

/** Draw SVG without its root, in the frame's pixels, as a PNG of the frame's size. */
export const drawSvg = (inside: string, { width, height }: FrameSize): Buffer => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${inside}</svg>`
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng()
}

/**
 * Draw a picture as a PNG of the frame's size.
 *
 * @param behind SVG that is drawn before all else
 */
export const drawPicture = async (
  node: PictureNode,
  frame: FrameSize,
  fonts: Font[],
  behind = "",
): Promise<Buffer> => drawSvg(behind + (await toSvg(node, frame, fonts)), frame)
