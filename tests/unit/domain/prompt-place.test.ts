import { describe, expect, test } from "vitest"
import { promptOf } from "../../../src/domain/prompt"
import { phraseAt, placeAtBeats, placeAtSyllables, wordAt } from "../../../src/domain/prompt-place"

describe("where one is", () => {
  const prompt = promptOf("Venez demain, venez.", "fr")

  test("by syllables: a word, and how much of it", () => {
    expect(placeAtSyllables(prompt, 0)).toBe(0)
    expect(placeAtSyllables(prompt, 1)).toBe(0.5)
    expect(placeAtSyllables(prompt, 2)).toBe(1)
    expect(placeAtSyllables(prompt, 6)).toBe(3)
    expect(placeAtSyllables(prompt, 99)).toBe(3)
  })

  test("by beats: a breath belongs to the word before it", () => {
    expect(Math.floor(placeAtBeats(prompt, 4.5))).toBe(1)
    expect(placeAtBeats(prompt, prompt.beats)).toBe(3)
  })

  test("the last word is the one at the end, in the last phrase", () => {
    expect(wordAt(prompt, 3)).toBe(2)
    expect(phraseAt(prompt, wordAt(prompt, 3))).toBe(1)
    expect(phraseAt(prompt, 0)).toBe(0)
  })
})
