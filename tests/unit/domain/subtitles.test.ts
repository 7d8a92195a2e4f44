import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { promptOf } from "../../../src/domain/prompt"
import { pagesOf, ROW_MAX_LENGTH, ROWS_MAX } from "../../../src/domain/subtitle-pages"
import {
  CUE_GAP,
  CUE_MIN,
  cuesInFilm,
  cuesOf,
  estimateWords,
  toSrt,
  toVtt,
} from "../../../src/domain/subtitles"

const LONG =
  "Nous voulons que chaque fille qui aime comprendre comment les choses fonctionnent sache qu’une place l’attend dans nos équipes, dans nos ateliers et dans nos réunions."

const WORDS = ["le code", "nous", "d’une", "voix", "et", "égalité", "«\u202foui\u202f»", "8 mars", "qui"]
const MARKS = ["", "", "", "", ",", ".", "\u202f?", "\u202f;"]
const sentences = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...MARKS)), { minLength: 1, maxLength: 40 })
  .map(words => words.map(([word, mark]) => word + mark).join(" "))

const pagesText = (text: string, language: "fr" | "en" = "fr") =>
  pagesOf(text, language).map(page => page.text)

describe("the pages of a line", () => {
  test("keep every word, in rows that can be read", () => {
    fc.assert(
      fc.property(sentences, text => {
        const pages = pagesText(text)
        for (const page of pages) {
          const rows = page.split("\n")
          expect(rows.length).toBeLessThanOrEqual(ROWS_MAX)
          for (const row of rows) expect(row.length).toBeLessThanOrEqual(ROW_MAX_LENGTH)
        }
        expect(pages.join(" ").replaceAll("\n", " ")).toBe(text)
      }),
    )
  })

  test("are turned where one breathes, and never behind an article", () => {
    expect(pagesText(LONG)).toEqual([
      "Nous voulons que chaque fille\nqui aime comprendre comment",
      "les choses fonctionnent sache\nqu’une place l’attend dans nos équipes,",
      "dans nos ateliers et dans nos réunions.",
    ])
    expect(pagesText("Join us. Support our commitment and sign the manifesto.", "en")).toEqual([
      "Join us. Support our commitment\nand sign the manifesto.",
    ])
  })

  test("leave no article alone at the end of a row or a page, whatever the text", () => {
    fc.assert(
      fc.property(sentences, text => {
        for (const page of pagesText(text).slice(0, -1)) expect(page).not.toMatch(/(^|\s)le$/u)
        for (const page of pagesText(text)) expect(page.split("\n")[0] ?? "").not.toMatch(/\sle$/u)
      }),
    )
  })

  test("keep a quotation together where it fits", () => {
    const pages = pagesText(
      "Elle m’a dit un jour de mars\u202f: «\u202fce métier est fait pour toi\u202f», et je l’ai crue tout de suite.",
    )
    expect(pages.some(page => /«[^»]*$/u.test(page))).toBe(false)
  })

  test("are turned where the voice pauses for long, though there is no mark", () => {
    const text = "Nous avons choisi ce métier parce que nous aimons comprendre"
    const { words } = promptOf(text, "fr")
    const behind = 4
    const spoken = words.map((_, index) => {
      const from = index * 0.4 + (index > behind ? 2 : 0)
      return { from, to: from + 0.4 }
    })
    expect(pagesOf(text, "fr", spoken).map(({ last }) => last)[0]).toBe(behind)
  })

  test("keep a word whole that is longer than a row, and no-break spaces as they are", () => {
    const word = "a".repeat(60)
    expect(pagesText(word)).toEqual([word])
    expect(pagesText("Vraiment\u202f?")).toEqual(["Vraiment\u202f?"])
    expect(pagesText("  \n ")).toEqual([])
  })
})

describe("the cues of a clip", () => {
  const points = { inPoint: 2, outPoint: 14 }
  const voice = { inPoint: 2.5, outPoint: 13 }

  test("begin with the voice, stay within the kept part, and leave two frames between them", () => {
    fc.assert(
      fc.property(sentences, fc.double({ min: 0.35, max: 0.8, noNaN: true }), (text, pace) => {
        const { words } = promptOf(text, "fr")
        const spoken = words.map((_, index) => ({ from: 1 + index * pace, to: 1 + (index + 1) * pace }))
        const kept = { inPoint: 0.5, outPoint: 1.5 + words.length * pace }
        const cues = cuesOf(text, "fr", spoken, kept)
        for (const [index, { from, to }] of cues.entries()) {
          expect(from).toBeGreaterThanOrEqual(kept.inPoint)
          expect(to).toBeLessThanOrEqual(kept.outPoint)
          expect(to).toBeGreaterThan(from)
          const before = cues[index - 1]
          if (before !== undefined) expect(from - before.to).toBeGreaterThan(CUE_GAP - 1e-6)
        }
      }),
    )
  })

  test("of a short word stand long enough to be read, where there is room", () => {
    const [cue] = cuesOf("Oui.", "fr", [{ from: 3, to: 3.2 }], points)
    expect(cue?.from).toBe(3)
    expect((cue?.to ?? 0) - 3).toBeGreaterThanOrEqual(CUE_MIN)
  })

  test("stand no longer than the voice and a little, when nothing is said any more", () => {
    const [cue] = cuesOf(
      "Nous sommes là.",
      "fr",
      estimateWords("Nous sommes là.", "fr", { inPoint: 3, outPoint: 4.2 }),
      points,
    )
    expect(cue?.to).toBeLessThan(4.6)
  })

  test("share a clip that is too short for them", () => {
    const cues = cuesOf(LONG, "fr", estimateWords(LONG, "fr", { inPoint: 0, outPoint: 0.1 }), {
      inPoint: 0,
      outPoint: 0.1,
    })
    expect(cues[0]?.from).toBe(0)
    expect(cues.at(-1)?.to).toBeCloseTo(0.1)
  })

  test("are estimated by syllables, breaths included, between the first and the last sound", () => {
    const words = estimateWords("Oui, nous sommes seize.", "fr", voice)
    expect(words[0]?.from).toBe(2.5)
    expect(words.at(-1)?.to).toBeCloseTo(13)
    expect(words[1]?.from ?? 0).toBeGreaterThan(words[0]?.to ?? 0)
  })

  test("come onto the clock of the film without what was cut away", () => {
    const cues = [
      { from: 0, to: 1, text: "avant" },
      { from: 1.5, to: 3, text: "entre" },
      { from: 3.5, to: 5, text: "dedans" },
    ]
    expect(cuesInFilm(cues, { inPoint: 2, outPoint: 4 }, 10)).toEqual([
      { from: 10, to: 11, text: "entre" },
      { from: 11.5, to: 12, text: "dedans" },
    ])
  })
})

const CUES = [
  { from: 0, to: 1.5, text: "Nous sommes là.\nToutes." },
  { from: 1.5, to: 3661.25, text: "R&D <vite> --> ici" },
]

test("SubRip numbers its cues and puts a comma before the milliseconds", () => {
  expect(toSrt(CUES)).toBe(
    [
      "1\n00:00:00,000 --> 00:00:01,500\nNous sommes là.\nToutes.\n",
      "2\n00:00:01,500 --> 01:01:01,250\nR&D <vite> --> ici\n",
    ].join("\n"),
  )
  expect(toSrt([])).toBe("")
})

test("WebVTT escapes what it would read as a tag or an arrow", () => {
  expect(toVtt(CUES)).toBe(
    [
      "WEBVTT\n",
      "00:00:00.000 --> 00:00:01.500\nNous sommes là.\nToutes.\n",
      "00:00:01.500 --> 01:01:01.250\nR&amp;D &lt;vite&gt; --&gt; ici\n",
    ].join("\n"),
  )
  expect(toVtt([])).toBe("WEBVTT\n")
})
