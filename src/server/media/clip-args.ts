/** What every command on a clip says alike: which part is read, and how its picture and sound are timed. */
import { lengthOf, type Points } from "../../domain/timecode"
import { FRAME_RATE, framesIn, SAMPLE_RATE, samplesIn } from "./frame-rate"

/** A stretch of a file that somebody sent. */
export type Clip = {
  readonly path: string
  /** A whole number of frames long: see [Note: Cuts are whole frames]. */
  readonly points: Points
  readonly hasSound: boolean
}

export const clipFrames = ({ points }: Clip): number => framesIn(lengthOf(points))

/** Silence where a clip brings no sound, so that each has the same streams. */
const SILENCE = ["-f", "lavfi", "-i", `anullsrc=sample_rate=${SAMPLE_RATE}:channel_layout=stereo`]

/** Name of the file, the part that is kept, and silence where it is needed. */
export const clipInput = ({ path, points, hasSound }: Clip): string[] => [
  // Before -i: ffmpeg seeks to the key frame before and drops what it decodes up to the point.
  ...["-ss", points.inPoint.toFixed(6)],
  // A length, not an end: with -ss before -i the clock starts again at 0.
  ...["-t", lengthOf(points).toFixed(6)],
  ...["-i", path],
  ...(hasSound ? [] : SILENCE),
]

/** First picture that is no cover, first sound. Subtitles and data stay out. */
export const clipStreams = ({ hasSound }: Clip): string[] => [
  ...["-map", "0:V:0"],
  ...["-map", hasSound ? "0:a:0" : "1:a:0"],
]

/**
 * Filters that bring a picture of any timing to exactly so many frames. Phones film with variable
 * frame rates; a track may begin late and end early.
 */
export const steadyFrames = (clip: Clip): string[] => [
  // From 0, the first picture repeated if it comes late, so that the lips stay with the voice.
  `fps=fps=${FRAME_RATE}:start_time=0`,
  `tpad=stop_mode=clone:stop_duration=${lengthOf(clip.points).toFixed(6)}`,
]

/** How many frames are written, in the words of ffmpeg. */
export const frameLimit = (clip: Clip): string[] => ["-frames:v", String(clipFrames(clip))]

/** Filters that bring a sound of any timing to an unbroken stereo of {@link SAMPLE_RATE}. */
export const steadySound = (): string[] => [
  // async: gaps become silence. first_pts: a sound that begins late stays late.
  `aresample=${SAMPLE_RATE}:async=1:first_pts=0`,
  "aformat=sample_fmts=fltp:channel_layouts=stereo",
]

/** Filters that end a sound with the last of so many frames, to the sample. */
export const soundLasting = (frames: number): string[] => [
  "apad",
  `atrim=end_sample=${samplesIn(frames)}`,
  "asetpts=N/SR/TB",
]
