import { randomUUID } from "node:crypto"
import { eq, sql } from "drizzle-orm"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { DeviceReport } from "../../src/api/shapes"
import { devices } from "../../src/server/store/schema"
import type { TestClient } from "../fixtures/client"
import { createCampaign, enterContributor, setUpCoordinator } from "../fixtures/people"
import { startTestServer, type TestServer } from "../fixtures/server"

const SAFARI: DeviceReport = { kind: "browser", browser: "Safari", system: "iPhone", takes: [] }
const ON_THE_HOME_SCREEN: DeviceReport = { ...SAFARI, kind: "home-screen" }

describe("the browsers of a contributor", () => {
  let server: TestServer
  let coordinator: TestClient
  let campaignId: string
  beforeAll(async () => {
    server = await startTestServer()
    coordinator = await setUpCoordinator(server)
    campaignId = (await createCampaign(coordinator)).id
  })
  afterAll(() => server.close())

  const newContributor = () => enterContributor(server, coordinator, campaignId)
  const report = (client: TestClient, deviceId: string, body: DeviceReport = SAFARI) =>
    client.call("reportDevice", { params: { deviceId }, body })
  const listed = async (client: TestClient) => (await client.call("readBrief")).devices
  const rows = (contributorId: string) =>
    server.services.database.db.select().from(devices).where(eq(devices.contributorId, contributorId))
  const backdate = (deviceId: string, days: number) =>
    server.services.database.db
      .update(devices)
      .set({ seenAt: sql`now() - make_interval(days => ${days})` })
      .where(eq(devices.deviceId, deviceId))

  test("are named on her brief with the takes of all her lines, as each told last", async () => {
    const { client } = await newContributor()
    const [tab, app] = [randomUUID(), randomUUID()]
    const [first, second] = [randomUUID(), randomUUID()]
    await report(client, tab, { ...SAFARI, takes: [{ lineId: first, takeCount: 9, unsentCount: 9 }] })
    await report(client, tab, {
      ...SAFARI,
      takes: [
        { lineId: first, takeCount: 2, unsentCount: 1 },
        { lineId: second, takeCount: 3, unsentCount: 1 },
      ],
    })
    await report(client, app, ON_THE_HOME_SCREEN)
    expect(await listed(client)).toEqual([
      {
        ...ON_THE_HOME_SCREEN,
        takes: undefined,
        deviceId: app,
        takeCount: 0,
        unsentCount: 0,
        seenAt: expect.any(String),
      },
      {
        ...SAFARI,
        takes: undefined,
        deviceId: tab,
        takeCount: 5,
        unsentCount: 2,
        seenAt: expect.any(String),
      },
    ])
  })

  test("are hers alone, also where two people share a phone and its name", async () => {
    const [awa, lena] = [await newContributor(), await newContributor()]
    const shared = randomUUID()
    await report(awa.client, shared, {
      ...SAFARI,
      takes: [{ lineId: randomUUID(), takeCount: 4, unsentCount: 4 }],
    })
    expect(await listed(lena.client)).toEqual([])
    await report(lena.client, shared)
    expect(await listed(awa.client)).toMatchObject([{ deviceId: shared, takeCount: 4 }])
    expect(await listed(lena.client)).toMatchObject([{ deviceId: shared, takeCount: 0 }])
  })

  test("are forgotten after 90 days of silence, whoever's they are", async () => {
    const { client, contributor } = await newContributor()
    const other = await newContributor()
    const [recent, old] = [randomUUID(), randomUUID()]
    await report(client, recent)
    await report(client, old)
    await backdate(recent, 89)
    await backdate(old, 91)
    expect((await listed(client)).map(({ deviceId }) => deviceId)).toEqual([recent])
    await report(other.client, randomUUID())
    expect((await rows(contributor.id)).map(({ deviceId }) => deviceId)).toEqual([recent])
  })

  test("are not kept without end: the twenty latest are", async () => {
    const { client, contributor } = await newContributor()
    const first = randomUUID()
    await report(client, first)
    for (let count = 0; count < 20; count += 1) await report(client, randomUUID())
    expect(await rows(contributor.id)).toHaveLength(20)
    expect((await listed(client)).map(({ deviceId }) => deviceId)).not.toContain(first)
  })

  test("go when she is taken off the campaign", async () => {
    const { client, contributor } = await newContributor()
    await report(client, randomUUID())
    expect(await rows(contributor.id)).toHaveLength(1)
    await coordinator.call("deleteContributor", { params: { contributorId: contributor.id } })
    expect(await rows(contributor.id)).toEqual([])
  })

  test("cannot be called what is no name, nor hold what is no number of takes", async () => {
    const { client } = await newContributor()
    const bad = { status: 400, code: "bad-request" }
    await expect(report(client, "my-phone")).rejects.toMatchObject(bad)
    await expect(report(client, randomUUID(), { ...SAFARI, browser: "x".repeat(41) })).rejects.toMatchObject(
      bad,
    )
    const takes = [{ lineId: randomUUID(), takeCount: -1, unsentCount: 0 }]
    await expect(report(client, randomUUID(), { ...SAFARI, takes })).rejects.toMatchObject(bad)
    expect(await listed(client)).toEqual([])
  })
})
