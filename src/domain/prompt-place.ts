/** Where one is in a prompt, by what was said. */
import type { Prompt, PromptWord } from "./prompt"

/**
 * Where one is in a prompt: the whole part counts the words that were said, the fraction is how much of the
 * next one was. As much as there are words: at the end.
 */
export type PromptPlace = number

/** A breath belongs to the word before it, and never to the next. */
const BEFORE_NEXT = 0.999

const placeBy = ({ words }: Prompt, said: number, beforeOf: (word: PromptWord) => number): PromptPlace => {
  let index = 0
  while (index + 1 < words.length && beforeOf(words[index + 1] as PromptWord) <= said) index += 1
  const word = words[index]
  if (word === undefined) return 0
  const share = (said - beforeOf(word)) / Math.max(1, word.syllables)
  if (index === words.length - 1 && share >= 1) return words.length
  return index + Math.min(BEFORE_NEXT, Math.max(0, share))
}

/** Where one is after so many syllables and breaths. */
export const placeAtBeats = (prompt: Prompt, beats: number): PromptPlace =>
  placeBy(prompt, beats, word => word.beatsBefore)

/** Where one is after so many syllables. */
export const placeAtSyllables = (prompt: Prompt, syllables: number): PromptPlace =>
  placeBy(prompt, syllables, word => word.syllablesBefore)

/** The word being said at a place; the last, once all is said. */
export const wordAt = ({ words }: Prompt, place: PromptPlace): number =>
  Math.min(words.length - 1, Math.floor(place))

/** The phrase that holds a word. */
export const phraseAt = ({ phrases }: Prompt, word: number): number =>
  Math.max(
    0,
    phrases.findIndex(({ last }) => word <= last),
  )
