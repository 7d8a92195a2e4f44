import { asc, eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Body } from "../../src/api/contract"
import { reviews, submissions } from "../../src/server/store/schema"
import { addSubmission, makeWorld, type World } from "../fixtures/access-world"
import { enterContributor } from "../fixtures/people"
import { startTestServer, type TestServer } from "../fixtures/server"

const ACCEPTED = { verdict: "accepted", comment: "" } as const

describe("reviews", () => {
  let server: TestServer
  let world: World
  beforeAll(async () => {
    server = await startTestServer()
    world = await makeWorld(server)
  })
  afterAll(() => server.close())

  const review = (takeId: string, body: Body<"reviewSubmission">) =>
    world.clients["the coordinator of the campaign"].call("reviewSubmission", { params: { takeId }, body })
  const addTake = () =>
    addSubmission(server, {
      campaignId: world.campaignId,
      lineId: world.lineIds[0],
      contributorId: world.contributorId,
    })
  const verdicts = async () =>
    Object.fromEntries((await world.readBoard()).submissions.map(s => [s.takeId, s.review.verdict]))

  test("a redo with its comment and its moment reaches the contributor", async () => {
    const takeId = await addTake()
    const said = {
      verdict: "redo" as const,
      comment: "La lumière est belle.",
      notes: [{ at: 1.25, text: "Plus lentement ?" }],
    }
    await review(takeId, said)
    const brief = await world.clients["the contributor whose thing it is"].call("readBrief")
    expect(brief.submissions.find(submission => submission.takeId === takeId)?.review).toEqual(said)
  })

  test("accepting another submission of a line withdraws the first decision, and all are remembered", async () => {
    const first = await addTake()
    const second = await addTake()
    await review(first, ACCEPTED)
    await review(second, ACCEPTED)
    expect(await verdicts()).toMatchObject({ [first]: "undecided", [second]: "accepted" })
    const decisions = await server.services.database.db
      .select({ verdict: reviews.verdict })
      .from(reviews)
      .where(eq(reviews.takeId, first))
      .orderBy(asc(reviews.createdAt))
    expect(decisions).toEqual([{ verdict: "accepted" }, { verdict: "undecided" }])
  })

  test("each speaker of a unison line keeps an accepted take, until she speaks it no longer", async () => {
    const desk = world.clients["the coordinator of the campaign"]
    const [lineId] = world.lineIds
    const { campaignId, contributorId } = world
    const { contributor } = await enterContributor(server, desk, campaignId)
    const speak = (contributorIds: string[]) =>
      desk.call("updateLine", { params: { lineId }, body: { contributorIds } })
    const hers = await addSubmission(server, { campaignId, lineId, contributorId: contributor.id })
    const first = await addTake()
    await speak([contributorId, contributor.id])
    await review(first, ACCEPTED)
    await review(hers, ACCEPTED)
    expect(await verdicts()).toMatchObject({ [first]: "accepted", [hers]: "accepted" })
    const film = await desk.call("renderFilm", { params: { campaignId } })
    expect(film.standIns).toBe(1)
    await desk.call("cancelFilm", { params: { filmId: film.id } })
    await speak([contributorId])
    const second = await addTake()
    await review(second, ACCEPTED)
    expect(await verdicts()).toMatchObject({
      [first]: "undecided",
      [hers]: "undecided",
      [second]: "accepted",
    })
  })

  test("of ten submissions that are accepted at the same time one remains", async () => {
    const takes = await Promise.all(Array.from({ length: 10 }, addTake))
    await Promise.all(takes.map(takeId => review(takeId, ACCEPTED)))
    const accepted = Object.values(await verdicts()).filter(verdict => verdict === "accepted")
    expect(accepted).toHaveLength(1)
  })

  test("what was refused cannot be accepted", async () => {
    const takeId = await addTake()
    await server.services.database.db
      .update(submissions)
      .set({ state: "refused", refusal: "not-a-video" })
      .where(eq(submissions.takeId, takeId))
    await expect(review(takeId, ACCEPTED)).rejects.toMatchObject({ status: 400, code: "bad-request" })
  })
})
