import { expect, it } from "vitest"
import type { BoardShape } from "../../../src/api/shapes"
import {
  withFilmProgress,
  withOrder,
  withoutContributor,
  withoutFilm,
  withReference,
  withReview,
} from "../../../src/app/stores/board-changes"
import { DEFAULT_TERMS } from "../../../src/domain/consent"
import { NOBODY } from "../../../src/domain/contributor"
import { DEFAULT_FILM_SETTINGS } from "../../../src/domain/film-settings"

const submission = (
  takeId: string,
  verdict: "accepted" | "undecided",
): BoardShape["submissions"][number] => ({
  takeId,
  lineId: "first",
  contributorId: "ada",
  takeNumber: 1,
  lineText: "Ensemble.",
  state: "ready",
  refusal: null,
  review: { verdict, comment: "", notes: [] },
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
})

const film = (id: string, state: "rendering" | "done"): BoardShape["films"][number] => ({
  id,
  state,
  progress: 0,
  failure: null,
  duration: null,
  etaSeconds: null,
  warnings: [],
  sizeBytes: null,
  format: "16:9",
  resolution: 1080,
  subtitles: "soft",
  tracks: [],
  poster: null,
  standIns: 0,
  contributorIds: [],
  createdAt: "2026-03-05T10:00:00.000Z",
})

const board: BoardShape = {
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
    { id: "first", text: "Un.", contributorIds: ["ada"] },
    { id: "second", text: "Deux.", contributorIds: [] },
    { id: "third", text: "Trois.", contributorIds: [] },
  ],
  contributors: [
    {
      ...NOBODY,
      id: "ada",
      name: "Ada",
      hasLink: true,
      openedAt: null,
      lastSeenAt: null,
      held: [],
      standing: "invited",
      linkAskedAt: null,
      consent: null,
    },
  ],
  submissions: [submission("new", "undecided"), submission("old", "accepted")],
  films: [film("made", "done"), film("in-the-making", "rendering")],
  proposals: [],
  referenceTakeId: null,
  consentRequest: { terms: DEFAULT_TERMS, revision: 0, askedBy: "Odile" },
  coordinators: [],
  invitations: [],
  filmSettings: DEFAULT_FILM_SETTINGS,
  usualResolution: 720,
  openLink: null,
  premiere: { slug: "8-mars", filmId: "made" },
}

it("puts lines in the order given and leaves a line that has come meanwhile at the end", () => {
  const ids = withOrder(["third", "first"])(board).lines.map(line => line.id)
  expect(ids).toEqual(["third", "first", "second"])
})

it("accepts one take of a line at most", () => {
  const accepted = withReview("new", { verdict: "accepted", comment: "", notes: [] })(board)
  expect(accepted.submissions.map(one => [one.takeId, one.review.verdict])).toEqual([
    ["new", "accepted"],
    ["old", "undecided"],
  ])
})

it("lets each speaker of a unison line have an accepted take of her own", () => {
  const lines = [{ id: "first", text: "Un.", contributorIds: ["ada", "grace"] }]
  const hers = { ...submission("hers", "undecided"), contributorId: "grace" }
  const together = { ...board, lines, submissions: [hers, ...board.submissions] }
  const accepted = withReview("hers", { verdict: "accepted", comment: "", notes: [] })(together)
  expect(accepted.submissions.map(one => [one.takeId, one.review.verdict])).toEqual([
    ["hers", "accepted"],
    ["new", "undecided"],
    ["old", "accepted"],
  ])
})

it("leaves a line without a speaker when its speaker is taken off", () => {
  const without = withoutContributor("ada")(board)
  expect(without.lines[0]?.contributorIds).toEqual([])
  expect(without.submissions).toEqual([])
})

it("moves only a film in the making, so a late message does not reopen a finished one", () => {
  expect(withFilmProgress("made", 0.5, 4)(board).films[0]).toEqual(board.films[0])
  expect(withFilmProgress("in-the-making", 0.5, 4)(board).films[1]).toMatchObject({
    progress: 0.5,
    etaSeconds: 4,
  })
})

it("takes the public page away with the film it shows", () => {
  expect(withoutFilm("made")(board).premiere.filmId).toBeNull()
  expect(withoutFilm("in-the-making")(board).premiere.filmId).toBe("made")
})

it("shows another take to frame by, and none once it is taken back", () => {
  const chosen = withReference("first")(board)
  expect(chosen.referenceTakeId).toBe("first")
  expect(withReference(null)(chosen).referenceTakeId).toBeNull()
})
