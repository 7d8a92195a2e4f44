import { randomUUID } from "node:crypto"
import { existsSync } from "node:fs"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { ScriptEdit } from "../../src/api/shapes"
import type { Phase } from "../../src/domain/phase"
import { submissionPrefix } from "../../src/server/media/media-keys"
import { attempt } from "../fixtures/access-requests"
import { makeWorld, type World } from "../fixtures/access-world"
import { enterContributor } from "../fixtures/people"
import { startTestServer, type TestServer } from "../fixtures/server"

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const desk = ({ clients }: World) => clients["the coordinator of the campaign"]
const owner = ({ clients }: World) => clients["the contributor whose thing it is"]
const enterPhase = (world: World, phase: Phase) =>
  desk(world).call("updateCampaign", { params: { campaignId: world.campaignId }, body: { phase } })
const edit = (world: World, body: Omit<ScriptEdit, "discardsTakes"> & { discardsTakes?: boolean }) =>
  desk(world).call("editScript", {
    params: { campaignId: world.campaignId },
    body: { discardsTakes: false, ...body },
  })
const textsOf = async (world: World) => (await world.readBoard()).lines.map(({ text }) => text)
const FIRST = "Première phrase."
const SECOND = "Deuxième phrase."

describe("an edit of the text", () => {
  test("splits a line, whose first part keeps its id and takes; said twice, it is done once", async () => {
    const world = await makeWorld(server)
    const [one, two] = world.lineIds
    const id = randomUUID()
    const split = {
      lines: [
        { id: one, text: "Première", was: FIRST },
        { id, text: "phrase.", was: null, contributorIds: [world.contributorId] },
      ],
      removed: [],
      lineIds: [one, id, two],
    }
    await edit(world, split)
    await edit(world, split)
    const board = await world.readBoard()
    expect(board.lines).toEqual([
      { id: one, text: "Première", contributorIds: [world.contributorId] },
      { id, text: "phrase.", contributorIds: [world.contributorId] },
      { id: two, text: SECOND, contributorIds: [] },
    ])
    expect(board.submissions).toMatchObject([{ takeId: world.takeId, lineId: one, lineText: FIRST }])
  })

  test("merges a line into the one before, and takes filmed for it go only when that is said", async () => {
    const world = await makeWorld(server)
    const [one, two] = world.lineIds
    const merged = {
      lines: [{ id: two, text: `${FIRST} ${SECOND}`, was: SECOND }],
      removed: [one],
      lineIds: [two],
    }
    await expect(edit(world, merged)).rejects.toMatchObject({ status: 409, code: "line-filmed" })
    expect(await textsOf(world)).toEqual([FIRST, SECOND])
    await edit(world, { ...merged, discardsTakes: true })
    expect(await textsOf(world)).toEqual([`${FIRST} ${SECOND}`])
    const files = server.services.mediaFiles.pathOf(submissionPrefix(world.campaignId, world.takeId))
    expect(existsSync(files)).toBe(false)
  })

  test("changes nothing at all when somebody else has reworded a line, or added one", async () => {
    const world = await makeWorld(server)
    const [one, two] = world.lineIds
    const id = randomUUID()
    const stale = {
      lines: [
        { id, text: "Nouvelle.", was: null },
        { id: one, text: "Autrement.", was: "Ce qu’elle n’est plus." },
      ],
      removed: [],
      lineIds: [one, two, id],
    }
    await expect(edit(world, stale)).rejects.toMatchObject({ status: 409, code: "line-changed" })
    const unaware = { lines: [], removed: [two], lineIds: [one, id] }
    await expect(edit(world, unaware)).rejects.toMatchObject({ status: 409, code: "order-mismatch" })
    expect(await textsOf(world)).toEqual([FIRST, SECOND])
  })

  test("of twenty at once leaves a text that one of them wrote", async () => {
    const world = await makeWorld(server)
    const [one, two] = world.lineIds
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, (_, number) => {
        const id = randomUUID()
        const lines = [
          { id: two, text: `Version ${number}`, was: SECOND },
          { id, text: `Suite ${number}`, was: null },
        ]
        return edit(world, { lines, removed: [], lineIds: [one, two, id] })
      }),
    )
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    const number = answers.findIndex(({ status }) => status === "fulfilled")
    expect(await textsOf(world)).toEqual([FIRST, `Version ${number}`, `Suite ${number}`])
  })

  test("takes no line of another campaign", async () => {
    const world = await makeWorld(server)
    const other = await makeWorld(server)
    const [stranger] = other.lineIds
    const stolen = {
      lines: [{ id: stranger, text: "À moi.", was: null }],
      removed: [],
      lineIds: [...world.lineIds, stranger],
    }
    await expect(edit(world, stolen)).rejects.toMatchObject({ code: "not-found" })
    expect(await textsOf(other)).toEqual([FIRST, SECOND])
  })
})

describe("claiming", () => {
  test("shows the whole text in that phase, and in no other", async () => {
    const world = await makeWorld(server)
    expect(await owner(world).call("readScript")).toEqual({ phase: "filming", lines: [] })
    await enterPhase(world, "claiming")
    expect(await owner(world).call("readScript")).toEqual({
      phase: "claiming",
      lines: [
        { id: world.lineIds[0], text: FIRST, speakers: ["Awa Diop"], isHers: true, proposal: null },
        { id: world.lineIds[1], text: SECOND, speakers: [], isHers: false, proposal: null },
      ],
    })
  })

  test("gives a free line to exactly one of many phones, and names her to the others", async () => {
    const world = await makeWorld(server)
    await enterPhase(world, "claiming")
    const people = []
    for (let number = 1; number <= 12; number++) {
      people.push(await enterContributor(server, desk(world), world.campaignId, { name: `Voix ${number}` }))
    }
    const params = { claimedLineId: world.lineIds[1] }
    // Each from two phones of hers at once.
    const answers = await Promise.allSettled(
      [...people, ...people].map(({ client }) => client.call("claimLine", { params })),
    )
    const winners = people.filter((_, index) => answers[index]?.status === "fulfilled")
    expect(winners).toHaveLength(1)
    const [winner] = winners
    for (const [index, answer] of answers.entries()) {
      if (people[index % people.length] === winner) expect(answer.status).toBe("fulfilled")
      else {
        expect(answer).toMatchObject({
          status: "rejected",
          reason: { status: 409, code: "line-taken", details: { speaker: winner?.contributor.name } },
        })
      }
    }
    expect((await world.readBoard()).lines[1]?.contributorIds).toEqual([winner?.contributor.id])
    await winner?.client.call("releaseLine", { params })
    const [other] = people.filter(one => one !== winner)
    await other?.client.call("claimLine", { params })
    expect((await world.readBoard()).lines[1]?.contributorIds).toEqual([other?.contributor.id])
  })

  test("ends with its phase, and reaches no line of another campaign", async () => {
    const world = await makeWorld(server)
    const other = await makeWorld(server)
    const params = { claimedLineId: world.lineIds[1] }
    await expect(owner(world).call("claimLine", { params })).rejects.toMatchObject({ code: "not-claiming" })
    await enterPhase(world, "claiming")
    await expect(owner(other).call("claimLine", { params })).rejects.toMatchObject({ code: "not-found" })
  })
})

describe("another wording", () => {
  const TEXT = "La toute première phrase."
  const proposeFirst = async (world: World) => {
    await enterPhase(world, "claiming")
    const params = { claimedLineId: world.lineIds[0] }
    await owner(world).call("proposeWording", { params, body: { text: TEXT } })
  }
  const decide = (world: World, decision: "accepted" | "declined", text = TEXT) =>
    desk(world).call("decideProposal", {
      params: { lineId: world.lineIds[0], contributorId: world.contributorId },
      body: { decision, text },
    })
  const hers = async (world: World) => (await owner(world).call("readScript")).lines[0]

  test("waits on the board, becomes the line's when accepted, and she is told", async () => {
    const world = await makeWorld(server)
    await proposeFirst(world)
    expect((await world.readBoard()).proposals).toMatchObject([
      { lineId: world.lineIds[0], contributorId: world.contributorId, text: TEXT, baseText: FIRST },
    ])
    await decide(world, "accepted")
    await decide(world, "accepted")
    expect(await world.readBoard()).toMatchObject({ proposals: [], lines: [{ text: TEXT }, {}] })
    expect(await hers(world)).toMatchObject({ text: TEXT, proposal: { state: "accepted" } })
  })

  test("leaves the line as it was when declined, and she is told until she puts it away", async () => {
    const world = await makeWorld(server)
    await proposeFirst(world)
    await decide(world, "declined")
    expect(await hers(world)).toMatchObject({ text: FIRST, proposal: { text: TEXT, state: "declined" } })
    await owner(world).call("withdrawWording", { params: { claimedLineId: world.lineIds[0] } })
    expect(await hers(world)).toMatchObject({ proposal: null })
  })

  test("is decided as it was read, and only for a line of one's own", async () => {
    const world = await makeWorld(server)
    await proposeFirst(world)
    await expect(decide(world, "accepted", "Autre chose.")).rejects.toMatchObject({
      code: "proposal-changed",
    })
    const params = { claimedLineId: world.lineIds[1] }
    await expect(owner(world).call("proposeWording", { params, body: { text: TEXT } })).rejects.toMatchObject(
      { code: "not-found" },
    )
  })
})

describe("a take", () => {
  const send = (world: World) => attempt(world, "startUpload", owner(world))

  test.each(["draft", "claiming", "done"] as const)(
    "is not taken while the campaign is in %s",
    async phase => {
      const world = await makeWorld(server)
      await enterPhase(world, phase)
      const refused = await send(world)
      expect(refused.status).toBe(409)
      await enterPhase(world, "filming")
      expect((await send(world)).status).toBe(201)
    },
  )

  test("is taken during review only where one is wanted", async () => {
    const world = await makeWorld(server)
    await enterPhase(world, "review")
    expect((await send(world)).status).toBe(409)
    const body = { verdict: "redo", comment: "Encore une ?", at: null } as const
    await desk(world).call("reviewSubmission", { params: { takeId: world.takeId }, body })
    expect((await send(world)).status).toBe(201)
  })
})
