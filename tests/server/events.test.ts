import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { EVENT_NAME, LOG_PARAM, MISSED_NAME, type ServerEvent } from "../../src/api/events"
import { openEventHub } from "../../src/server/events"
import { makeWorld, type World } from "../fixtures/access-world"
import { TestClient } from "../fixtures/client"
import { createCampaign, NEW_CAMPAIGN } from "../fixtures/people"
import { startTestServer, type TestServer } from "../fixtures/server"

/** An event stream as a browser reads it. */
type Followed = {
  readonly events: ServerEvent[]
  /** The number that the browser would come back with. */
  last: string
  hasMissed: boolean
  isOver: boolean
  stop(): void
}

const parse = (frame: string): ServerEvent[] => {
  const data = frame.split("\n").find(line => line.startsWith("data: "))
  if (!frame.includes(`event: ${EVENT_NAME}\n`) || data === undefined) return []
  return [JSON.parse(data.slice(6)) as ServerEvent]
}

const follow = async (client: TestClient, last?: string, query = ""): Promise<Followed> => {
  const stop = new AbortController()
  const headers: HeadersInit = last === undefined ? {} : { "Last-Event-ID": last }
  const response = await client.fetch(`/api/events${query}`, { signal: stop.signal, headers })
  const followed: Followed = {
    events: [],
    last: "",
    hasMissed: false,
    isOver: false,
    stop: () => stop.abort(),
  }
  const read = async (): Promise<void> => {
    let text = ""
    for await (const chunk of response.body ?? []) {
      text += Buffer.from(chunk).toString()
      const frames = text.split("\n\n")
      text = frames.pop() ?? ""
      followed.events.push(...frames.flatMap(parse))
      for (const frame of frames) {
        followed.last = /^id: (\d+)$/m.exec(frame)?.[1] ?? followed.last
        followed.hasMissed ||= frame.includes(`event: ${MISSED_NAME}\n`)
      }
    }
  }
  read()
    .catch(() => undefined)
    .finally(() => {
      followed.isOver = true
    })
  return followed
}

describe("events", () => {
  let server: TestServer
  let world: World
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.close())
  beforeEach(async () => {
    world = await makeWorld(server)
  })

  const changed = () => ({ kind: "campaign-changed", campaignId: world.campaignId }) as const
  const progress = () =>
    ({
      kind: "film-progress",
      campaignId: world.campaignId,
      filmId: world.filmId,
      progress: 0.5,
      etaSeconds: 4,
    }) as const

  test("of a change reach the desk and the studio of the campaign, and nobody else", async () => {
    const [desk, studio, otherDesk, otherStudio] = await Promise.all([
      follow(world.clients["the coordinator of the campaign"]),
      follow(world.clients["the contributor whose thing it is"]),
      follow(world.clients["a coordinator of another campaign"]),
      follow(world.clients["a contributor of another campaign"]),
    ])
    await world.clients["the coordinator of the campaign"].call("updateLine", {
      params: { lineId: world.lineIds[0] },
      body: { text: "Autrement." },
    })
    await server.services.events.publish(progress())
    await expect.poll(() => desk.events).toEqual([changed(), progress()])
    // How a render goes on is the desk's business.
    await expect.poll(() => studio.events).toEqual([changed()])

    // An event of their own comes after, in order: had the first been sent to them, it would be there.
    const own = world.clients["a coordinator of another campaign"]
    const [campaign] = await own.call("listCampaigns")
    const theirs = { kind: "campaign-changed", campaignId: campaign?.id } as const
    await own.call("updateCampaign", { params: { campaignId: campaign?.id ?? "" }, body: { title: "Autre" } })
    await expect.poll(() => otherDesk.events).toEqual([theirs])
    await expect.poll(() => otherStudio.events).toEqual([theirs])
    for (const { stop } of [desk, studio, otherDesk, otherStudio]) stop()
  })

  test("tell a desk that shows the log of its new entry as well", async () => {
    const desk = await follow(world.clients["the coordinator of the campaign"], undefined, `?${LOG_PARAM}=1`)
    await world.clients["the coordinator of the campaign"].call("updateLine", {
      params: { lineId: world.lineIds[0] },
      body: { text: "Autrement." },
    })
    const logged = { kind: "activity-added", campaignId: world.campaignId } as const
    await expect.poll(() => desk.events).toEqual([changed(), logged])
    desk.stop()
  })

  test("of a campaign that is made after the stream was opened arrive too", async () => {
    const coordinator = world.clients["the coordinator of the campaign"]
    const desk = await follow(coordinator)
    const campaign = await createCampaign(coordinator)
    await expect.poll(() => desk.events).toEqual([{ kind: "campaign-changed", campaignId: campaign.id }])
    desk.stop()
  })

  test("tell the desk that a contributor has opened her link", async () => {
    const desk = await follow(world.clients["the coordinator of the campaign"])
    await new TestClient(server.url).call("enter", { body: { token: world.personalToken } })
    await expect.poll(() => desk.events).toEqual([changed()])
    desk.stop()
  })

  test("come from other processes, also after the connection that hears them was lost", async () => {
    const { database, log } = server.services
    const other = await openEventHub({ database, log })
    try {
      const desk = await follow(world.clients["the coordinator of the campaign"])
      await other.publish(changed())
      await expect.poll(() => desk.events).toEqual([changed()])

      await database.pool.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE application_name = 'unisson events' AND datname = current_database()`,
      )
      // Whoever missed something is sent away, and reads everything again when she comes back.
      await expect.poll(() => desk.isOver, { timeout: 10_000 }).toBe(true)
      const again = await follow(world.clients["the coordinator of the campaign"])
      await other.publish(changed())
      await expect.poll(() => again.events, { timeout: 10_000 }).toEqual([changed()])
      again.stop()
    } finally {
      await other.close()
    }
  })

  test("that were missed during a cut are told when the listener is back, and not to others", async () => {
    const reader = () => world.clients["the coordinator of the campaign"]
    const desk = await follow(reader())
    await expect.poll(() => desk.last).not.toBe("")
    desk.stop()
    const reword = (text: string) =>
      reader().call("updateLine", { params: { lineId: world.lineIds[0] }, body: { text } })
    await reword("Une.")
    await reword("Deux.")
    const [again, foreign] = await Promise.all([
      follow(reader(), desk.last),
      follow(world.clients["a coordinator of another campaign"], desk.last),
    ])
    await expect
      .poll(() => again.events.filter(({ kind }) => kind === "campaign-changed").length)
      .toBeGreaterThanOrEqual(2)
    expect(again.hasMissed).toBe(false)
    // A moment of their own comes after: had the others' been told, it would be there.
    await world.clients["a coordinator of another campaign"].call("createCampaign", { body: NEW_CAMPAIGN })
    await expect.poll(() => foreign.events.length).toBeGreaterThan(0)
    expect(foreign.events.some(({ campaignId }) => campaignId === world.campaignId)).toBe(false)
    for (const { stop } of [again, foreign]) stop()
  })

  test("that nobody knows any more are said to be missed", async () => {
    const { database } = server.services
    await database.pool.query("DELETE FROM server_events")
    const desk = await follow(world.clients["the coordinator of the campaign"], "1")
    await expect.poll(() => desk.hasMissed).toBe(true)
    desk.stop()
  })

  test("end when the server stops", async () => {
    const stopping = await startTestServer()
    const { clients } = await makeWorld(stopping)
    const studio = await follow(clients["the contributor whose thing it is"])
    await stopping.close()
    await expect.poll(() => studio.isOver).toBe(true)
  })
})
