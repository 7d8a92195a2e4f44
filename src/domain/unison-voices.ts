/**
 * The parts of several voices once they are moved against each other, by cutting their beginnings: nobody
 * stands still and waits, and of what is cut, nothing is speech. Pure. See [Note: Voices on one breath].
 */
import type { CutEvent, UnisonVoice } from "./cut"
import { FRAME_RATE } from "./frames"
import type { TakeId } from "./ids"
import { lengthOf, type Seconds } from "./timecode"

/** How long the picture stays after the last of them has fallen silent. */
const AFTER_SPEECH: Seconds = 0.5
/** What arithmetic leaves behind: less is no frame. */
const ROUNDING = 1e-6

/** What of a voice is cut at its beginning, and where in its part it falls silent. */
export type MovedVoice = {
  readonly voice: UnisonVoice
  readonly skipped: Seconds
  readonly silentAt: Seconds
}

/** Her part, with what is before the common beginning cut off, and what is after the common end. */
const moved = ({ voice, skipped }: MovedVoice, until: Seconds): UnisonVoice => {
  const frames = Math.ceil(skipped * FRAME_RATE - ROUNDING)
  const inPoint = voice.points.inPoint + frames / FRAME_RATE
  const kept = Math.min(voice.points.outPoint - inPoint, until)
  const length = Math.max(1, Math.round(kept * FRAME_RATE)) / FRAME_RATE
  // Pictures move by whole frames, and sound by what is left.
  const offset = Math.max(0, frames / FRAME_RATE - skipped)
  return { ...voice, points: { inPoint, outPoint: inPoint + length }, offset }
}

export const movedVoices = (voices: readonly MovedVoice[]): UnisonVoice[] => {
  const until = Math.max(...voices.map(({ skipped, silentAt }) => silentAt - skipped)) + AFTER_SPEECH
  return voices.map(voice => moved(voice, until))
}

/** Silences around what she says in her part. */
export type Silences = { readonly silenceBefore: Seconds; readonly silenceAfter: Seconds }

type Unison = Extract<CutEvent, { readonly kind: "unison" }>

/**
 * Bring the voices of a line together by where each begins to speak: what is known without listening to
 * them. The film listens, and is some hundredths of a second nearer.
 *
 * @param silencesOf of a take, as they were measured; undefined: not measured, she is not moved
 */
export const togetherByOnsets = (
  unison: Unison,
  silencesOf: (takeId: TakeId) => Silences | undefined,
): Unison => {
  const known = unison.voices.map(voice => silencesOf(voice.takeId) ?? { silenceBefore: 0, silenceAfter: 0 })
  const shortest = Math.min(...known.map(({ silenceBefore }) => silenceBefore))
  const voices = unison.voices.map((voice, index) => {
    const { silenceBefore, silenceAfter } = known[index] ?? { silenceBefore: shortest, silenceAfter: 0 }
    return {
      voice,
      skipped: silenceBefore - shortest,
      silentAt: lengthOf(voice.points) - silenceAfter,
    }
  })
  return { ...unison, voices: movedVoices(voices) }
}
