import { existsSync } from "node:fs"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { campaignPrefix, filmPrefix, submissionPrefix } from "../../src/server/media/media-keys"
import { attempt } from "../fixtures/access-requests"
import { makeWorld, type World } from "../fixtures/access-world"
import type { TestClient } from "../fixtures/client"
import { createCampaign, enterContributor, setUpCoordinator } from "../fixtures/people"
import { startTestServer, type TestServer } from "../fixtures/server"

let server: TestServer
let coordinator: TestClient
beforeAll(async () => {
  server = await startTestServer()
  coordinator = await setUpCoordinator(server)
})
afterAll(() => server.close())

const boardOf = (campaignId: string) => coordinator.call("readBoard", { params: { campaignId } })
const textsOf = async (campaignId: string) => (await boardOf(campaignId)).lines.map(({ text }) => text)
const desk = ({ clients }: World) => clients["the coordinator of the campaign"]
const isKept = (key: string) => existsSync(server.services.mediaFiles.pathOf(key))

describe("a campaign", () => {
  test("begins with the pasted text as lines", async () => {
    const campaign = await createCampaign(coordinator, { text: "Un. M. Dupont dit « Oui. Non. »\nTrois !" })
    expect(await textsOf(campaign.id)).toEqual(["Un.", "M. Dupont dit « Oui. Non. »", "Trois !"])
    const { premiere } = await boardOf(campaign.id)
    expect(premiere).toEqual({
      slug: expect.stringMatching(/^8-mars-a-nous-la-parole-[a-z0-9]{8}$/),
      filmId: null,
    })
  })

  test("can begin empty, and is listed with its counts, the newest first", async () => {
    const first = await createCampaign(coordinator, { text: "Un. Deux. Trois." })
    const second = await createCampaign(coordinator, { text: "" })
    await coordinator.call("addContributor", {
      params: { campaignId: second.id },
      body: { name: "Awa", role: "", place: "" },
    })
    const [newest, older] = await coordinator.call("listCampaigns")
    expect(newest).toMatchObject({ id: second.id, lines: 0, accepted: 0, contributors: 1 })
    expect(older).toMatchObject({ id: first.id, lines: 3, accepted: 0, contributors: 0 })
  })

  test("changes what is named and nothing else", async () => {
    const campaign = await createCampaign(coordinator)
    const params = { campaignId: campaign.id }
    const deadline = "2030-05-01T10:00:00.000Z"
    expect(await coordinator.call("updateCampaign", { params, body: { deadline } })).toEqual({
      ...campaign,
      deadline,
    })
    expect(await coordinator.call("updateCampaign", { params, body: {} })).toEqual({ ...campaign, deadline })
  })

  test("is deleted with its files", async () => {
    const world = await makeWorld(server)
    expect(isKept(campaignPrefix(world.campaignId))).toBe(true)
    await desk(world).call("deleteCampaign", { params: { campaignId: world.campaignId } })
    expect(isKept(campaignPrefix(world.campaignId))).toBe(false)
    await expect(world.readBoard()).rejects.toMatchObject({ code: "not-found" })
  })
})

describe("the lines", () => {
  test("take a new one first, last, or after another", async () => {
    const { id } = await createCampaign(coordinator, { text: "Un. Deux." })
    const params = { campaignId: id }
    const [first] = (await boardOf(id)).lines
    await coordinator.call("addLine", { params, body: { text: "fin" } })
    await coordinator.call("addLine", { params, body: { text: "début", after: null } })
    await coordinator.call("addLine", { params, body: { text: "après un", after: first?.id } })
    expect(await textsOf(id)).toEqual(["début", "Un.", "après un", "Deux.", "fin"])
  })

  test("keep every one of twenty that are added at once", async () => {
    const { id } = await createCampaign(coordinator, { text: "" })
    const texts = Array.from({ length: 20 }, (_, index) => `Phrase ${index}`)
    await Promise.all(
      texts.map(text => coordinator.call("addLine", { params: { campaignId: id }, body: { text } })),
    )
    expect((await textsOf(id)).toSorted()).toEqual(texts.toSorted())
    const { lines } = await boardOf(id)
    await coordinator.call("orderLines", {
      params: { campaignId: id },
      body: { lineIds: lines.map(line => line.id).toReversed() },
    })
    expect((await boardOf(id)).lines).toEqual(lines.toReversed())
  })

  test("are put in order only if each is named once", async () => {
    const { id } = await createCampaign(coordinator, { text: "Un. Deux." })
    const other = await createCampaign(coordinator, { text: "Trois." })
    const [one = "", two = ""] = (await boardOf(id)).lines.map(line => line.id)
    const [stranger = ""] = (await boardOf(other.id)).lines.map(line => line.id)
    const order = (lineIds: string[]) =>
      coordinator.call("orderLines", { params: { campaignId: id }, body: { lineIds } })
    for (const lineIds of [[one], [one, one], [one, two, stranger], [one, stranger], []]) {
      await expect(order(lineIds)).rejects.toMatchObject({ status: 409, code: "order-mismatch" })
    }
    await order([two, one])
    expect(await textsOf(id)).toEqual(["Deux.", "Un."])
  })

  test("take no speaker of another campaign", async () => {
    const { id } = await createCampaign(coordinator)
    const other = await createCampaign(coordinator)
    const stranger = await coordinator.call("addContributor", {
      params: { campaignId: other.id },
      body: { name: "Lena", role: "", place: "" },
    })
    const [line] = (await boardOf(id)).lines
    await expect(
      coordinator.call("updateLine", {
        params: { lineId: line?.id ?? "" },
        body: { contributorIds: [stranger.id] },
      }),
    ).rejects.toMatchObject({ code: "not-found" })
  })

  test("are said by several, whose briefs all hold them and whose takes are all taken", async () => {
    const world = await makeWorld(server)
    const other = await enterContributor(server, desk(world), world.campaignId)
    const [lineId] = world.lineIds
    const contributorIds = [other.contributor.id, world.contributorId]
    const said = await desk(world).call("updateLine", { params: { lineId }, body: { contributorIds } })
    expect(said.contributorIds).toEqual(contributorIds)
    expect((await other.client.call("readBrief")).lines).toMatchObject([{ id: lineId }])
    expect(await attempt(world, "startUpload", other.client)).toMatchObject({ status: 201 })
    await desk(world).call("updateLine", { params: { lineId }, body: { text: "Autrement." } })
    expect((await world.readBoard()).lines[0]).toMatchObject({ text: "Autrement.", contributorIds })
    await desk(world).call("updateLine", { params: { lineId }, body: { contributorIds: [] } })
    expect((await other.client.call("readBrief")).lines).toEqual([])
  })

  test("go with their submissions and files", async () => {
    const world = await makeWorld(server)
    const files = submissionPrefix(world.campaignId, world.takeId)
    expect(isKept(files)).toBe(true)
    await desk(world).call("deleteLine", { params: { lineId: world.lineIds[0] } })
    expect(isKept(files)).toBe(false)
    expect((await world.readBoard()).submissions).toEqual([])
  })
})

describe("a contributor", () => {
  test("reads her lines with what comes before and after, and her submissions", async () => {
    const world = await makeWorld(server)
    const brief = await world.clients["the contributor whose thing it is"].call("readBrief")
    expect(brief.lines).toEqual([
      {
        id: world.lineIds[0],
        text: "Première phrase.",
        position: 1,
        before: null,
        after: "Deuxième phrase.",
      },
    ])
    expect(brief.lineCount).toBe(2)
    expect(brief.submissions).toMatchObject([{ takeId: world.takeId, state: "ready", duration: 2 }])
    const other = await world.clients["another contributor of the campaign"].call("readBrief")
    expect(other).toMatchObject({ lines: [], submissions: [] })
  })

  test("who is taken off leaves her line without a speaker, and her files are gone", async () => {
    const world = await makeWorld(server)
    await desk(world).call("deleteContributor", { params: { contributorId: world.contributorId } })
    const board = await world.readBoard()
    expect(board.lines[0]).toMatchObject({ id: world.lineIds[0], contributorIds: [] })
    expect(board.submissions).toEqual([])
    expect(isKept(submissionPrefix(world.campaignId, world.takeId))).toBe(false)
    const gone = world.clients["the contributor whose thing it is"]
    await expect(gone.call("readBrief")).rejects.toMatchObject({ status: 401 })
  })
})

describe("a film", () => {
  const render = (world: World) =>
    desk(world).call("renderFilm", { params: { campaignId: world.campaignId } })

  test("is asked for once at a time, has a card for what is not accepted, and its job", async () => {
    const world = await makeWorld(server)
    const film = await render(world)
    expect(film).toMatchObject({ state: "waiting", progress: 0, standIns: 2, format: "16:9" })
    await expect(render(world)).rejects.toMatchObject({ status: 409, code: "still-rendering" })
    const jobs = await server.services.database.pool.query(
      "SELECT data FROM pgboss.job WHERE name = 'film.render' AND data->>'filmId' = $1",
      [film.id],
    )
    expect(jobs.rows).toEqual([{ data: { filmId: film.id } }])
    await desk(world).call("cancelFilm", { params: { filmId: film.id } })
    expect((await world.readBoard()).films[0]).toMatchObject({ id: film.id, state: "cancelled" })
    await desk(world).call("reviewSubmission", {
      params: { takeId: world.takeId },
      body: { verdict: "accepted", comment: "", notes: [] },
    })
    expect(await render(world)).toMatchObject({ standIns: 1 })
  })

  test("is ordered once when ten ask at the same time", async () => {
    const world = await makeWorld(server)
    const answers = await Promise.allSettled(Array.from({ length: 10 }, () => render(world)))
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  })

  test("is not made of nothing", async () => {
    const { id } = await createCampaign(coordinator, { text: "" })
    await expect(coordinator.call("renderFilm", { params: { campaignId: id } })).rejects.toMatchObject({
      code: "nothing-to-render",
    })
  })

  test("that is deleted takes its files and its public page with it", async () => {
    const world = await makeWorld(server)
    const visitor = world.clients.nobody
    const params = { slug: world.slug }
    expect(await visitor.call("readPremiere", { params })).toMatchObject({ slug: world.slug, duration: 2 })
    await desk(world).call("cancelFilm", { params: { filmId: world.filmId } })
    expect(isKept(filmPrefix(world.campaignId, world.filmId))).toBe(false)
    await expect(visitor.call("readPremiere", { params })).rejects.toMatchObject({ status: 404 })
    expect(await world.readBoard()).toMatchObject({ films: [], premiere: { filmId: null } })
  })

  test("of another campaign, or not done yet, cannot be made public", async () => {
    const world = await makeWorld(server)
    const other = await makeWorld(server)
    const unfinished = await render(world)
    for (const filmId of [other.filmId, unfinished.id]) {
      await expect(
        desk(world).call("publishFilm", { params: { campaignId: world.campaignId }, body: { filmId } }),
      ).rejects.toMatchObject({ code: "not-found" })
    }
  })
})
