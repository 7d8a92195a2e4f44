import { randomUUID } from "node:crypto"
import { eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Role } from "../../src/domain/role"
import { hashToken } from "../../src/server/access/tokens"
import { tokens } from "../../src/server/store/schema"
import { addSubmission } from "../fixtures/access-world"
import { TestClient } from "../fixtures/client"
import { addCoordinator, createCampaign, enterContributor, PASSWORD, tokenOf } from "../fixtures/people"
import { startTestServer, type TestServer } from "../fixtures/server"

const RACERS = 10

describe("coordinators of a campaign", () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.close())

  const newCoordinator = () => addCoordinator(server, `${randomUUID()}@example.org`)
  const idOf = async (client: TestClient) => (await client.call("readSession")).coordinator?.id ?? ""
  const newCampaign = async () => {
    const owner = await newCoordinator()
    const { id: campaignId } = await createCampaign(owner)
    const readBoard = () => owner.call("readBoard", { params: { campaignId } })
    const invite = async (role: Role, label = "") =>
      tokenOf((await owner.call("inviteCoordinator", { params: { campaignId }, body: { role, label } })).url)
    return { owner, campaignId, params: { campaignId }, readBoard, invite }
  }

  test("a newcomer reads whither she is invited, signs up by it, and may what her role may", async () => {
    const { invite, readBoard, params, campaignId } = await newCampaign()
    const token = await invite("reviewer", "Awa")
    expect((await readBoard()).invitations).toMatchObject([{ label: "Awa", role: "reviewer" }])

    const awa = new TestClient(server.url)
    expect(await awa.call("readInvitation", { body: { token } })).toEqual({
      campaignTitle: "8 mars : à nous la parole",
      role: "reviewer",
      invitedBy: "Ines Roth",
    })
    const email = `${randomUUID()}@example.org`
    const account = { token, name: "Awa Diop", email, password: PASSWORD }
    expect(await awa.call("signUpAndJoin", { body: account })).toMatchObject({ campaignId })
    const board = await awa.call("readBoard", { params })
    expect(board.coordinators).toMatchObject([
      { role: "owner" },
      { name: "Awa Diop", email, role: "reviewer" },
    ])
    expect(board.invitations).toEqual([])
    await expect(awa.call("addLine", { params, body: { text: "Une de plus." } })).rejects.toMatchObject({
      status: 403,
      code: "role-too-low",
    })
  })

  test("an invitation takes in one of ten who use it at once", async () => {
    const { invite, readBoard } = await newCampaign()
    const token = await invite("editor")
    const racers = await Promise.all(Array.from({ length: RACERS }, newCoordinator))
    const outcomes = await Promise.allSettled(
      racers.map(one => one.call("joinCampaign", { body: { token } })),
    )
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    expect((await readBoard()).coordinators).toHaveLength(2)
  })

  test("who has a seat already keeps her role, and the link is still good for somebody else", async () => {
    const { invite, owner, readBoard } = await newCampaign()
    const token = await invite("reviewer")
    await expect(owner.call("joinCampaign", { body: { token } })).rejects.toMatchObject({
      code: "already-coordinator",
    })
    expect((await readBoard()).coordinators).toMatchObject([{ role: "owner" }])
    await (await newCoordinator()).call("joinCampaign", { body: { token } })
    expect((await readBoard()).coordinators).toHaveLength(2)
  })

  test("an e-mail address that is known signs in instead of signing up, and the link stays good", async () => {
    const { invite, owner } = await newCampaign()
    const token = await invite("editor")
    const { email = "" } = (await owner.call("readSession")).coordinator ?? {}
    const account = { token, name: "Ines", email, password: PASSWORD }
    const visitor = new TestClient(server.url)
    await expect(visitor.call("signUpAndJoin", { body: account })).rejects.toMatchObject({
      code: "email-taken",
    })
    expect(await visitor.call("readInvitation", { body: { token } })).toMatchObject({ role: "editor" })
  })

  test("a withdrawn, an expired and an invented invitation lead nowhere", async () => {
    const { invite, owner, readBoard } = await newCampaign()
    const [withdrawn, expired] = [await invite("editor"), await invite("editor")]
    const [first] = (await readBoard()).invitations
    await owner.call("withdrawInvitation", { params: { invitationId: first?.id ?? "" } })
    await server.services.database.db
      .update(tokens)
      .set({ expiresAt: sql`now()` })
      .where(eq(tokens.hash, hashToken(expired)))
    const guest = await newCoordinator()
    const join = (token: string) => guest.call("joinCampaign", { body: { token } })
    await expect(join(withdrawn)).rejects.toMatchObject({ code: "link-revoked" })
    await expect(join(expired)).rejects.toMatchObject({ code: "link-expired" })
    await expect(join("x")).rejects.toMatchObject({ code: "link-unknown" })
    expect((await readBoard()).invitations).toEqual([])
  })

  test("a campaign always keeps an owner, also when both leave at once", async () => {
    const { invite, owner, params } = await newCampaign()
    const leave = (client: TestClient) => client.call("leaveCampaign", { params })
    await expect(leave(owner)).rejects.toMatchObject({ code: "last-owner" })
    const demote = {
      params: { ...params, coordinatorId: await idOf(owner) },
      body: { role: "editor" },
    } as const
    await expect(owner.call("changeRole", demote)).rejects.toMatchObject({ code: "last-owner" })

    const second = await newCoordinator()
    await second.call("joinCampaign", { body: { token: await invite("owner") } })
    const outcomes = await Promise.allSettled([leave(owner), leave(second)])
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
  })

  test("who is taken off sees nothing any more, and what she handed out is withdrawn", async () => {
    const { invite, owner, params, readBoard } = await newCampaign()
    const second = await newCoordinator()
    await second.call("joinCampaign", { body: { token: await invite("owner") } })
    const handedOut = await second.call("inviteCoordinator", { params, body: { role: "owner", label: "" } })
    await owner.call("removeCoordinator", { params: { ...params, coordinatorId: await idOf(second) } })
    await expect(second.call("readBoard", { params })).rejects.toMatchObject({ status: 404 })
    const third = await newCoordinator()
    const body = { token: tokenOf(handedOut.url) }
    await expect(third.call("joinCampaign", { body })).rejects.toMatchObject({ code: "link-revoked" })
    expect((await readBoard()).coordinators).toHaveLength(1)
  })

  test("the log says who did what to whom, newest first, in the words of then", async () => {
    const { owner, params, readBoard } = await newCampaign()
    const { campaignId } = params
    const [line] = (await readBoard()).lines
    const lineId = line?.id ?? ""
    const { contributor } = await enterContributor(server, owner, campaignId, { name: "Awa Diop", lineId })
    const takeId = await addSubmission(server, { campaignId, lineId, contributorId: contributor.id })
    const redo = { verdict: "redo", comment: "Plus fort.", at: null } as const
    await owner.call("reviewSubmission", { params: { takeId }, body: redo })
    await owner.call("deleteContributor", { params: { contributorId: contributor.id } })
    // What is refused has not been done.
    await expect(
      owner.call("deleteContributor", { params: { contributorId: contributor.id } }),
    ).rejects.toThrow()

    const log = await owner.call("readActivity", { params: { ...params, before: "now" } })
    expect(log.map(({ kind, subject, detail }) => [kind, subject.person ?? "", detail])).toEqual([
      ["deleteContributor", "Awa Diop", ""],
      ["reviewSubmission", "Awa Diop", "redo"],
      ["makePersonalLink", "Awa Diop", ""],
      ["updateLine", "", "speaker"],
      ["addContributor", "Awa Diop", ""],
    ])
    expect(log.every(({ actor }) => actor.kind === "coordinator" && actor.name === "Ines Roth")).toBe(true)
    const third = log[2]?.id ?? 0
    const older = await owner.call("readActivity", { params: { ...params, before: String(third) } })
    expect(older.map(({ kind }) => kind)).toEqual(["updateLine", "addContributor"])
  })
})
