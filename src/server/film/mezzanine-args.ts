/**
 * Mezzanines: the intermediate files from which films are joined.
 *
 * [Note: Mezzanines join without a seam] All have pictures of the same size, rate and encoder
 * settings, so a film copies them. Their sounds are apart, in files of plain samples: see
 * [Note: Sound apart]. So level, fades, order and music change without a picture being encoded again.
 */
import type { PicturePlace } from "../../domain/film-settings"
import type { FrameSize } from "../../domain/format"
import type { Seconds } from "../../domain/timecode"
import { type Clip, frameLimit, steadyFrames } from "../media/clip-args"
import { FRAME_RATE, framesIn } from "../media/frame-rate"
import type { Picture } from "../media/probe"
import { fitFrame, TO_BT709 } from "./fit-frame"
import { type Overlay, overlayArgs } from "./overlays"

/** Goes up when anything below changes what comes out: mezzanines made before are then made again. */
export const MEZZANINE_VERSION = 3

/** Ticks a second of the picture's clock: a whole number for each frame. */
const TIMESCALE = 1000 * FRAME_RATE

const COLOUR = ["-color_primaries", "bt709", "-color_trc", "bt709", "-colorspace", "bt709"]

/**
 * The same for every mezzanine: pictures that were encoded otherwise cannot be joined by copying.
 *
 * @param threads of the encoder; what is decoded is the same for any number
 */
export const pictureCodec = (threads: number): string[] => [
  ...["-c:v", "libx264", "-preset", "veryfast", "-crf", "18", "-profile:v", "high"],
  ...["-threads", String(threads)],
  // A key frame every two seconds, so that the film can be searched through.
  ...["-g", String(2 * FRAME_RATE)],
  ...COLOUR,
  ...["-color_range", "tv"],
  ...["-video_track_timescale", String(TIMESCALE)],
]

/** How many frames a picture takes to come out of black, and to go back into it. 0: it is there at once. */
export type PictureFade = { readonly framesIn: number; readonly framesOut: number }

export const NO_FADE: PictureFade = { framesIn: 0, framesOut: 0 }

/** @param frames length of what is faded */
export const fadeFilters = (fade: PictureFade, frames: number): string[] => [
  ...(fade.framesIn > 0 ? [`fade=in:0:${fade.framesIn}`] : []),
  ...(fade.framesOut > 0 ? [`fade=out:${Math.max(0, frames - fade.framesOut)}:${fade.framesOut}`] : []),
]

/** A clip as it is seen in the film. */
export type ClipPicture = {
  readonly clip: Clip
  /** As it was measured. */
  readonly picture: Picture
  readonly frame: FrameSize
  /** What stays in the frame where the clip has another shape; null: nobody said. */
  readonly focus: PicturePlace | null
  readonly overlays: readonly Overlay[]
  readonly fade: PictureFade
  /** Of the encoder. At least 1. */
  readonly threads: number
}

/**
 * Build the arguments that turn the picture of a clip into its mezzanine.
 *
 * @param output path that ends in `.mov`
 */
export const clipMezzanineArgs = (
  { clip, picture, frame, focus, overlays, fade, threads }: ClipPicture,
  output: string,
): string[] => {
  const frames = framesIn(clip.points.outPoint - clip.points.inPoint)
  const base = [...steadyFrames(clip), ...fitFrame(picture, frame, focus), "setsar=1", "format=yuv420p"]
  const over = overlayArgs(overlays, "base", 1)
  const finish = [...fadeFilters(fade, frames), "format=yuv420p"].join(",")
  return [
    ...["-threads", String(threads), "-i", clip.path],
    ...over.inputs,
    ...["-filter_complex_threads", String(threads)],
    // First picture that is no cover.
    "-filter_complex",
    [`[0:V:0]${base.join(",")}[base]`, ...over.chains, `[${over.label}]${finish}[film]`].join(";"),
    ...["-map", "[film]"],
    ...pictureCodec(threads),
    ...frameLimit(clip),
    ...["-map_metadata", "-1"],
    ...["-y", output],
  ]
}

/** A still picture as it is seen in the film. */
export type CardPicture = {
  /** Path of a PNG of the frame's size. */
  readonly still: string
  readonly duration: Seconds
  /** What is said before it, and moves. Default: nothing. */
  readonly overlays?: readonly Overlay[]
  readonly fade: PictureFade
  readonly threads: number
}

/**
 * Build the arguments that turn a still picture into a mezzanine.
 *
 * @param output path that ends in `.mov`
 */
export const cardMezzanineArgs = (
  { still, duration, overlays = [], fade, threads }: CardPicture,
  output: string,
): string[] => {
  const frames = framesIn(duration)
  const filters = [
    `scale=${TO_BT709}`,
    "setsar=1",
    "format=yuv420p",
    // Read and converted once, not for each frame.
    `loop=loop=${frames - 1}:size=1`,
    `setpts=N/${FRAME_RATE}/TB`,
  ]
  const over = overlayArgs(overlays, "base", 1)
  const finish = [...fadeFilters(fade, frames), "format=yuv420p"].join(",")
  return [
    // One picture, not a series: a % in the path is only a %.
    ...["-f", "image2", "-pattern_type", "none"],
    ...["-framerate", String(FRAME_RATE), "-i", still],
    ...over.inputs,
    "-filter_complex",
    [`[0:v:0]${filters.join(",")}[base]`, ...over.chains, `[${over.label}]${finish}[film]`].join(";"),
    ...["-map", "[film]"],
    ...pictureCodec(threads),
    ...["-frames:v", String(frames)],
    ...["-y", output],
  ]
}

/**
 * Build the arguments that hold the last picture of a mezzanine: a breath between two lines.
 *
 * @param mezzanine path of it
 * @param frames how many it has
 * @param held for how many frames its last picture is held. At least 1.
 * @param output path that ends in `.mov`
 */
export const breathArgs = (mezzanine: string, frames: number, held: number, output: string): string[] => [
  // Half a frame before the last one: it is the first that is shown after that.
  ...["-ss", Math.max(0, (frames - 1.5) / FRAME_RATE).toFixed(6), "-i", mezzanine],
  ...["-map", "0:v:0"],
  ...["-vf", `loop=loop=${held - 1}:size=1,setpts=N/${FRAME_RATE}/TB`],
  ...pictureCodec(1),
  ...["-frames:v", String(held)],
  ...["-map_metadata", "-1"],
  ...["-y", output],
]
