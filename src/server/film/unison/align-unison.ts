/** A line that several people say, with what each says moved so that they say it together. */
import type { UnisonVoice } from "../../../domain/cut"
import { lengthOf } from "../../../domain/timecode"
import { movedVoices } from "../../../domain/unison-voices"
import { alignVoices, type LoudnessCourse, spokenSpan } from "../../../domain/voice-alignment"
import type { Source } from "../clip-picture"
import { ensureClipSound } from "../clip-sound"
import type { Studio } from "../mezzanines"
import { loudnessCourse } from "./loudness-course"

/**
 * Move voices against each other so that they say it together: see [Note: Voices on one breath].
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
  return movedVoices(
    voices.map((voice, index) => ({
      voice,
      skipped: skipped[index] ?? 0,
      silentAt: spokenSpan(courses[index] ?? [])?.to ?? lengthOf(voice.points),
    })),
  )
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
