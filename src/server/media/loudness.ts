/**
 * How loud a voice is and how it is brought to one level.
 *
 * [Note: Gain and a limiter] ffmpeg's loudnorm measures well, but as soon as a peak stands in the
 * way it turns into a compressor that breathes, and on clips under three seconds it gives up. So
 * the measurement is its, and the change is a constant gain with a limiter that touches peaks only.
 */
import { z } from "zod"
import { FILM_LOUDNESS } from "../../domain/clip-facts"
import { type Clip, clipInput, steadySound } from "./clip-args"
import { SAMPLE_RATE } from "./frame-rate"

/** Loudness in LUFS and decibels as EBU R 128 defines them. */
export type Loudness = {
  /** Of the whole, silence left out. Minus infinity: nothing but silence. */
  readonly integrated: number
  /** Highest peak in dBTP, those between the samples included. Minus infinity: nothing but silence. */
  readonly truePeak: number
}

/** What web video is levelled to, in LUFS. */
export const TARGET_LUFS = FILM_LOUDNESS
/** Below this nobody speaks: raising it would raise the noise of the room. */
const FAINTEST_VOICE_LUFS = -50
/** Highest peak in dB: AAC adds up to about one decibel to it. */
const PEAK_DB = -2.5
/** Peaks between the samples are seen at four times the rate (ITU-R BS.1770). */
const OVERSAMPLED_RATE = 4 * SAMPLE_RATE

/** The filter that measures. Its report is on ffmpeg's last lines. */
export const MEASURE_LOUDNESS = `loudnorm=I=${TARGET_LUFS}:print_format=json`

/** Measure the sound of a clip. The report is on ffmpeg's last lines. */
export const clipLoudnessArgs = (clip: Clip): string[] => [
  ...clipInput(clip),
  ...["-map", "0:a:0"],
  ...["-af", [...steadySound(clip), MEASURE_LOUDNESS].join(",")],
  ...["-f", "null", "-"],
]

/** Measure the sound of files joined by a list of the concat demuxer. */
export const joinedLoudnessArgs = (list: string): string[] => [
  ...["-f", "concat", "-safe", "0", "-i", list],
  ...["-map", "0:a:0", "-af", MEASURE_LOUDNESS],
  ...["-f", "null", "-"],
]

/** loudnorm writes every number as text, "-inf" among them. */
const decibels = z.string().transform(text => (text === "-inf" ? Number.NEGATIVE_INFINITY : Number(text)))
const report = z.object({ input_i: decibels, input_tp: decibels })

/**
 * Read loudnorm's report.
 *
 * @throws RangeError if it is not there
 */
export const parseLoudness = (lastLines: readonly string[]): Loudness => {
  const text = lastLines.join("\n")
  const json = /\{[^{}]*"input_i"[^{}]*\}/.exec(text)?.[0]
  if (json === undefined) throw new RangeError("ffmpeg did not say how loud it is")
  const { input_i, input_tp } = report.parse(JSON.parse(json))
  return { integrated: input_i, truePeak: input_tp }
}

/** Filters that bring a sound of this loudness to {@link TARGET_LUFS}. None for silence. */
export const levelFilters = ({ integrated }: Pick<Loudness, "integrated">): string[] => {
  if (!(integrated > FAINTEST_VOICE_LUFS)) return []
  const limit = 10 ** (PEAK_DB / 20)
  return [
    `volume=${(TARGET_LUFS - integrated).toFixed(2)}dB`,
    `aresample=${OVERSAMPLED_RATE}`,
    // level: without "disabled" it would raise what it has limited.
    `alimiter=limit=${limit.toFixed(4)}:attack=5:release=50:level=disabled`,
    `aresample=${SAMPLE_RATE}`,
  ]
}
