/** What is in a video file, read from its tables without decoding it. */
import { CanvasSink, type Input, type InputVideoTrack, MATROSKA, QTFF, WEBM } from "mediabunny"
import { UnissonError } from "../../domain/errors"
import type { Pixels } from "../../domain/take"
import type { Bytes, Seconds } from "../../domain/timecode"
import { withClipInput } from "./clip-input"

/** Containers of which the tables can be read. A 3GP is an MP4 that says so in its brand. */
export type ClipContainer = "MP4" | "MOV" | "3GP" | "WebM" | "MKV"

/** A clip as its own tables describe it. */
export type ClipFacts = {
  readonly container: ClipContainer
  /** With its codecs, for instance `video/quicktime; codecs="hvc1.1.6.L93.B0, mp4a.40.2"`. */
  readonly mimeType: string
  /** Of all its tracks, from their packets. */
  readonly duration: Seconds
  /** `undefined`: it has no picture. */
  readonly picture: ClipPicture | undefined
  readonly hasSound: boolean
}

export type ClipPicture = {
  /** "hevc", "avc", "vp9"…; the container's own four letters where the codec is a rare one ("s263"). */
  readonly codec: string
  /** As a player shows it: turned, its pixels square. */
  readonly width: Pixels
  readonly height: Pixels
  /** Degrees by which a player turns it, clockwise: 0, 90, 180 or 270. */
  readonly rotation: number
  /** Frames a second; of a variable rate, the usual one. 0: it cannot be told. */
  readonly frameRate: number
  /** Brighter and of more colours than an ordinary screen shows: HDR10, HLG, Dolby Vision. */
  readonly isHdr: boolean
}

/** Nothing in it that is known here. Another program may still read it. */
export class UnknownClipError extends UnissonError<"unknown-clip"> {}

/** Where an MP4 says what it is: behind the size and the name of its first box. */
const BRAND_AT: Bytes = 8
const BRAND_LENGTH = 4

const containerOf = async (clip: Blob, input: Input): Promise<ClipContainer> => {
  const format = await input.getFormat()
  if (format === WEBM) return "WebM"
  if (format === MATROSKA) return "MKV"
  if (format === QTFF) return "MOV"
  const brand = await clip.slice(BRAND_AT, BRAND_AT + BRAND_LENGTH).text()
  return brand.startsWith("3g") ? "3GP" : "MP4"
}

const nameOfCodec = async (track: InputVideoTrack): Promise<string> => {
  const codec = (await track.getCodec()) ?? (await track.getInternalCodecId())
  return typeof codec === "string" ? codec : "?"
}

const frameRateOf = async (track: InputVideoTrack): Promise<number> => {
  const { bestGuessFrameRate } = await track.computeFrameRateMetrics()
  return Number.isFinite(bestGuessFrameRate) ? bestGuessFrameRate : 0
}

const pictureOf = async (track: InputVideoTrack): Promise<ClipPicture> => ({
  codec: await nameOfCodec(track),
  width: await track.getDisplayWidth(),
  height: await track.getDisplayHeight(),
  rotation: await track.getRotation(),
  frameRate: await frameRateOf(track).catch(() => 0),
  isHdr: await track.hasHighDynamicRange().catch(() => false),
})

/**
 * Read what is in a clip. Only its tables are read, however large it is.
 *
 * @throws {UnknownClipError}
 * @throws {DOMException} `NotReadableError` if the file cannot be read any more.
 */
export const readClipFacts = (clip: Blob): Promise<ClipFacts> =>
  withClipInput(clip, async input => {
    try {
      const picture = await input.getPrimaryVideoTrack()
      return {
        container: await containerOf(clip, input),
        mimeType: await input.getMimeType(),
        duration: await input.computeDuration(),
        picture: picture === null ? undefined : await pictureOf(picture),
        hasSound: (await input.getPrimaryAudioTrack()) !== null,
      }
    } catch (cause) {
      if (cause instanceof DOMException) throw cause
      throw new UnknownClipError("unknown-clip", `No tables were found in it: ${String(cause)}`, { cause })
    }
  })

/**
 * Take a picture of a clip without a player: some browsers can decode what they do not play.
 *
 * @param height Pixels. The width follows from the picture.
 *
 * @returns `undefined` if there is no such picture, or nobody here who can decode it.
 */
export const decodeFrame = (
  clip: Blob,
  at: Seconds,
  height: Pixels,
): Promise<HTMLCanvasElement | OffscreenCanvas | undefined> =>
  withClipInput(clip, async input => {
    const track = await input.getPrimaryVideoTrack()
    if (track === null || !(await track.canDecode())) return undefined
    return (await new CanvasSink(track, { height }).getCanvas(at))?.canvas
  })
