import { describe, expect, test } from "vitest"
import { mayStand } from "../../../src/domain/cue-edits"
import { isRightToLeft } from "../../../src/domain/language-tag"
import { retimedCues, spokenLine, subtitleTracks, translatedCues } from "../../../src/domain/line-subtitles"
import { threeLetters } from "../../../src/server/film/iso-639"

const TEXT = "Nous sommes seize ambassadrices, et nous parlons d’une seule voix pour l’égalité de toutes."
const POINTS = { inPoint: 1, outPoint: 8 }
const line = spokenLine(TEXT, "fr", POINTS, { voice: { inPoint: 1.5, outPoint: 7.5 } })
const heard = {
  text: TEXT,
  words: line.words.map(({ from, to }) => ({ from: from + 0.2, to: to + 0.2 })),
}

describe("a line in a clip", () => {
  test("is timed by what was heard, where something was", () => {
    const voice = { inPoint: 1.5, outPoint: 7.5 }
    expect(spokenLine(TEXT, "fr", POINTS, { voice, heard }).words).toBe(heard.words)
  })

  test("that was worded otherwise since keeps the voice's pace", () => {
    const text = `${TEXT.slice(0, -1)} et de tous.`
    const { words } = spokenLine(text, "fr", POINTS, { voice: POINTS, heard })
    expect(words[0]?.from).toBeCloseTo(1.7)
    expect(words.at(-1)?.to).toBeCloseTo(7.7)
  })
})

test("a translation stands while its share of the line is said", () => {
  const cues = translatedCues(
    line,
    "We are sixteen ambassadors, and we speak with one voice for the equality of all.",
    "en",
  )
  expect(cues[0]?.from).toBeCloseTo(1.5, 1)
  expect(cues.length).toBe(1)
  expect(
    mayStand(translatedCues(line, `${"Wir sind sechzehn Botschafterinnen und ".repeat(4)}frei.`, "de")),
  ).toBe(true)
})

test("edited cues go along to another clip: their words stay, their times follow its voice", () => {
  const edit = {
    lineId: "l",
    language: "fr",
    takeId: "t",
    sourceText: TEXT,
    cues: [
      { from: 1, to: 2, text: "Nous sommes 16 ambassadrices," },
      { from: 2.5, to: 4, text: "et nous parlons d’une seule voix\npour l’égalité de toutes." },
    ],
  }
  const made = { languages: ["es"], translations: [], edits: [edit] }
  const [same] = subtitleTracks(line, { lineId: "l", takeId: "t" }, made)
  expect(same).toEqual({ language: "fr", isEdited: true, isStale: false, cues: edit.cues })
  const reworded = { ...made, edits: [{ ...edit, sourceText: "Autre chose." }] }
  expect(subtitleTracks(line, { lineId: "l", takeId: "t" }, reworded)[0]?.isStale).toBe(true)
  const [other] = subtitleTracks(line, { lineId: "l", takeId: "another" }, made)
  expect(other?.cues.map(({ text }) => text)).toEqual(edit.cues.map(({ text }) => text))
  expect(other?.cues).toEqual(retimedCues(line, edit.cues, "fr"))
  expect(other?.cues[0]?.from).toBeCloseTo(1.5)
  expect(other?.cues.at(-1)?.to).toBeCloseTo(7.5)
  expect(mayStand(other?.cues ?? [])).toBe(true)
})

test("a line that is not translated has no subtitles in that language", () => {
  const made = { languages: ["es"], translations: [], edits: [] }
  expect(subtitleTracks(line, { lineId: "l", takeId: "t" }, made).map(({ language }) => language)).toEqual([
    "fr",
  ])
})

test.each([
  ["fr", "fra"],
  ["pt-BR", "por"],
  ["ar", "ara"],
  ["he", "heb"],
  ["gsw", "gsw"],
])("%s is %s in an MP4", (tag, code) => {
  expect(threeLetters(tag)).toBe(code)
})

test("Arabic and Hebrew are written from right to left, French and Uzbek in Latin letters are not", () => {
  expect(["ar", "he", "fa", "fr", "uz"].map(isRightToLeft)).toEqual([true, true, true, false, false])
})
