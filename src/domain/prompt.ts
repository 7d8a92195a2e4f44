/** A line as a prompter shows it: words, and the phrases between two breaths. No character is lost. */
import type { Language } from "./language"
import { breathAfter } from "./pace"
import { type Seam, seamBetween } from "./seams"
import { syllablesOf } from "./syllables"

/** One word with the marks that hang on it. */
export type PromptWord = {
  readonly text: string
  /** The white space behind it, as it was written. */
  readonly gap: string
  readonly syllables: number
  /** Silence behind it, in syllables; 0 behind the last. */
  readonly breath: number
  /** What is between it and the next. */
  readonly seam: Seam
  /** Syllables before it. */
  readonly syllablesBefore: number
  /** Syllables and breaths before it. */
  readonly beatsBefore: number
}

/** What is said in one breath: words from `first` to `last`. */
export type Phrase = { readonly first: number; readonly last: number }

export type Prompt = {
  readonly words: readonly PromptWord[]
  readonly phrases: readonly Phrase[]
  readonly syllables: number
  /** Syllables and breaths of all of it. */
  readonly beats: number
}

/** White space where a line may be broken: not the no-break spaces before ; : ! ? */
const GAP = /([^\S\u00a0\u202f]+)/u
const OPENING = /^[«“"‘'([¡¿‹]+$/u
const SPOKEN = /[\p{L}\p{N}%€$&+=@]/u

type Piece = { text: string; gap: string }

/** The text at its white space, signs that stand alone joined to the word that they belong to. */
const piecesOf = (text: string): Piece[] => {
  const pieces: Piece[] = []
  let held = ""
  const parts = text.split(GAP)
  for (let index = 0; index < parts.length; index += 2) {
    const part = held + (parts[index] ?? "")
    const gap = parts[index + 1] ?? ""
    const last = pieces.at(-1)
    held = ""
    if (SPOKEN.test(part)) pieces.push({ text: part, gap })
    else if (last === undefined || OPENING.test(part.trim())) held = part + gap
    else Object.assign(last, { text: last.text + last.gap + part, gap })
  }
  const last = pieces.at(-1)
  if (held !== "" && last !== undefined) Object.assign(last, { text: last.text + last.gap + held, gap: "" })
  return pieces.length === 0 && text !== "" ? [{ text, gap: "" }] : pieces
}

const wordsOf = (text: string, language: Language): PromptWord[] => {
  const pieces = piecesOf(text)
  let syllablesBefore = 0
  let beatsBefore = 0
  return pieces.map((piece, index) => {
    const next = pieces[index + 1]
    const syllables = syllablesOf(piece.text, language)
    const breath = next === undefined ? 0 : breathAfter(piece.text)
    const seam = next === undefined ? "mark" : seamBetween(piece.text, next.text, language)
    const word = { ...piece, syllables, breath, seam, syllablesBefore, beatsBefore }
    syllablesBefore += syllables
    beatsBefore += syllables + breath
    return word
  })
}

/** A phrase of more syllables is said in two breaths. */
const LONGEST_PHRASE = 16
const FEWEST_WORDS = 3

const syllablesIn = (words: readonly PromptWord[], { first, last }: Phrase): number => {
  const from = words[first]
  const to = words[last]
  return from === undefined || to === undefined ? 0 : to.syllablesBefore + to.syllables - from.syllablesBefore
}

/** Parts a long phrase before the conjunction or preposition that is nearest to its middle. */
const parted = (words: readonly PromptWord[], phrase: Phrase): Phrase[] => {
  const { first, last } = phrase
  if (syllablesIn(words, phrase) <= LONGEST_PHRASE) return [phrase]
  const middle = (first + last) / 2
  const joints = words.flatMap(({ seam }, index) =>
    seam === "joint" && index - first >= FEWEST_WORDS - 1 && last - index >= FEWEST_WORDS ? [index] : [],
  )
  if (joints.length === 0) return [phrase]
  const at = joints.reduce((best, joint) =>
    Math.abs(joint - middle) < Math.abs(best - middle) ? joint : best,
  )
  return [...parted(words, { first, last: at }), ...parted(words, { first: at + 1, last })]
}

const phrasesOf = (words: readonly PromptWord[]): Phrase[] => {
  const phrases: Phrase[] = []
  let first = 0
  words.forEach(({ seam }, last) => {
    if (seam !== "mark") return
    phrases.push(...parted(words, { first, last }))
    first = last + 1
  })
  return phrases
}

/** Prepare a line. Its words' texts and gaps, joined, are the text again. */
export const promptOf = (text: string, language: Language): Prompt => {
  const words = wordsOf(text, language)
  const last = words.at(-1)
  return {
    words,
    phrases: phrasesOf(words),
    syllables: last === undefined ? 0 : last.syllablesBefore + last.syllables,
    beats: last === undefined ? 0 : last.beatsBefore + last.syllables,
  }
}
