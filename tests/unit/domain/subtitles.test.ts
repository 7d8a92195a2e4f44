import { describe, expect, test } from "vitest"
import { cuesOf, ROW_MAX_LENGTH, ROWS_MAX, toSrt, toVtt } from "../../../src/domain/subtitles"

const LONG =
  "Nous voulons que chaque fille qui aime comprendre comment les choses fonctionnent sache qu’une place l’attend dans nos équipes, dans nos ateliers et dans nos réunions."

describe("the cues of a line", () => {
  test("are one for a short line, over its whole time", () => {
    expect(cuesOf("Nous sommes là.", 1, 3)).toEqual([{ from: 1, to: 3, text: "Nous sommes là." }])
  })

  test("keep every word, in rows and pages that can be read", () => {
    const cues = cuesOf(LONG, 0, 12)
    expect(cues.length).toBeGreaterThan(1)
    for (const { text } of cues) {
      const rows = text.split("\n")
      expect(rows.length).toBeLessThanOrEqual(ROWS_MAX)
      for (const row of rows) expect(row.length).toBeLessThanOrEqual(ROW_MAX_LENGTH)
    }
    expect(cues.map(({ text }) => text.replaceAll("\n", " ")).join(" ")).toBe(LONG)
  })

  test("follow each other without gap or overlap, and end with the line", () => {
    const cues = cuesOf(LONG, 5, 17)
    expect(cues[0]?.from).toBe(5)
    expect(cues.at(-1)?.to).toBeCloseTo(17, 9)
    for (const [index, cue] of cues.entries()) {
      expect(cue.to).toBeGreaterThan(cue.from)
      if (index > 0) expect(cue.from).toBe(cues[index - 1]?.to)
    }
  })

  test("give a longer page more time", () => {
    const [first, second] = cuesOf(`${"a".repeat(42)} ${"b".repeat(42)} c`, 0, 8.5)
    expect((first?.to ?? 0) - (first?.from ?? 0)).toBeCloseTo(8.4)
    expect((second?.to ?? 0) - (second?.from ?? 0)).toBeCloseTo(0.1)
  })

  test("keep a no-break space, and a word longer than a row whole", () => {
    expect(cuesOf("Vraiment\u202f?", 0, 1)[0]?.text).toBe("Vraiment\u202f?")
    const word = "a".repeat(60)
    expect(cuesOf(word, 0, 1)).toEqual([{ from: 0, to: 1, text: word }])
  })

  test("of nothing are none", () => {
    expect(cuesOf("  \n ", 0, 1)).toEqual([])
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
