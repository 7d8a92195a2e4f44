/** What ffprobe finds in a file that somebody sent. Nothing of it is believed before it is measured. */
import { z } from "zod"
import type { Bytes, Seconds } from "../../domain/timecode"
import { type RunOptions, runFfprobe } from "./ffmpeg-process"

export type Picture = {
  readonly codec: string
  /** Pixels as stored, before any turn. 0 where the file does not say. */
  readonly width: number
  readonly height: number
  /** Quarter turns that a player makes, clockwise: 0 to 3. */
  readonly quarterTurns: number
  /** Width of a pixel, its height being 1. */
  readonly pixelAspect: number
  /** How brightness is coded, in ffmpeg's words: "bt709", "smpte2084" (PQ), "arib-std-b67" (HLG), "unknown". */
  readonly transfer: string
  /** Two half pictures in one, a fiftieth of a second apart, as old cameras make them. */
  readonly isInterlaced: boolean
}

export type Probe = {
  readonly sizeBytes: Bytes
  /** Undefined: no picture. */
  readonly picture: Picture | undefined
  readonly hasSound: boolean
  /**
   * Seconds from the file's first moment to the end of its last picture, measured from its packets:
   * what a recorder writes into a header is often missing, and is wrong where a file was cut off.
   */
  readonly length: Seconds
  /**
   * Seconds from the file's first moment to the 0 of a player: Opus in a WebM begins before it, with
   * what its decoder needs and nobody hears. Phones count from that 0, ffmpeg from the first moment.
   */
  readonly lead: Seconds
  /** When each picture is presented, in order, in seconds from the file's first moment. */
  readonly frames: readonly Seconds[]
}

/** ffprobe's own answers. Numbers come as text. */
const description = z.object({
  streams: z.array(
    z.object({
      codec_type: z.string().optional(),
      codec_name: z.string().default("unknown"),
      width: z.number().default(0),
      height: z.number().default(0),
      sample_aspect_ratio: z.string().default("1:1"),
      color_transfer: z.string().default("unknown"),
      field_order: z.string().default("unknown"),
      disposition: z.object({ attached_pic: z.number().default(0) }).default({ attached_pic: 0 }),
      side_data_list: z.array(z.object({ rotation: z.number().optional() })).default([]),
    }),
  ),
  format: z.object({ start_time: z.coerce.number().catch(0), size: z.coerce.number() }),
})

/** A file that takes longer to read than this is made to. */
const TIME_LIMIT_MS = 60_000

const QUARTER_TURN = 90

/** Orders of the half pictures of one that is interlaced: which is stored first, which is shown first. */
const FIELD_ORDERS = ["tt", "bb", "tb", "bt"]

const ratioOf = (text: string): number => {
  const [width, height] = text.split(":").map(Number)
  return width && height ? width / height : 1
}

const pictureOf = (streams: z.output<typeof description>["streams"]): Picture | undefined => {
  // A sound file's cover is a picture as well, and is none of ours.
  const stream = streams.find(
    ({ codec_type, disposition }) => codec_type === "video" && disposition.attached_pic === 0,
  )
  if (stream === undefined) return undefined
  // ffprobe counts against the clock.
  const degrees = -(stream.side_data_list.find(data => data.rotation !== undefined)?.rotation ?? 0)
  return {
    codec: stream.codec_name,
    width: stream.width,
    height: stream.height,
    quarterTurns: ((Math.round(degrees / QUARTER_TURN) % 4) + 4) % 4,
    pixelAspect: ratioOf(stream.sample_aspect_ratio),
    transfer: stream.color_transfer,
    isInterlaced: FIELD_ORDERS.includes(stream.field_order),
  }
}

/** A packet's picture, unless an edit list hides it or it has no moment. */
const readPacket = (line: string): { start: Seconds; duration: Seconds | undefined }[] => {
  const [startText = "", durationText = "", flags = ""] = line.split(",")
  const [start, duration] = [Number.parseFloat(startText), Number.parseFloat(durationText)]
  if (Number.isNaN(start) || flags.includes("D")) return []
  return [{ start, duration: Number.isNaN(duration) ? undefined : duration }]
}

/**
 * Read what ffprobe says of a file.
 *
 * @param json its streams and format
 * @param packets "start,duration,flags" of each packet of the picture, a line each; the first two may
 *   be "N/A". The flag D: an edit list hides it.
 */
export const parseProbe = (json: string, packets: string): Probe => {
  const { streams, format } = description.parse(JSON.parse(json))
  const beginning = format.start_time
  const shown = packets
    .split("\n")
    .flatMap(readPacket)
    .sort((a, b) => a.start - b.start)
  const last = shown.at(-1)
  // A container need not say how long its last picture stays, and some say nearly nothing: as long as
  // the one before, then.
  const step = last === undefined ? 0 : last.start - (shown.at(-2) ?? last).start
  const lastDuration = Math.max(last?.duration ?? 0, step)
  const end = last === undefined ? beginning : last.start + lastDuration
  return {
    sizeBytes: format.size,
    picture: pictureOf(streams),
    hasSound: streams.some(({ codec_type }) => codec_type === "audio"),
    length: end - beginning,
    lead: Math.max(0, -beginning),
    frames: shown.map(({ start }) => start - beginning),
  }
}

/**
 * Look into a file.
 *
 * @throws FfmpegError `ffmpeg-failed` if it is no media file
 */
export const probeFile = async (ffprobe: string, path: string, options: RunOptions): Promise<Probe> => {
  const limited = { ...options, timeLimitMs: TIME_LIMIT_MS }
  const json = await runFfprobe(
    ffprobe,
    ["-print_format", "json", "-show_streams", "-show_format", path],
    limited,
  )
  const packets = await runFfprobe(
    ffprobe,
    [
      "-select_streams",
      "V:0",
      "-show_entries",
      "packet=pts_time,duration_time,flags",
      "-of",
      "csv=p=0",
      path,
    ],
    limited,
  )
  return parseProbe(json, packets)
}

/** The picture as a player shows it: turned, its pixels square. Pixels, not rounded. */
export const shownSize = ({ width, height, quarterTurns, pixelAspect }: Picture) => {
  const shown = { width: width * pixelAspect, height }
  return quarterTurns % 2 === 0 ? shown : { width: shown.height, height: shown.width }
}
