import { describe, expect, test } from "vitest"
import type { BoardShape } from "../../../src/api/shapes"
import { understudies } from "../../../src/app/desk/film/missing/understudies"
import { bannersAt, cueAt, cuesOfEvents, eventAt } from "../../../src/app/desk/film/player/moments"
import { nextPlaying, stretchAt } from "../../../src/browser/preview/playlist"
import { type Cut, placed } from "../../../src/domain/cut"
import { DEFAULT_FILM_SETTINGS } from "../../../src/domain/film-settings"

const WHOLE = { left: "0%", top: "0%", width: "100%", height: "100%" }
const ADA = { name: "Ada", detail: "Lyon" }
const CUT: Cut = [
  {
    kind: "clip",
    lineId: "1",
    text: "Nous sommes là.",
    contributorId: "ada",
    takeId: "t1",
    points: { inPoint: 1, outPoint: 3 },
    gainDb: 0,
    crop: null,
    lowerThird: ADA,
  },
  { kind: "stand-in", lineId: "2", text: "Et vous ?", duration: 2 },
]

describe("what is seen over the preview", () => {
  const events = placed(CUT)

  test("is found by the moment, and the last stays after the end", () => {
    expect([0, 1.99, 2, 9].map(at => eventAt(events, at))).toEqual([0, 0, 1, 1])
    expect(eventAt([], 0)).toBe(-1)
  })

  test("a name comes when she is seen and goes before she does", () => {
    expect([0.2, 0.5, 1.6, 1.8].map(at => bannersAt(events[0], at).length)).toEqual([0, 1, 1, 0])
    expect(bannersAt(events[1], 3)).toEqual([])
  })

  test("subtitles are the spoken lines', and cards have none", () => {
    const cues = cuesOfEvents(events, "fr")
    expect(cueAt(cues, 1)?.text).toBe("Nous sommes là.")
    expect(cueAt(cues, 2.5)).toBeUndefined()
  })

  test("subtitles stand where the server says, as far as the film keeps the take", () => {
    const known = (takeId: string) =>
      takeId === "t1"
        ? [
            { from: 1.5, to: 2.5, text: "Nous sommes" },
            { from: 2.6, to: 4, text: "là." },
          ]
        : undefined
    expect(cuesOfEvents(events, "fr", known)).toEqual([
      { from: 0.5, to: 1.5, text: "Nous sommes" },
      { from: expect.closeTo(1.6), to: 2, text: "là." },
    ])
    expect(cuesOfEvents(events, "fr", () => [])).toEqual([])
  })
})

test("stretches in which nothing plays are passed by, when the next clip is made ready", () => {
  const source = {
    url: "u",
    start: 0,
    gain: 1,
    objectPosition: "50%",
    objectFit: "cover" as const,
    place: WHOLE,
  }
  const list = [
    { key: "a", from: 0, to: 1, sources: [source] },
    { key: "card", from: 1, to: 3, sources: [] },
    { key: "b", from: 3, to: 4, sources: [source] },
  ]
  expect(nextPlaying(list, 1)?.key).toBe("b")
  expect([0, 1, 3.5, 9].map(at => stretchAt(list, at))).toEqual([0, 1, 2, 2])
})

test("a missing line goes to whoever has finished and speaks least, each in her turn", () => {
  const line = (id: string, text: string, ...contributorIds: string[]) => ({ id, text, contributorIds })
  const accepted = (lineId: string, contributorId: string) => ({
    ...{ lineId, contributorId, takeId: lineId, state: "ready" },
    review: { verdict: "accepted", comment: "", notes: [] },
  })
  const board = {
    campaign: { language: "fr" },
    filmSettings: DEFAULT_FILM_SETTINGS,
    contributors: [{ id: "ada" }, { id: "lin" }, { id: "zoe" }],
    lines: [
      line("1", "Nous sommes seize à parler d’une seule voix, et nous venons de partout.", "ada"),
      line("2", "Nous sommes là.", "lin"),
      line("3", "Rejoignez-nous dès demain, partout où vous êtes, pour le dire ensemble.", "zoe"),
      line("4", "Et vous ?", "zoe"),
    ],
    submissions: [accepted("1", "ada"), accepted("2", "lin")],
  } as unknown as BoardShape
  expect(understudies(board)).toEqual([
    { lineId: "3", from: ["zoe"], to: ["lin"] },
    { lineId: "4", from: ["zoe"], to: ["ada"] },
  ])
})
