import { describe, expect, test } from "vitest"
import type { Language } from "../../../src/domain/language"
import { breakRows } from "../../../src/domain/line-breaks"
import { type Prompt, promptOf } from "../../../src/domain/prompt"

const TEXTS: readonly (readonly [Language, string])[] = [
  ["fr", "Nous sommes ingénieures, chercheuses, techniciennes, et nous parlons d’une seule voix."],
  ["fr", "On m’a dit : « Tu es sûre ? » — oui, j’étais sûre !"],
  ["fr", "On m'a dit : « Tu es sûre ? » et 80 % des 12 000 élèves ont ri…"],
  ["fr", "  Deux  espaces,\tune tabulation\net un retour  "],
  ["fr", "« Oui. »"],
  ["fr", "—"],
  ["fr", ""],
  ["fr", "anticonstitutionnellement"],
  [
    "fr",
    "Chaque jour, des milliers de femmes conçoivent, développent et protègent les systèmes dont notre société dépend, dans la plupart des pays du monde.",
  ],
  ["en", "“We are here,” she said — and nobody had an answer to that."],
  ["en", "There are no jobs for men or for women, only jobs that are worth doing with the people you like."],
]
const WIDTHS = [6, 9, 12, 17, 24, 40]
const ARTICLES =
  /^(?:le|la|les|un|une|des|du|au|aux|ce|cette|ces|mon|ma|mes|notre|nos|the|a|an|my|our|your)$/i

const joined = ({ words }: Prompt): string => words.map(({ text, gap }) => text + gap).join("")

const rowsOf = ({ words }: Prompt, width: number): string[][] => {
  const measured = words.map(({ text, gap, seam }) => ({ width: text.length, gap: gap.length, seam }))
  let first = 0
  return breakRows(measured, width).map(last => {
    const row = words.slice(first, last + 1).map(({ text }) => text)
    first = last + 1
    return row
  })
}

describe.each(TEXTS)("%s: %s", (language, text) => {
  const prompt = promptOf(text, language)

  test("loses no character", () => {
    expect(joined(prompt)).toBe(text)
  })

  test("its phrases hold every word once, in order", () => {
    const words = prompt.phrases.flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, index) => first + index),
    )
    expect(words).toEqual(prompt.words.map((_, index) => index))
  })

  test.each(WIDTHS)("its rows of %i letters hold every word once, and none ends with an article", width => {
    const rows = rowsOf(prompt, width)
    expect(rows.flat()).toEqual(prompt.words.map(({ text: word }) => word))
    for (const [index, row] of rows.entries()) {
      expect(row.length).toBeGreaterThan(0)
      const isLast = index === rows.length - 1
      const pair = `${row.at(-1)} ${rows[index + 1]?.[0]}`
      if (!isLast && pair.length <= width) expect(row.at(-1)).not.toMatch(ARTICLES)
      if (row.length > 1 && row.join(" ").length > width)
        expect(row.some(word => ARTICLES.test(word))).toBe(true)
    }
  })
})

test("rows end where one breathes", () => {
  const rows = (language: Language, text: string, width: number): string[] =>
    rowsOf(promptOf(text, language), width).map(row => row.join(" "))
  expect(rows("fr", "Nous sommes là, et nous parlons d’une seule voix.", 17)).toEqual([
    "Nous sommes là,",
    "et nous parlons",
    "d’une seule voix.",
  ])
  expect(rows("en", "I lead a team of twelve, and I am proud of it.", 26)).toEqual([
    "I lead a team of twelve,",
    "and I am proud of it.",
  ])
})

test("a sign that stands alone is no word", () => {
  const words = (text: string): string[] => promptOf(text, "fr").words.map(word => word.text)
  expect(words("Oui ? « Non » — enfin !")).toEqual(["Oui ?", "« Non » —", "enfin !"])
})
