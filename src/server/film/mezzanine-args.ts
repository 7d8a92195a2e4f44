/**
 * Mezzanines: the intermediate files from which films are joined.
 *
 * [Note: Mezzanines join without a seam] All have pictures of the same size, rate and encoder
 * settings, so a film copies them. All have sound as PCM: AAC pads the beginning of every file,
 * which would drift by half a second over sixteen clips.
 */
import type { FrameSize } from "../../domain/format"
import type { Seconds } from "../../domain/timecode"
import {
  type Clip,
  clipFrames,
  clipInput,
  clipStreams,
  frameLimit,
  soundLasting,
  steadyFrames,
  steadySound,
} from "../media/clip-args"
import { FRAME_RATE, framesIn, SAMPLE_RATE } from "../media/frame-rate"
import { type Loudness, levelFilters } from "../media/loudness"
import type { Picture } from "../media/probe"
import { fitFrame, TO_BT709 } from "./fit-frame"

/** Goes up when anything below changes what comes out: mezzanines made before are then made again. */
export const MEZZANINE_VERSION = 2

/** Ticks a second of the picture's clock: a whole number for each frame. */
const TIMESCALE = 1000 * FRAME_RATE

const COLOUR = ["-color_primaries", "bt709", "-color_trc", "bt709", "-colorspace", "bt709"]

/** The same for every mezzanine: pictures that were encoded otherwise cannot be joined by copying. */
const PICTURE_CODEC = [
  ...["-c:v", "libx264", "-preset", "veryfast", "-crf", "18", "-profile:v", "high"],
  // A key frame every two seconds, so that the film can be searched through.
  ...["-g", String(2 * FRAME_RATE)],
  ...COLOUR,
  ...["-color_range", "tv"],
  ...["-video_track_timescale", String(TIMESCALE)],
]

const SOUND_CODEC = ["-c:a", "pcm_s16le", "-ar", String(SAMPLE_RATE), "-ac", "2"]

/**
 * Build the arguments that turn a clip into its mezzanine.
 *
 * @param picture of the clip, as it was measured
 * @param loudness of the clip's sound; undefined for a clip without
 * @param output path that ends in `.mov`, the container that holds PCM
 */
export const clipMezzanineArgs = (
  clip: Clip,
  picture: Picture,
  frame: FrameSize,
  loudness: Loudness | undefined,
  output: string,
): string[] => {
  const pictureFilters = [...steadyFrames(clip), ...fitFrame(picture, frame), "setsar=1", "format=yuv420p"]
  const soundFilters = [
    ...steadySound(clip),
    ...(loudness === undefined ? [] : levelFilters(loudness)),
    ...soundLasting(clipFrames(clip)),
  ]
  return [
    ...clipInput(clip),
    ...clipStreams(clip),
    ...["-vf", pictureFilters.join(",")],
    ...PICTURE_CODEC,
    ...frameLimit(clip),
    ...["-af", soundFilters.join(",")],
    ...SOUND_CODEC,
    ...["-map_metadata", "-1"],
    ...["-y", output],
  ]
}

/**
 * Build the arguments that turn a still picture into a silent mezzanine.
 *
 * @param still path of a PNG of the frame's size
 * @param output path that ends in `.mov`
 */
export const cardMezzanineArgs = (still: string, duration: Seconds, output: string): string[] => {
  const frames = framesIn(duration)
  return [
    // One picture, not a series: a % in the path is only a %.
    ...["-f", "image2", "-pattern_type", "none"],
    ...["-loop", "1", "-framerate", String(FRAME_RATE), "-i", still],
    ...["-f", "lavfi", "-i", `anullsrc=sample_rate=${SAMPLE_RATE}:channel_layout=stereo`],
    ...["-map", "0:v:0", "-map", "1:a:0"],
    ...["-vf", `scale=${TO_BT709},setsar=1,format=yuv420p`],
    ...PICTURE_CODEC,
    ...["-frames:v", String(frames)],
    ...["-af", soundLasting(frames).join(",")],
    ...SOUND_CODEC,
    ...["-y", output],
  ]
}
