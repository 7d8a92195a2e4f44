/** What every command on a clip says alike: which part is read, and how its picture and sound are timed. */
import { lengthOf, type Points, type Seconds } from "../../domain/timecode"
import { FRAME_RATE, framesIn, SAMPLE_RATE, samplesIn } from "./frame-rate"
import { LOOK_AHEAD } from "./presented-frames"

/** A stretch of a file that somebody sent. */
export type Clip = {
  readonly path: string
  /** A whole number of frames long: see [Note: Cuts are whole frames]. */
  readonly points: Points
  readonly hasSound: boolean
}

export const clipFrames = ({ points }: Clip): number => framesIn(lengthOf(points))

/** As ffmpeg takes it: to the microsecond, never in exponents. */
const seconds = (value: Seconds): string => value.toFixed(6)

/** Silence where a clip brings no sound, so that each has the same streams. */
const SILENCE = ["-f", "lavfi", "-i", `anullsrc=sample_rate=${SAMPLE_RATE}:channel_layout=stereo`]

/** Name of the file, and silence where it brings no sound. */
export const clipInput = ({ path, hasSound }: Clip): string[] => [
  ...["-i", path],
  ...(hasSound ? [] : SILENCE),
]

/** First picture that is no cover, first sound. Subtitles and data stay out. */
export const clipStreams = ({ hasSound }: Clip): string[] => [
  ...["-map", "0:V:0"],
  ...["-map", hasSound ? "0:a:0" : "1:a:0"],
]

/** What the last picture of a file stays for at least. */
const LAST_PICTURE_SECONDS: Seconds = 0.1

/**
 * Filters that bring a picture of any timing to exactly the kept part, in steady frames. Phones
 * film with variable frame rates; a track may begin late and end early.
 *
 * Not by seeking (`-ss` before `-i`): in a WebM that was cut off, ffmpeg looks for an index behind
 * its end, and finds nothing at all after that. Nor by `trim`: it would drop the picture that is on
 * the screen at the in point, because that has begun before. See [Note: Points and pictures].
 */
export const steadyFrames = ({ points }: Clip): string[] => [
  // Not by `-t`: that counts from the first picture decoded, and a decoder of AV1 gives those as well
  // that an edit list hides, at moments below 0.
  `trim=end=${seconds(points.outPoint)}`,
  `setpts=PTS-${seconds(points.inPoint + LOOK_AHEAD)}/TB`,
  // A container need not say how long its last picture stays; one that stays for nothing would be dropped.
  `tpad=stop_mode=clone:stop_duration=${LAST_PICTURE_SECONDS}`,
  // Up: a picture is shown from its own moment on, never before. From 0: what is on the screen then
  // comes first, and a picture that comes late stands there early, so that the lips stay with the voice.
  `fps=fps=${FRAME_RATE}:start_time=0:round=up`,
  `tpad=stop_mode=clone:stop_duration=${seconds(lengthOf(points))}`,
]

/** How many frames are written, in the words of ffmpeg. */
export const frameLimit = (clip: Clip): string[] => ["-frames:v", String(clipFrames(clip))]

/** Filters that keep a sound between its points and begin it with 0. */
export const keptSound = ({ points: { inPoint, outPoint } }: Clip): string[] => [
  `atrim=start=${seconds(inPoint)}:end=${seconds(outPoint)}`,
  `asetpts=PTS-${seconds(inPoint)}/TB`,
]

/** Filters that bring a sound of any timing to an unbroken stereo that begins with the kept part. */
export const steadySound = (clip: Clip): string[] => [
  // Of a clip without sound, the silence needs no cutting.
  ...(clip.hasSound ? keptSound(clip) : []),
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
