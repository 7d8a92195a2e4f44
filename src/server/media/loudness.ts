/** How loud a sound is, as EBU R 128 measures it. */
import { FILM_LOUDNESS } from "../../domain/clip-facts"

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
export const FAINTEST_VOICE_LUFS = -50

/**
 * The filter that measures; the sound passes through it, at 48 kHz. Its report is on ffmpeg's last lines.
 *
 * Not loudnorm, which says the same: it looks at each sample as if it were to change it, and takes five
 * times as long.
 */
export const MEASURE_LOUDNESS = "ebur128=peak=true"

/** What the filter says of a sound that nowhere reaches the gate of R 128. */
const SILENCE_LUFS = -70

/** The last value of this name in the filter's summary. */
const readValue = (lines: readonly string[], name: string): number | undefined => {
  const line = lines.findLast(candidate => candidate.trimStart().startsWith(name))
  const [text] = /-?(inf|nan|\d+(\.\d+)?)/.exec(line?.slice(line.indexOf(name) + name.length) ?? "") ?? []
  if (text === undefined) return undefined
  // "-inf", and "nan" of a sound of no length at all.
  return /\d/.test(text) ? Number(text) : Number.NEGATIVE_INFINITY
}

/**
 * Read the filter's report.
 *
 * @throws RangeError if it is not there
 */
export const parseLoudness = (lastLines: readonly string[]): Loudness => {
  const summary = lastLines.slice(lastLines.findLastIndex(line => line.includes("Summary:")))
  const [integrated, truePeak] = [readValue(summary, "I:"), readValue(summary, "Peak:")]
  if (integrated === undefined || truePeak === undefined)
    throw new RangeError("ffmpeg did not say how loud it is")
  return { integrated: integrated <= SILENCE_LUFS ? Number.NEGATIVE_INFINITY : integrated, truePeak }
}
