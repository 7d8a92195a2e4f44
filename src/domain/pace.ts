/** How long words take to say, by their syllables and the breaths between them. */
import type { Language } from "./language"
import { syllablesOf } from "./syllables"
import type { Seconds } from "./timecode"

/** Words a minute of someone who reads aloud without haste. */
export const SPEAKING_PACE = 130
/** The slowest and the quickest that a prompter can be set to, in words a minute. */
export const SLOWEST_PACE = 80
export const QUICKEST_PACE = 220
/** A word or two still takes a moment to say. */
const SHORTEST_LINE: Seconds = 1
const SECONDS_PER_MINUTE = 60

/** Silence after a mark, as long as so many syllables. */
const BREATHS: readonly (readonly [mark: RegExp, beats: number])[] = [
  [/[.!?…]/, 2.5],
  [/[;:]/, 2],
  [/[,—–]/, 1.2],
]

/**
 * Beats (syllables, and breaths measured in syllables) of a word in ordinary running text, with its
 * punctuation. Counted over 460 words of French and 310 of English; words are what stands between spaces.
 */
const BEATS_PER_WORD: Readonly<Record<Language, number>> = { fr: 1.8, en: 1.77 }

/** How long the silence after a word is, in syllables: by the mark that it ends with. */
export const breathAfter = (word: string): number => {
  // The marks after the last letter: « égalité », and "equality." with its quotation mark.
  const marks = /[^\p{L}\p{N}]*$/u.exec(word)?.[0] ?? ""
  return BREATHS.find(([mark]) => mark.test(marks))?.[1] ?? 0
}

/** Beats a second at a pace in words a minute. */
export const beatsPerSecond = (language: Language, wordsPerMinute: number): number =>
  (wordsPerMinute * BEATS_PER_WORD[language]) / SECONDS_PER_MINUTE

/** What stands between spaces and has something to say: « : » hangs on the word before it. */
const spokenWords = (text: string): string[] => text.split(/\s+(?![^\p{L}\p{N}]*(?:\s|$))/u)

/** Beats of a text: its syllables and the breaths between them, not the one after the last word. */
export const beatsOf = (text: string, language: Language): number => {
  const words = spokenWords(text)
  return words.reduce(
    (sum, word, index) =>
      sum + syllablesOf(word, language) + (index < words.length - 1 ? breathAfter(word) : 0),
    0,
  )
}

/** Estimated time to say a line. @param wordsPerMinute Default: {@link SPEAKING_PACE}. */
export const speakingTime = (text: string, language: Language, wordsPerMinute = SPEAKING_PACE): Seconds =>
  Math.max(SHORTEST_LINE, beatsOf(text, language) / beatsPerSecond(language, wordsPerMinute))

/** The pace of somebody who took so long to say a text, kept to what can be set. In words a minute. */
export const paceOf = (text: string, language: Language, length: Seconds): number => {
  const pace = (SPEAKING_PACE * beatsOf(text, language)) / beatsPerSecond(language, SPEAKING_PACE) / length
  return Math.round(Math.min(QUICKEST_PACE, Math.max(SLOWEST_PACE, pace)))
}
