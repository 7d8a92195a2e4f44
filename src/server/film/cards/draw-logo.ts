/** A logo that somebody sent, drawn anew as a PNG: see [Note: Logos are drawn anew]. */
import { readFile, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { Resvg, renderAsync } from "@resvg/resvg-js"
import type { Bytes } from "../../../domain/timecode"
import { FailureError } from "../../failure"
import { runFfmpeg } from "../../media/ffmpeg-process"
import { isPng } from "./logo-picture"
import { isHarmlessSvg, isSvg } from "./svg-bounds"

/** Longest side in pixels: on a film of 4K the widest logo has a little more than half of it. */
const SIDE = 1200
/** A photo of a phone; a picture of one colour may have far more, in few bytes. */
const PIXELS_MAX = 50_000_000
/** A drawing of more text than this is a map, and takes as long. */
const SVG_MAX_BYTES: Bytes = 1_000_000
const DRAW_MS = 20_000

const JPEG_SIGNATURE = Buffer.from("ffd8ff", "hex")
const isJpeg = (bytes: Buffer): boolean => bytes.subarray(0, JPEG_SIGNATURE.length).equals(JPEG_SIGNATURE)

const noLogo = (cause?: unknown): FailureError =>
  new FailureError("not-a-logo", "That file is no logo that can be drawn.", { cause })

const drawSvgLogo = async (svg: string): Promise<Buffer> => {
  if (!isHarmlessSvg(svg)) throw noLogo()
  // No fonts of the machine: a logo would look otherwise on another one. Letters have to be drawn as shapes.
  const font = { loadSystemFonts: false }
  const { width, height } = new Resvg(svg, { font })
  const fitTo = width > height ? { mode: "width", value: SIDE } : { mode: "height", value: SIDE }
  const drawn = await renderAsync(svg, { font, fitTo: fitTo as { mode: "width"; value: number } })
  return drawn.asPng()
}

/**
 * Build the arguments that draw a picture anew, no larger than it is.
 *
 * @param demuxer what the file was seen to be: nothing else is tried
 */
export const logoArgs = (input: string, demuxer: "png_pipe" | "jpeg_pipe", output: string): string[] => [
  ...["-max_pixels", String(PIXELS_MAX), "-f", demuxer, "-i", input],
  ...["-frames:v", "1"],
  ...["-vf", `scale='min(${SIDE},iw)':'min(${SIDE},ih)':force_original_aspect_ratio=decrease:flags=lanczos`],
  ...["-pix_fmt", "rgba", "-map_metadata", "-1"],
  ...["-update", "1", "-y", output],
]

/**
 * Draw a logo from the bytes of a PNG, a JPEG or an SVG.
 *
 * @param folder for what is made on the way
 * @throws FailureError `not-a-logo`
 */
export const drawLogo = async (ffmpeg: string, bytes: Buffer, folder: string): Promise<Buffer> => {
  try {
    if (isPng(bytes) || isJpeg(bytes)) {
      const [sent, drawn] = [join(folder, "sent"), join(folder, "drawn.png")]
      await writeFile(sent, bytes)
      const args = logoArgs(sent, isPng(bytes) ? "png_pipe" : "jpeg_pipe", drawn)
      await runFfmpeg(ffmpeg, args, { signal: AbortSignal.timeout(DRAW_MS) })
      return await readFile(drawn)
    }
    if (bytes.length > SVG_MAX_BYTES) throw noLogo()
    const text = bytes.toString("utf8")
    if (!isSvg(text)) throw noLogo()
    return await drawSvgLogo(text)
  } catch (error) {
    throw error instanceof FailureError ? error : noLogo(error)
  }
}
