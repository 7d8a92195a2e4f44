import { describe, expect, it } from "vitest"
import type { BoardShape, ContributorShape, DeskSubmissionShape } from "../../../src/api/shapes"
import { boardLines, countStates, neighboursOf } from "../../../src/app/desk/board/board-lines"
import { findUndecided } from "../../../src/app/desk/review/review-table"
import { DEFAULT_TERMS } from "../../../src/domain/consent"
import { NOBODY } from "../../../src/domain/contributor"
import { DEFAULT_FILM_SETTINGS } from "../../../src/domain/film-settings"

const contributor = (id: string, openedAt: string | null = null): ContributorShape => ({
  ...NOBODY,
  id,
  name: id,
  hasLink: true,
  openedAt,
  lastSeenAt: null,
  held: [],
  standing: "invited",
  linkAskedAt: null,
  consent: null,
})

const submission = (takeId: string, patch: Partial<DeskSubmissionShape> = {}): DeskSubmissionShape => ({
  takeId,
  lineId: "first",
  contributorId: "ada",
  takeNumber: 1,
  lineText: "Ensemble.",
  state: "ready",
  refusal: null,
  review: { verdict: "undecided", comment: "", notes: [] },
  sha256: "",
  sizeBytes: 1,
  duration: 2,
  hasPoster: true,
  hasProxy: true,
  arrivedAt: "2026-03-05T10:00:00.000Z",
  points: { inPoint: 0, outPoint: 2 },
  sentPoints: { inPoint: 0, outPoint: 2 },
  proxy: { inPoint: 0, outPoint: 2 },
  pictureSize: null,
  isBeingFinished: false,
  facts: null,
  face: null,
  handedInBy: null,
  ...patch,
})

const verdict = (word: "accepted" | "redo") => ({ review: { verdict: word, comment: "", notes: [] } })

const board = (patch: Partial<BoardShape> = {}): BoardShape => ({
  version: "v1",
  campaign: {
    id: "campaign",
    title: "8 mars",
    language: "fr",
    format: "16:9",
    phase: "filming",
    deadline: "2026-03-08T11:00:00.000Z",
    framing: { shot: "chest", placement: "centre" },
    framingNote: "",
  },
  lines: [
    { id: "first", text: "Ensemble.", contributorIds: ["ada"] },
    { id: "second", text: "Nous sommes seize.", contributorIds: [] },
  ],
  contributors: [contributor("ada"), contributor("grace", "2026-03-05T09:00:00.000Z")],
  submissions: [],
  films: [],
  coordinators: [],
  invitations: [],
  filmSettings: DEFAULT_FILM_SETTINGS,
  usualResolution: 720,
  openLink: null,
  proposals: [],
  referenceTakeId: null,
  consentRequest: { terms: DEFAULT_TERMS, revision: 0, askedBy: "Odile" },
  premiere: { slug: "8-mars", filmId: null },
  ...patch,
})

const stateOfFirst = (patch: Partial<BoardShape>) => boardLines(board(patch))[0]?.state

describe("The state of a line", () => {
  it("says that nobody speaks it", () => {
    expect(boardLines(board())[1]?.state).toBe("unassigned")
  })

  it("follows its speaker's link until something has arrived", () => {
    expect(stateOfFirst({})).toBe("not-opened")
    expect(stateOfFirst({ contributors: [contributor("ada", "2026-03-05T09:00:00.000Z")] })).toBe("opened")
  })

  it.each([
    ["processing", submission("take", { state: "processing" })],
    ["to-review", submission("take")],
    ["accepted", submission("take", verdict("accepted"))],
    ["redo", submission("take", verdict("redo"))],
    ["refused", submission("take", { state: "refused", refusal: "no-picture" })],
  ])("is %s after what arrived and what was decided", (state, take) => {
    expect(stateOfFirst({ submissions: [take] })).toBe(state)
  })

  it("is that of the newest take", () => {
    expect(stateOfFirst({ submissions: [submission("new"), submission("old", verdict("redo"))] })).toBe(
      "to-review",
    )
  })

  it("stays accepted when another take arrives afterwards", () => {
    const [first] = boardLines(
      board({ submissions: [submission("new"), submission("old", verdict("accepted"))] }),
    )
    expect(first?.state).toBe("accepted")
    expect(first?.submission?.takeId).toBe("old")
  })

  it("forgets a redo that was asked of a former speaker, but not her take that waits for review", () => {
    const lines = [{ id: "first", text: "Ensemble.", contributorIds: ["grace"] }]
    expect(stateOfFirst({ lines, submissions: [submission("take", verdict("redo"))] })).toBe("opened")
    expect(stateOfFirst({ lines, submissions: [submission("take")] })).toBe("to-review")
  })
})

describe("The state of a unison line", () => {
  const lines = [{ id: "first", text: "Ensemble.", contributorIds: ["ada", "grace"] }]
  const first = (submissions: DeskSubmissionShape[]) => boardLines(board({ lines, submissions }))[0]

  it("waits for the one who has not filmed, although the other is accepted", () => {
    expect(first([submission("take", verdict("accepted"))])).toMatchObject({ state: "opened" })
  })

  it("is to be reviewed as soon as one has sent a take", () => {
    const hers = submission("hers", { contributorId: "grace" })
    expect(first([hers, submission("take", verdict("accepted"))])).toMatchObject({
      state: "to-review",
      submission: { takeId: "hers" },
    })
  })

  it("is accepted once every speaker's take is", () => {
    const hers = submission("hers", { contributorId: "grace", ...verdict("accepted") })
    expect(first([hers, submission("take", verdict("accepted"))])?.state).toBe("accepted")
  })

  it("names its speakers in their order", () => {
    expect(first([])?.speakers.map(({ id }) => id)).toEqual(["ada", "grace"])
  })
})

describe("The board", () => {
  it("counts its lines by state and leaves out states with none", () => {
    expect([...countStates(boardLines(board()))]).toEqual([
      ["not-opened", 1],
      ["unassigned", 1],
    ])
  })

  it("knows the lines beside a line", () => {
    const lines = boardLines(board())
    expect(neighboursOf(lines, "first")).toEqual({ previous: undefined, next: lines[1] })
    expect(neighboursOf(lines, "second")).toEqual({ previous: lines[0], next: undefined })
    expect(neighboursOf(lines, "gone")).toEqual({ previous: undefined, next: undefined })
  })
})

describe("the next take to decide about", () => {
  const four = boardLines(
    board({
      lines: ["first", "second", "third", "fourth"].map(id => ({ id, text: id, contributorIds: [] })),
      submissions: ["first", "fourth"].map(lineId => submission(lineId, { lineId })),
    }),
  )
  const positionFrom = (from: number, way: 1 | -1): number | undefined => {
    const item = four[from - 1]
    return item && findUndecided(four, item, way)?.position
  }

  it("is looked for beyond lines that wait for none, and past the end", () => {
    expect(positionFrom(1, 1)).toBe(4)
    expect(positionFrom(2, 1)).toBe(4)
    expect(positionFrom(4, 1)).toBe(1)
    expect(positionFrom(3, -1)).toBe(1)
    expect(positionFrom(1, -1)).toBe(4)
  })

  it("is none where only the one that is being looked at waits", () => {
    const only = boardLines(board({ submissions: [submission("one")] }))
    const [item] = only
    expect(item && findUndecided(only, item, 1)).toBeUndefined()
  })
})
