/**
 * The torture reel: clips with every oddity go through the real API into one film, and what the film
 * shows and sounds like is read back from it. `npm run prove -- torture` has each oddity by itself too.
 */
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import { eventDuration, placed } from "../../src/domain/cut"
import { startWorkers } from "../../src/server/jobs/workers"
import { filmKeys } from "../../src/server/media/media-keys"
import { type FilmRow, findFilm } from "../../src/server/store/films"
import { clipOf } from "../fixtures/clips"
import { type FilmPictures, readFilm } from "../fixtures/film-reading"
import { decodeErrors, type Inspection, inspect, loudnessOf } from "../fixtures/inspect"
import { createCampaign, enterContributor, setUpCoordinator } from "../fixtures/people"
import { readBeeps } from "../fixtures/read-counted"
import { startTestServer, type TestServer } from "../fixtures/server"
import { drawOddity, type Oddity, oddities, shownAt } from "../fixtures/torture-clips"
import { sendClip } from "../fixtures/uploads"

const IS_WHOLE = process.env["TORTURE"] === "whole"
const REEL = oddities(IS_WHOLE)
const PATIENCE = { timeout: IS_WHOLE ? 1_500_000 : 240_000, interval: 100 }
const FRAME = 1 / 30

/** What is kept of each clip, in seconds of its file; a beep is near either end. */
const [IN_POINT, OUT_POINT] = [0.25, 2.05]

const WORDS = REEL.map((_, index) => `Phrase numéro ${index + 1}.`)

let server: TestServer
let film: FilmRow
let path: string
let pictures: FilmPictures
let seen: Inspection
let beeps: readonly number[]

beforeAll(async () => {
  server = await startTestServer()
  await startWorkers(server.services)
  const { database, mediaFiles } = server.services
  const coordinator = await setUpCoordinator(server)
  const { id: campaignId } = await createCampaign(coordinator, { text: WORDS.join("\n") })
  const params = { campaignId }
  await coordinator.call("updateFilmSettings", { params, body: { lowerThirds: false } })
  const { lines } = await coordinator.call("readBoard", { params })
  const { client, contributor } = await enterContributor(server, coordinator, campaignId)
  for (const [index, oddity] of REEL.entries()) {
    const lineId = lines[index]?.id ?? ""
    await coordinator.call("updateLine", { params: { lineId }, body: { contributorIds: [contributor.id] } })
    const clip = clipOf(await drawOddity(oddity), `video/${oddity.container}`)
    await sendClip(client, clip, { lineId, inPoint: String(IN_POINT), outPoint: String(OUT_POINT) })
  }
  const { submissions } = await vi.waitFor(async () => {
    const board = await coordinator.call("readBoard", { params })
    expect(board.submissions.map(({ state }) => state)).toEqual(REEL.map(() => "ready"))
    return board
  }, PATIENCE)
  for (const { takeId } of submissions)
    await coordinator.call("reviewSubmission", {
      params: { takeId },
      body: { verdict: "accepted", comment: "", notes: [] },
    })
  const { id } = await coordinator.call("renderFilm", { params })
  film = await vi.waitFor(async () => {
    const row = await findFilm(database.db, id)
    expect(row?.state).toMatch(/done|failed/)
    return row as FilmRow
  }, PATIENCE)
  path = mediaFiles.pathOf(filmKeys(campaignId, id).film)
  ;[pictures, seen, beeps] = await Promise.all([readFilm(path), inspect(path), readBeeps(path)])
}, PATIENCE.timeout)

afterAll(() => server?.close())

test("every clip is in the film, which is whole", async () => {
  expect(film).toMatchObject({ state: "done", warnings: [], failure: null })
  expect(film.cut.map(({ kind }) => kind)).toEqual(REEL.map(() => "clip"))
  expect(await decodeErrors(path)).toEqual([])
  const frames = film.cut.reduce((sum, event) => sum + Math.round(eventDuration(event) / FRAME), 0)
  expect(pictures.count).toBe(frames)
  expect(seen.frames).toBe(frames)
  expect(seen.steps.shortest).toBeCloseTo(FRAME, 4)
  expect(seen.steps.longest).toBeCloseTo(FRAME, 4)
})

test("picture and sound are equally long", () => {
  expect(seen.pictureEnd).toBeCloseTo(pictures.count * FRAME, 3)
  // AAC comes in pieces of 21 ms; the last one may be longer than what is in it.
  expect(Math.abs(seen.soundEnd - seen.pictureEnd)).toBeLessThan(0.022)
})

test("it is as loud as it should be, and no peak is above the limit", async () => {
  const { integrated, truePeak } = await loudnessOf(path)
  expect(Math.abs(integrated + 16)).toBeLessThanOrEqual(0.5)
  expect(truePeak).toBeLessThanOrEqual(-1)
})

describe.each(REEL.map((oddity, index) => ({ name: oddity.name, oddity, index })))(
  "a clip with $name",
  ({ oddity, index }: { oddity: Oddity; index: number }) => {
    /** First and last frame of the film that are the clip's. */
    const span = (): { first: number; last: number } => {
      const place = placed(film.cut)[index]
      return {
        first: Math.round((place?.from ?? 0) / FRAME),
        last: Math.round((place?.to ?? 0) / FRAME) - 1,
      }
    }
    const begins = oddity.begins ?? 0
    const numbers = (): (number | undefined)[] => {
      const { first, last } = span()
      return Array.from({ length: last - first + 1 }, (_, frame) =>
        pictures.numberAt(first + frame, oddity.shown),
      )
    }

    test("begins and ends with the pictures at its points, and none is black, torn or out of order", () => {
      const read = numbers()
      expect(read).not.toContain(undefined)
      expect(read[0]).toBe(shownAt(oddity, begins + IN_POINT))
      // Of 60 pictures a second the film shows every other one: the last of them, or the one before.
      const last = shownAt(oddity, begins + OUT_POINT - 0.001)
      expect(read.at(-1)).toBeLessThanOrEqual(last)
      expect(read.at(-1)).toBeGreaterThanOrEqual(
        last - Math.max(0, Math.ceil((oddity.rate / (oddity.every ?? 1)) * FRAME) - 1),
      )
      // A thirtieth of a second later each time, give or take how far the points were moved.
      for (const [frame, number] of read.entries()) {
        const at = begins + IN_POINT + frame * FRAME
        expect(number).toBeGreaterThanOrEqual(shownAt(oddity, at - FRAME))
        expect(number).toBeLessThanOrEqual(shownAt(oddity, at + FRAME))
      }
    })

    test.skipIf(oddity.sound === null)("has its lips with its voice, at its head and at its tail", () => {
      const { first } = span()
      const read = numbers()
      const expected = [0.5, 1.5, 2.5].filter(
        at => at > begins + IN_POINT + FRAME && at < begins + OUT_POINT - 2 * FRAME,
      )
      const heard = oddity.isMuteAtTail ? expected.slice(0, 1) : expected
      expect(heard.length).toBeGreaterThan(0)
      for (const at of heard) {
        const picture = read.findIndex(number => (number ?? -1) >= shownAt(oddity, at))
        const shownFrom = (first + picture) * FRAME
        const nearest = Math.min(...beeps.map(beep => Math.abs(beep - shownFrom)))
        // What is presented late in the file itself (8 or variable pictures a second) is so in the film.
        const ownLag = at - shownAt(oddity, at) / oddity.rate
        expect(nearest).toBeLessThanOrEqual(FRAME + ownLag + 0.001)
      }
    })
  },
)
