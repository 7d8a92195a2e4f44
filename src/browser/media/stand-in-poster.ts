/** A picture of a clip that this browser does not play. */
import type { Pixels } from "../../domain/take"
import type { Seconds } from "../../domain/timecode"
import { type ClipFacts, decodeFrame, readClipFacts } from "./clip-facts"
import { POSTER_HEIGHT } from "./poster"
import { toJpeg } from "./video-element"

/** Codecs by the names that cameras and galleries give them. */
const CODEC_NAMES: Readonly<Record<string, string>> = {
  avc: "H.264",
  hevc: "HEVC",
  mp4v: "MPEG-4",
  s263: "H.263",
}

/** What a clip is, in the words of whoever knows cameras: "MOV · HEVC · HDR". The same in every language. */
export const formatName = ({ container, picture }: ClipFacts): string =>
  [
    container,
    picture && (CODEC_NAMES[picture.codec] ?? picture.codec.toUpperCase()),
    picture?.isHdr === true && "HDR",
  ]
    .filter(Boolean)
    .join(" · ")

const WIDTH: Pixels = Math.round((POSTER_HEIGHT * 16) / 9)
const BACKGROUND = "#2b1842"
const INK = "#e9dff7"
/** Share of the height that a letter has. */
const LETTER_SHARE = 0.09

const drawName = (name: string): HTMLCanvasElement => {
  const canvas = document.createElement("canvas")
  canvas.width = WIDTH
  canvas.height = POSTER_HEIGHT
  const pen = canvas.getContext("2d")
  if (pen === null) return canvas
  pen.fillStyle = BACKGROUND
  pen.fillRect(0, 0, WIDTH, POSTER_HEIGHT)
  pen.fillStyle = INK
  pen.font = `600 ${POSTER_HEIGHT * LETTER_SHARE}px system-ui, sans-serif`
  pen.textAlign = "center"
  pen.textBaseline = "middle"
  pen.fillText(name, WIDTH / 2, POSTER_HEIGHT / 2)
  return canvas
}

const drawDecoded = async (clip: Blob, at: Seconds): Promise<HTMLCanvasElement | undefined> => {
  const frame = await decodeFrame(clip, at, POSTER_HEIGHT).catch(() => undefined)
  if (frame === undefined) return undefined
  const canvas = document.createElement("canvas")
  canvas.width = frame.width
  canvas.height = frame.height
  canvas.getContext("2d")?.drawImage(frame, 0, 0)
  return canvas
}

export type StandIn = {
  /** A JPEG: a frame, where one can be decoded without a player; else the name of the format. */
  readonly picture: Blob
  /** As {@link formatName}; empty: nothing is known of it. */
  readonly format: string
}

/** Make a picture of what no player here shows. */
export const makeStandIn = async (clip: Blob, at: Seconds): Promise<StandIn> => {
  const facts = await readClipFacts(clip).catch(() => undefined)
  const format = facts === undefined ? "" : formatName(facts)
  const canvas = (await drawDecoded(clip, at)) ?? drawName(format)
  return { picture: await toJpeg(canvas), format }
}
