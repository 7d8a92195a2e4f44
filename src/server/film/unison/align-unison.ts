/** A line that several people say, with what each says moved so that they say it together. */
import type { UnisonVoice } from "../../../domain/cut"
import { lengthOf, type Seconds } from "../../../domain/timecode"
import { alignVoices, type LoudnessCourse, spokenSpan } from "../../../domain/voice-alignment"
import { FRAME_RATE } from "../../media/frame-rate"
import type { Source } from "../clip-picture"
import { ensureClipSound } from "../clip-sound"
import type { Studio } from "../mezzanines"
import { loudnessCourse } from "./loudness-course"

/** How long the picture stays after the last of them has fallen silent. */
const AFTER_SPEECH: Seconds = 0.5
/** What arithmetic leaves behind: less is no frame. */
const ROUNDING = 1e-6

/** Her part, with what is before the common beginning cut off, and what is after the common end. */
const movedVoice = (voice: UnisonVoice, skipped: Seconds, until: Seconds): UnisonVoice => {
  const frames = Math.ceil(skipped * FRAME_RATE - ROUNDING)
  const inPoint = voice.points.inPoint + frames / FRAME_RATE
  const kept = Math.min(voice.points.outPoint - inPoint, until)
  const length = Math.max(1, Math.round(kept * FRAME_RATE)) / FRAME_RATE
  // Pictures move by whole frames, and sound by what is left.
  const offset = Math.max(0, frames / FRAME_RATE - skipped)
  return { ...voice, points: { inPoint, outPoint: inPoint + length }, offset }
}

/**
 * Move voices against each other by cutting their beginnings: nobody stands still and waits, and of what is
 * cut, nothing is speech. See [Note: Voices on one breath].
 *
 * @param courses how loud each voice is, over its kept part
 */
export const alignedVoices = (
  voices: readonly UnisonVoice[],
  courses: readonly LoudnessCourse[],
): UnisonVoice[] => {
  const waits = alignVoices(courses)
  const latest = Math.max(0, ...waits)
  const skipped = waits.map(wait => latest - wait)
  const ends = courses.map((course, index) => {
    const to = spokenSpan(course)?.to ?? lengthOf(voices[index]?.points ?? { inPoint: 0, outPoint: 0 })
    return to - (skipped[index] ?? 0)
  })
  const until = Math.max(...ends) + AFTER_SPEECH
  return voices.map((voice, index) => movedVoice(voice, skipped[index] ?? 0, until))
}

/** A voice, and the submission that it is of. */
export type HeardVoice = { readonly voice: UnisonVoice; readonly source: Source }

/** Bring the voices of a line together. */
export const alignUnison = async (
  studio: Studio,
  heard: readonly HeardVoice[],
  signal: AbortSignal,
): Promise<HeardVoice[]> => {
  const courses = await Promise.all(
    heard.map(async ({ source }) => {
      const key = await ensureClipSound(studio, source, { signal })
      return loudnessCourse(studio.mediaFiles.pathOf(key))
    }),
  )
  const voices = alignedVoices(
    heard.map(({ voice }) => voice),
    courses,
  )
  return heard.map(({ source }, index) => {
    const voice = voices[index] as UnisonVoice
    return { voice, source: { ...source, points: voice.points } }
  })
}
