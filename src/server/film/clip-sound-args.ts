/** What ffmpeg is told so that a voice can be heard in the film: cleaned where need be, as plain samples. */
import type { SoundFacts } from "../../domain/clip-facts"
import { judgeNoise } from "../../domain/clip-facts"
import type { Seconds } from "../../domain/timecode"
import { type Clip, clipFrames, soundLasting, steadySound } from "../media/clip-args"
import { MEASURE_LOUDNESS } from "../media/loudness"
import { RAW_SOUND } from "./raw-sound"

/** Goes up when anything below changes what comes out: sounds made before are then made again. */
export const CLIP_SOUND_VERSION = 1

/** How a noisy voice is cleaned. */
export type Cleaning = {
  /** Level of the noise in dBFS. */
  readonly noiseFloor: number
}

/** No voice is lower than this in Hz: what is, is wind, traffic, and a hand on the phone. */
const HIGH_PASS_HZ = 80
/** Gentle: as much as takes a hiss out of the foreground. More makes a voice sound as under water. */
const REDUCTION_DB = 10
/** Bounds of what afftdn takes for a noise floor. */
const NOISE_FLOOR_MIN = -80
const NOISE_FLOOR_MAX = -20

/** How to clean a voice, by what was measured of it; null: it is left alone. */
export const cleaningFor = (facts: SoundFacts | null | undefined): Cleaning | null => {
  if (!facts || judgeNoise(facts) !== "noisy" || facts.noiseFloor === null) return null
  const floor = Math.min(NOISE_FLOOR_MAX, Math.max(NOISE_FLOOR_MIN, facts.noiseFloor))
  return { noiseFloor: Math.round(floor) }
}

/** @param lag by how much the ffmpeg at hand is late with what it has cleaned: see `denoise-lag.ts` */
const cleaned = ({ noiseFloor }: Cleaning, lag: Seconds): string[] => [
  // So that what is late at the end is still there.
  "apad=pad_len=4800",
  `highpass=f=${HIGH_PASS_HZ}`,
  `afftdn=nr=${REDUCTION_DB}:nf=${noiseFloor}`,
  `atrim=start=${lag.toFixed(6)}`,
  "asetpts=PTS-STARTPTS",
]

/**
 * Build the arguments that turn the sound of a clip into samples, and say how loud they are.
 *
 * @param output path of the samples
 */
export const clipSoundArgs = (
  clip: Clip,
  cleaning: Cleaning | null,
  lag: Seconds,
  output: string,
): string[] => {
  const filters = [
    ...steadySound(clip),
    ...(cleaning === null ? [] : cleaned(cleaning, lag)),
    MEASURE_LOUDNESS,
    ...soundLasting(clipFrames(clip)),
  ]
  return [
    ...["-i", clip.path, "-vn"],
    ...["-map", "0:a:0", "-af", filters.join(",")],
    ...RAW_SOUND,
    ...["-y", output],
  ]
}

/** Build the arguments that say how loud samples are. */
export const rawLoudnessArgs = (input: string): string[] => [
  ...RAW_SOUND,
  ...["-i", input, "-af", MEASURE_LOUDNESS],
  ...["-f", "null", "-"],
]
