/** ffmpeg's arguments for cutting without re-encoding. Pure; the engine runs them. */
import { lengthOf, type Points, type Seconds } from "../../domain/timecode"

/** Files that a cut can be written to. */
export type CutContainer = "mp4" | "webm"

/** What decides a cut. */
export type TrimArgsOptions = {
  /** Path of the recording. */
  readonly input: string
  /** Path to write. Its ending must be that of the container. */
  readonly output: string
  /** The kept part, in seconds of the input. See [Note: Half-open ranges]. */
  readonly points: Points
  readonly container: CutContainer
}

const seconds = (value: Seconds): string => value.toFixed(6)

/**
 * Containers to try, in order. An MP4 can hide what lies before the in point behind an edit list,
 * so it comes first; VP8 (all that Firefox records) cannot be put into one.
 *
 * @param mimeType The recorder's own word. A type that names no codecs may hold anything.
 */
export const containersFor = (mimeType: string): readonly CutContainer[] =>
  /vp8/iu.test(mimeType) ? ["webm"] : ["mp4", "webm"]

/**
 * Build the arguments that copy the kept part of a recording into a new file, packet by packet.
 *
 * [Note: Where a copy starts] A copy can only start at a key frame: the one before the in point. In
 * an MP4 an edit list hides the pictures in between, so that it plays from the in point's picture, to
 * the frame. A WebM has no such list: it plays from the key frame, and its in point lies later.
 *
 * @throws {RangeError} if the range is empty or reversed.
 */
export const trimArgs = ({ input, output, points, container }: TrimArgsOptions): string[] => {
  if (!(points.inPoint >= 0 && points.outPoint > points.inPoint)) {
    throw new RangeError(`No such range in a take: [${points.inPoint}, ${points.outPoint}) seconds`)
  }
  return [
    // Before the input: it seeks to the key frame. After it, the copy would start at the next one.
    ["-ss", seconds(points.inPoint), "-i", input],
    // A duration, not an end: with -ss before -i the clock restarts at 0.
    ["-t", seconds(lengthOf(points))],
    // One picture and, where there is one, one sound.
    ["-map", "0:v:0", "-map", "0:a:0?"],
    ["-c", "copy"],
    // Nothing about the phone or the place travels with her words.
    ["-map_metadata", "-1"],
    // The index goes to the front: players start, and the server probes, without the whole file.
    container === "mp4" ? ["-movflags", "+faststart"] : [],
    [output],
  ].flat()
}

/**
 * Build ffprobe's arguments that find the key frame at which a copy from the in point starts.
 * {@link parseSeconds} reads the answer.
 */
export const keyFrameProbeArgs = (input: string, inPoint: Seconds, answer: string): string[] =>
  [
    ["-v", "error"],
    ["-select_streams", "v:0"],
    // Seek as ffmpeg does, and read one packet.
    ["-read_intervals", `${seconds(inPoint)}%+#1`],
    ["-show_entries", "packet=pts_time", "-of", "csv=p=0"],
    [input, "-o", answer],
  ].flat()

/** Build ffprobe's arguments that measure a file. {@link parseSeconds} reads the answer. */
export const durationProbeArgs = (input: string, answer: string): string[] =>
  [
    ["-v", "error"],
    ["-show_entries", "format=duration", "-of", "csv=p=0"],
    [input, "-o", answer],
  ].flat()

/** The number of seconds in ffprobe's answer; `undefined` if there is none ("N/A", nothing). */
export const parseSeconds = (answer: string): Seconds | undefined => {
  const value = Number.parseFloat(answer)
  return Number.isFinite(value) ? value : undefined
}

/** Where the kept part lies in a file that begins with this moment. See [Note: Where a copy starts]. */
export const pointsFrom = (points: Points, zero: Seconds): Points => {
  const inPoint = Math.max(0, points.inPoint - zero)
  return { inPoint, outPoint: inPoint + lengthOf(points) }
}
