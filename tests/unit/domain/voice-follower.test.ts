import { describe, expect, test } from "vitest"
import { beatsPerSecond } from "../../../src/domain/pace"
import { promptOf } from "../../../src/domain/prompt"
import { HOP } from "../../../src/domain/voice-activity"
import { courseOf } from "../../../src/domain/voice-course"
import { createVoiceFollower } from "../../../src/domain/voice-follower"
import { type HeardVoice, heardVoices } from "../../fixtures/voices/voices"

/** Paces that her prompter may be set to while she speaks at her own. */
const SETTINGS = [80, 130, 220]
/** How far from her last sound the end may come, in seconds. */
const TOLERANCE = 1
/** Silence as long as this is known for one, in seconds. */
const KNOWN_SILENCE = 0.5
/** The room before she begins, in seconds. */
const ROOM = 0.5

/** Where the follower is after each level, in syllables. */
const follow = (
  { text, language, levels }: Pick<HeardVoice, "text" | "language" | "levels">,
  setting: number,
) => {
  const prompt = promptOf(text, language)
  const follower = createVoiceFollower(courseOf(prompt), beatsPerSecond(language, setting))
  const track = levels.map((level, index) => {
    if (index === ROOM / HOP) follower.begin()
    follower.hear([level])
    return follower.at()
  })
  return { prompt, track, at: (seconds: number): number => track[Math.round(seconds / HOP)] ?? 0 }
}

const loudFor = (seconds: number, level: number): number[] => Array(Math.round(seconds / HOP)).fill(level)

const nameOf = ({ voice, pace, decibels, isNoisy }: HeardVoice): string =>
  `${voice} at ${pace} words a minute, ${decibels} dB${isNoisy ? " in noise" : ""}`

describe.each(heardVoices().map(voice => [nameOf(voice), voice] as const))("%s", (_name, voice) => {
  const end = voice.spans.at(-1)?.[1] ?? 0

  test.each(SETTINGS)("ends with the sentence, set to %i words a minute", setting => {
    const { prompt, track } = follow(voice, setting)
    const endedAt = track.findIndex(at => at >= prompt.syllables) * HOP
    expect(Math.abs(endedAt - end)).toBeLessThan(TOLERANCE)
  })

  test("waits for the first word, and stands still in the pauses", () => {
    const { at } = follow(voice, 130)
    expect(at((voice.spans[0]?.[0] ?? 0) - HOP)).toBe(0)
    voice.spans.slice(1).forEach(([next], index) => {
      const silentFrom = (voice.spans[index]?.[1] ?? 0) + KNOWN_SILENCE
      if (silentFrom < next) expect(at(next)).toBe(at(silentFrom))
    })
  })

  test("is never far from the word that is said", () => {
    const { prompt, at } = follow(voice, 130)
    // A part in the middle of its time is in the middle of its words, near enough for a phrase in sight.
    const share = (at(end - KNOWN_SILENCE) / prompt.syllables) * 100
    expect(share).toBeGreaterThan(65)
  })
})

const LINE = { text: "Nous sommes ingénieures, et nous parlons d’une seule voix.", language: "fr" } as const

describe("without a voice", () => {
  test("silence moves nothing", () => {
    expect(follow({ ...LINE, levels: loudFor(20, 0) }, 130).at(19)).toBe(0)
  })

  test("a fan moves nothing, be it there or switched on meanwhile", () => {
    const hum = (from: number) => [...loudFor(from, 0.0004), ...loudFor(20, 0.02)]
    const unsteady = (levels: number[]) => levels.map((level, index) => level * (1 + 0.05 * Math.sin(index)))
    expect(follow({ ...LINE, levels: unsteady(hum(0)) }, 130).at(19)).toBe(0)
    expect(follow({ ...LINE, levels: unsteady(hum(5)) }, 130).at(24)).toBeLessThan(2)
  })

  test("a click is one syllable at most", () => {
    const levels = [...loudFor(3, 0.0004), ...loudFor(0.02, 0.5), ...loudFor(3, 0.0004)]
    expect(follow({ ...LINE, levels }, 130).at(5.9)).toBeLessThanOrEqual(1)
  })
})

test("what is heard before she begins is no speech of hers", () => {
  const [voice] = heardVoices()
  const prompt = promptOf(LINE.text, LINE.language)
  const follower = createVoiceFollower(courseOf(prompt), 4)
  follower.hear(voice?.levels ?? [])
  expect(follower.at()).toBe(0)
})
