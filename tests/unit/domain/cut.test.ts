import { describe, expect, test } from "vitest"
import { type Cut, cutDuration, eventDuration, lowerThirdOf, placed } from "../../../src/domain/cut"
import { type CutLine, cutOf, standInDuration, voicesOf } from "../../../src/domain/cut-of"
import { type DecidedSettings, filmSettings } from "../../../src/domain/film-settings"

const ADA = { name: "Ada", detail: "Ingénieure · Lyon" }
const take = (contributorId: string, outPoint = 4) => ({
  takeId: `take-${contributorId}`,
  contributorId,
  points: { inPoint: 1.2, outPoint },
})
const accepted = (contributorId: string, outPoint?: number) => ({
  ...take(contributorId, outPoint),
  speaker: ADA,
})

const LINES: readonly CutLine[] = [
  { id: "1", text: "Un.", accepted: [] },
  { id: "2", text: "Deux.", accepted: [accepted("ada")] },
  { id: "3", text: "Trois.", accepted: [] },
]

const cut = (decided: DecidedSettings = {}, lines = LINES): Cut =>
  cutOf(lines, filmSettings(decided), { title: "8 mars" })

/** "2", "1…" for a stand-in, the kind for a card. */
const told = (events: Cut): string =>
  events
    .map(event => ("lineId" in event ? `${event.lineId}${event.kind === "stand-in" ? "…" : ""}` : event.kind))
    .join(" ")

describe("a cut", () => {
  test("keeps the lines' order, with a clip where one was accepted and a card where not", () => {
    expect(cut()).toEqual([
      { kind: "stand-in", lineId: "1", text: "Un.", duration: 2 },
      {
        ...{ kind: "clip", lineId: "2", text: "Deux.", ...take("ada") },
        ...{ gainDb: 0, crop: null, lowerThird: ADA },
      },
      { kind: "stand-in", lineId: "3", text: "Trois.", duration: 2 },
    ])
    expect(cut().map(eventDuration)).toEqual([2, 2.8, 2])
    expect(cutDuration(cut())).toBe(6.8)
  })

  test("of no lines lasts no time, whatever cards were asked for", () => {
    const opener = { isOn: true, title: null, subtitle: "" }
    expect(cut({ opener }, [])).toEqual([])
    expect(cutDuration([])).toBe(0)
  })

  test("follows the order by hand; what it does not name comes after, in the text's order", () => {
    expect(told(cut({ order: ["3", "gone", "3"] }))).toBe("3… 1… 2")
  })

  test("lacks what was left out, and what nobody filmed where that is wanted", () => {
    expect(told(cut({ leftOut: ["2"] }))).toBe("1… 3…")
    expect(told(cut({ missing: "leave-out" }))).toBe("2")
  })

  test("stands between its cards, the title being the campaign's unless it has its own", () => {
    const closer = { isOn: true, title: "", callToAct: "Signez", address: "unisson.example" }
    const events = cut({
      opener: { isOn: true, title: null, subtitle: "Ensemble" },
      closer,
      logos: [{ key: "a/b.png", name: "Femmes en tête" }],
    })
    expect(told(events)).toBe("title 1… 2 3… closing")
    expect(events[0]).toMatchObject({ card: { title: "8 mars", subtitle: "Ensemble" } })
    expect(events.at(-1)).toMatchObject({
      card: { title: "", callToAct: "Signez", address: "unisson.example" },
      logos: ["a/b.png"],
    })
    const own = cut({ opener: { isOn: true, title: "Nos voix", subtitle: "" } })
    expect(own[0]).toMatchObject({ card: { title: "Nos voix" } })
  })

  test("breathes between lines, by whole frames, and not after the last", () => {
    const events = cut({ breathMs: 250 })
    expect(events.map(({ breathAfter }) => breathAfter)).toEqual([8 / 30, 8 / 30, undefined])
    expect(placed(events).map(({ from }) => from)).toEqual([0, 68 / 30, 160 / 30])
    expect(cutDuration(events)).toBeCloseTo(6.8 + 16 / 30, 9)
  })

  test("carries what was decided for one clip", () => {
    const clips = { "2": { gainDb: -3, crop: { x: 0.3, y: 0.5 }, lowerThird: false } }
    expect(cut({ clips })[1]).toMatchObject({ gainDb: -3, crop: { x: 0.3, y: 0.5 }, lowerThird: null })
    expect(cut({ lowerThirds: false })[1]).toMatchObject({ lowerThird: null })
  })

  test("has several voices at once where several of a line's speakers were accepted", () => {
    const both = [{ id: "1", text: "Ensemble.", accepted: [accepted("ada"), accepted("lin", 5)] }]
    const [event] = cut({}, both)
    expect(event).toMatchObject({
      kind: "unison",
      voices: [
        { contributorId: "ada", offset: 0 },
        { contributorId: "lin", lowerThird: ADA },
      ],
    })
    expect(cutDuration(cut({}, both))).toBeCloseTo(3.8, 9)
  })
})

describe("whose take plays for a line", () => {
  const newestFirst = [{ contributorId: "old" }, { contributorId: "lin" }, { contributorId: "ada" }]

  test("is each speaker's, in the line's order; a former speaker's where no present one has any", () => {
    expect(voicesOf(["ada", "lin", "zoe"], newestFirst)).toEqual([
      { contributorId: "ada" },
      { contributorId: "lin" },
    ])
    expect(voicesOf(["zoe"], newestFirst)).toEqual([{ contributorId: "old" }])
    expect(voicesOf([], [])).toEqual([])
  })
})

test("a lower third has no point in the middle where something is not known", () => {
  expect(lowerThirdOf({ name: "Ada", role: "", place: "Lyon" })).toEqual({ name: "Ada", detail: "Lyon" })
})

test.each([
  [0, 2],
  [30, 2],
  [31, 3],
  [90, 6],
  [2000, 6],
])("the card of a line of %i characters stands for %i s", (length, seconds) => {
  expect(standInDuration("a".repeat(length))).toBe(seconds)
})
