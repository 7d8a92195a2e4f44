/** How loud the music is under a film: the same rule for the film and for its preview. Pure. */
import { DUCKING_HOP, duckingOf } from "./ducking"
import type { Music } from "./film-settings"
import type { Seconds } from "./timecode"

/**
 * What every voice, and the music, is brought to, in LUFS, before levels are added: low enough that no
 * peak is ever cut. The film is raised as a whole.
 */
export const VOICE_LUFS = -23

/** How music begins with the film, and how it ends. */
const FADE_IN: Seconds = 0.4
const FADE_OUT: Seconds = 2.5

/** What decibels multiply a sound by. */
export const amplitude = (decibels: number): number => 10 ** (decibels / 20)

/** What the music is multiplied by at a moment of the film. */
export type MusicLevel = (at: Seconds) => number

/**
 * Lay music under voices.
 *
 * @param loudness root mean square of the voices in each `DUCKING_HOP`, 0 to 1
 * @param length of the film
 */
export const musicLevel = (
  loudness: Float32Array,
  { levelDb, duckDb }: Pick<Music, "levelDb" | "duckDb">,
  length: Seconds,
): MusicLevel => {
  const factors = duckingOf(loudness, duckDb).map(decibels => amplitude(levelDb + decibels))
  return at => {
    const place = at / DUCKING_HOP
    const hop = Math.floor(place)
    const here = factors[Math.min(hop, factors.length - 1)] ?? 1
    const next = factors[Math.min(hop + 1, factors.length - 1)] ?? here
    const fade = Math.max(0, Math.min(1, at / FADE_IN, (length - at) / FADE_OUT))
    return fade * (here + (next - here) * (place - hop))
  }
}

/** A stretch in which somebody speaks. */
export type SpokenSpan = { readonly from: Seconds; readonly to: Seconds }

/** Any loudness that is speech: spans say that somebody speaks, not how loud. */
const SPOKEN = 1

/** Loudness of voices of which only is known when they speak: for {@link musicLevel}. */
export const loudnessOfSpans = (spans: readonly SpokenSpan[], length: Seconds): Float32Array => {
  const loudness = new Float32Array(Math.ceil(length / DUCKING_HOP))
  for (const { from, to } of spans)
    loudness.fill(
      SPOKEN,
      Math.max(0, Math.floor(from / DUCKING_HOP)),
      Math.max(0, Math.ceil(to / DUCKING_HOP)),
    )
  return loudness
}
