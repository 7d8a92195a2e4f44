import { eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { DEFAULT_FRAMING } from "../../src/domain/framing"
import { campaigns, submissions } from "../../src/server/store/schema"
import { FOREIGN_POSTER, makeWorld, POSTER, type World } from "../fixtures/access-world"
import type { TestClient } from "../fixtures/client"
import { createCampaign, NEW_CAMPAIGN } from "../fixtures/people"
import { startTestServer, type TestServer } from "../fixtures/server"

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.close())

const desk = ({ clients }: World) => clients["the coordinator of the campaign"]
const contributor = ({ clients }: World) => clients["another contributor of the campaign"]
const choose = (world: World, takeId: string | null, by: TestClient = desk(world)) =>
  by.call("chooseReference", { params: { campaignId: world.campaignId }, body: { takeId } })
const pictureFor = (client: TestClient) => client.fetch("/api/brief/reference.jpg")
const statusFor = async (client: TestClient) => (await pictureFor(client)).status
const bytesFor = async (client: TestClient) => Buffer.from(await (await pictureFor(client)).arrayBuffer())

describe("the framing guide", () => {
  test("is the one that suits all where nobody chose, also in a row from before there were guides", async () => {
    const world = await makeWorld(server)
    expect((await createCampaign(desk(world))).framing).toEqual(DEFAULT_FRAMING)
    const { db } = server.services.database
    const [row] = await db
      .execute(sql`
      INSERT INTO campaigns (id, slug, title, language, format, deadline, framing_note)
      VALUES (gen_random_uuid(), 'before-guides', 'Avant', 'fr', '16:9', now(), '')
      RETURNING framing_shot, framing_placement, reference_take_id`)
      .then(({ rows }) => rows)
    expect(row).toEqual({ framing_shot: "chest", framing_placement: "centre", reference_take_id: null })
  })

  test("can be given at once, changed alone, and reaches board and brief", async () => {
    const world = await makeWorld(server)
    const framing = { shot: "close-up", placement: "left" } as const
    expect((await createCampaign(desk(world), { framing })).framing).toEqual(framing)

    const { campaign: before } = await world.readBoard()
    const params = { campaignId: world.campaignId }
    expect(await desk(world).call("updateCampaign", { params, body: { framing } })).toEqual({
      ...before,
      framing,
    })
    expect((await world.readBoard()).campaign.framing).toEqual(framing)
    expect((await contributor(world).call("readBrief")).campaign.framing).toEqual(framing)
    // Another change leaves it alone.
    const { framing: kept } = await desk(world).call("updateCampaign", { params, body: { title: "Autre" } })
    expect(kept).toEqual(framing)
  })

  test.each([
    { shot: "full-length", placement: "centre" },
    { shot: "chest", placement: "middle" },
    { shot: "chest" },
  ])("is not %o", async framing => {
    const world = await makeWorld(server)
    const response = await desk(world).fetch("/api/campaigns", {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ ...NEW_CAMPAIGN, framing }),
    })
    expect(response.status).toBe(400)
  })
})

describe("the picture to match", () => {
  test("is seen by every contributor of its campaign; another campaign's see their own", async () => {
    const world = await makeWorld(server)
    expect(await bytesFor(contributor(world))).toEqual(POSTER)
    expect(await bytesFor(world.clients["a contributor of another campaign"])).toEqual(FOREIGN_POSTER)
    expect((await contributor(world).call("readBrief")).referenceTakeId).toBe(world.takeId)
    expect((await world.readBoard()).referenceTakeId).toBe(world.takeId)
  })

  test("is refused to whoever is no contributor", async () => {
    const world = await makeWorld(server)
    expect(await statusFor(world.clients.nobody)).toBe(401)
    expect(await statusFor(world.clients["a contributor whose link was revoked"])).toBe(401)
    expect(await statusFor(desk(world))).toBe(403)
  })

  test("is taken back, and then it is nobody's", async () => {
    const world = await makeWorld(server)
    await choose(world, null)
    expect(await statusFor(contributor(world))).toBe(404)
    expect((await contributor(world).call("readBrief")).referenceTakeId).toBeNull()
  })

  test("goes with the submission that it is a picture of", async () => {
    const world = await makeWorld(server)
    await desk(world).call("deleteLine", { params: { lineId: world.lineIds[0] } })
    expect((await world.readBoard()).referenceTakeId).toBeNull()
    expect(await statusFor(contributor(world))).toBe(404)
    // A campaign and its submissions name each other: it can be deleted all the same.
    const other = await makeWorld(server)
    await desk(other).call("deleteCampaign", { params: { campaignId: other.campaignId } })
    const { db } = server.services.database
    expect(await db.select().from(campaigns).where(eq(campaigns.id, other.campaignId))).toEqual([])
  })

  test("is a submission of the campaign itself, and one that has a picture", async () => {
    const [world, other] = [await makeWorld(server), await makeWorld(server)]
    await expect(choose(world, other.takeId)).rejects.toMatchObject({ code: "not-found" })
    await choose(world, null)
    const { db } = server.services.database
    await db.update(submissions).set({ posterKey: null }).where(eq(submissions.takeId, world.takeId))
    await expect(choose(world, world.takeId)).rejects.toMatchObject({ code: "not-found" })
    expect((await world.readBoard()).referenceTakeId).toBeNull()
  })
})
