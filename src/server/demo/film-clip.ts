import { readFile, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { Resvg } from "@resvg/resvg-js"
import { runFfmpeg } from "../media/ffmpeg-process"
import { clipArgs, clipExtension } from "./clip-args"
import { portraitSvg } from "./portrait"
import type { Ambassador } from "./story"

/**
 * Film a drawn speaker saying her line.
 *
 * @param folder for the drawings, which go when the clip is there
 * @returns the bytes of the clip
 */
export const filmClip = async (
  ffmpeg: string,
  ambassador: Ambassador,
  folder: string,
): Promise<Uint8Array<ArrayBuffer>> => {
  const { look, phone } = ambassador
  const files = {
    closed: join(folder, "closed.png"),
    open: join(folder, "open.png"),
    output: join(folder, `clip.${clipExtension(phone)}`),
  }
  const draw = (path: string, isSpeaking: boolean) =>
    writeFile(path, new Resvg(portraitSvg(look, { ...phone, isSpeaking })).render().asPng())
  try {
    await draw(files.closed, false)
    await draw(files.open, true)
    await runFfmpeg(ffmpeg, clipArgs(ambassador, files))
    return new Uint8Array(await readFile(files.output))
  } finally {
    await Promise.all(Object.values(files).map(path => rm(path, { force: true })))
  }
}
