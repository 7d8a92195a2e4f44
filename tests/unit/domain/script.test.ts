import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { LANGUAGES, type Language } from "../../../src/domain/language"
import { joinScript, sliceScript, splitScript } from "../../../src/domain/script"
import { ENGLISH, FRENCH, type SentenceCase } from "../../fixtures/sentences"

const split = (language: Language, cases: readonly SentenceCase[]) =>
  test.each(cases)("%s", (_why, text, lines) => {
    expect(splitScript(text, language)).toEqual(lines)
  })

describe("a script in French", () => split("fr", FRENCH))
describe("a script in English", () => split("en", ENGLISH))

/** Marks, spaces, letters and words that rules look at, in any order: what plain random text hardly ever holds. */
const PIECES = [
  ...[".", "!", "?", "…", "...", ",", ":", "«", "»", "“", "”", '"', "(", ")", "—", "-", "’", "•"],
  ...[" ", "  ", "\u00a0", "\u202f", "\ufeff", "\t", "\n", "\r\n", "\r", "\u2028", "\u2029", "\u0085"],
  ...["M", "Mme", "Dr", "p. ex", "J.-C", "No", "I", "plan B", "oui", "Non", "8", "3,5", "1."],
  ...["e\u0301", "👩🏽‍🔧", "\ud800", "ß", "مرحبا", "日本。", "\0"],
]
const anyScript = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map(pieces => pieces.join("")),
)
const anyLanguage = fc.constantFrom(...LANGUAGES)

describe("any script", () => {
  test("of nothing but white space has no lines", () => {
    expect(splitScript(" \n\t\r\n\u00a0\u202f ", "fr")).toEqual([])
  })

  test("is the same to the character when its lines are joined with what stood between them", () => {
    fc.assert(
      fc.property(anyScript, anyLanguage, (text, language) => {
        expect(joinScript(sliceScript(text, language))).toBe(text)
      }),
      { numRuns: 2_000 },
    )
  })

  test("has nothing but white space between its lines, and no line that is empty or has some around it", () => {
    fc.assert(
      fc.property(anyScript, anyLanguage, (text, language) => {
        const { lines, gaps } = sliceScript(text, language)
        expect(gaps).toHaveLength(lines.length + 1)
        expect(gaps.filter(gap => gap.trim() !== "")).toEqual([])
        expect(lines.filter(line => line === "" || line !== line.trim())).toEqual([])
      }),
      { numRuns: 2_000 },
    )
  })

  test("comes out the same when its lines are split again", () => {
    for (const [, , lines] of FRENCH) expect(splitScript(lines.join("\n"), "fr")).toEqual(lines)
  })
})
