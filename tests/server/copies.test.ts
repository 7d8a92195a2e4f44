import { randomUUID } from "node:crypto"
import { eq } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { contributors, tokens } from "../../src/server/store/schema"
import { addSubmission } from "../fixtures/access-world"
import { TestClient } from "../fixtures/client"
import { addCoordinator, createCampaign, enterContributor, tokenOf } from "../fixtures/people"
import { startTestServer, type TestServer } from "../fixtures/server"

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const makeDesk = async () => {
  const desk = await addCoordinator(server, `${randomUUID()}@example.org`)
  const { id: campaignId } = await createCampaign(desk, { title: "8 mars", framingNote: "Fond clair." })
  const params = { campaignId }
  const readBoard = () => desk.call("readBoard", { params })
  const lineId = (await readBoard()).lines[0]?.id ?? ""
  return { desk, campaignId, params, readBoard, lineId }
}
const outcomeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "in",
    (error: { code?: string }) => error.code ?? String(error),
  )

describe("a copy of a campaign", () => {
  const DEADLINE = "2099-06-01T12:00:00.000Z"
  const copy = async (withPeople: boolean) => {
    const { desk, campaignId, params, lineId } = await makeDesk()
    const awa = await enterContributor(server, desk, campaignId, { lineId })
    await addSubmission(server, { campaignId, lineId, contributorId: awa.contributor.id })
    await desk.call("updateCorrespondence", { params, body: { welcomeNote: "Bienvenue !" } })
    const body = { id: randomUUID(), title: "9 mars", deadline: DEADLINE, withPeople }
    await desk.call("copyCampaign", { params, body })
    // The answer was lost on the way: said again, it makes no second copy.
    await desk.call("copyCampaign", { params, body })
    return {
      desk,
      awa,
      id: body.id,
      board: await desk.call("readBoard", { params: { campaignId: body.id } }),
    }
  }

  test("has its text, its choices and its people with their lines, and nothing that was filmed", async () => {
    const { desk, awa, id, board } = await copy(true)
    expect(board.campaign).toMatchObject({
      title: "9 mars",
      deadline: DEADLINE,
      phase: "draft",
      framingNote: "Fond clair.",
    })
    expect(board.lines.map(({ text }) => text)).toEqual(["Première phrase.", "Deuxième phrase."])
    expect(board.contributors).toMatchObject([
      { name: "Awa Diop", role: "Ingénieure", hasLink: false, openedAt: null, standing: "invited" },
    ])
    expect(board.lines[0]?.contributorIds).toEqual([board.contributors[0]?.id])
    expect([board.submissions, board.films, board.premiere.filmId, board.referenceTakeId]).toEqual([
      [],
      [],
      null,
      null,
    ])
    expect(board.coordinators).toHaveLength(1)
    expect(await desk.call("readCorrespondence", { params: { campaignId: id } })).toMatchObject({
      welcomeNote: "Bienvenue !",
    })
    // Her link leads where it led.
    expect((await awa.client.call("readBrief")).campaign.title).toBe("8 mars")
  })

  test("leaves the people where they are, if it is asked to", async () => {
    const { board } = await copy(false)
    expect(board.contributors).toEqual([])
    expect(board.lines.flatMap(({ contributorIds }) => contributorIds)).toEqual([])
  })

  test("does not take over a campaign that is there", async () => {
    const { desk, params } = await makeDesk()
    const other = await makeDesk()
    const body = { id: other.campaignId, title: "À moi", deadline: DEADLINE, withPeople: false }
    expect(await outcomeOf(desk.call("copyCampaign", { params, body }))).toBe("not-found")
    expect((await other.readBoard()).campaign.title).toBe("8 mars")
  })
})

describe("a trial of the studio", () => {
  test("shows a line, counts for nothing, and leaves nothing behind", async () => {
    const { desk, params, campaignId, readBoard, lineId } = await makeDesk()
    await desk.call("updateCampaign", { params, body: { phase: "claiming" } })
    const { version } = await readBoard()
    const { url } = await desk.call("startTrial", { params })
    const phone = new TestClient(server.url)
    await phone.call("enter", { body: { token: tokenOf(url) } })
    const brief = await phone.call("readBrief")
    expect(brief).toMatchObject({ standing: "trial", lines: [{ id: lineId }] })
    expect(await outcomeOf(phone.call("claimLine", { params: { claimedLineId: lineId } }))).toBe("trial-only")
    // No board, no list, no count has changed.
    expect((await readBoard()).version).toBe(version)
    expect(await desk.call("listCampaigns")).toMatchObject([{ id: campaignId, contributors: 0 }])
    expect((await desk.call("readCorrespondence", { params })).people).toEqual([])

    await phone.call("leaveTrial")
    expect(await outcomeOf(phone.call("readBrief"))).toBe("not-signed-in")
    const { db } = server.services.database
    const id = brief.contributor.id
    expect(await db.select().from(contributors).where(eq(contributors.id, id))).toEqual([])
    expect(await db.select().from(tokens).where(eq(tokens.contributorId, id))).toEqual([])
  })

  test("is not left by somebody of the team", async () => {
    const { desk, campaignId } = await makeDesk()
    const { client } = await enterContributor(server, desk, campaignId)
    await client.call("leaveTrial")
    expect((await client.call("readBrief")).standing).toBe("invited")
  })
})

test("the desk sees when somebody was there, and what all her phones hold together", async () => {
  const { desk, campaignId, readBoard, lineId } = await makeDesk()
  const { client } = await enterContributor(server, desk, campaignId, { lineId })
  const report = (takeCount: number, unsentCount: number) =>
    client.call("reportDevice", {
      params: { deviceId: randomUUID() },
      body: {
        kind: "browser",
        browser: "Firefox",
        system: "Android",
        takes: [{ lineId, takeCount, unsentCount }],
      },
    })
  expect((await readBoard()).contributors[0]).toMatchObject({ lastSeenAt: null, held: [] })
  await report(2, 0)
  await report(1, 1)
  const [awa] = (await readBoard()).contributors
  expect(awa?.held).toEqual([{ lineId, takeCount: 3, unsentCount: 1 }])
  expect(Date.now() - Date.parse(awa?.lastSeenAt ?? "")).toBeLessThan(60_000)
})
