import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { Endpoint } from "../../src/api/endpoint"
import { type EndpointName, endpoints } from "../../src/api/endpoints"
import { mayDo, type Role } from "../../src/domain/role"
import { attempt, prepare } from "../fixtures/access-requests"
import { CALLERS, type CallerName, makeWorld, type World } from "../fixtures/access-world"
import { startTestServer, type TestServer } from "../fixtures/server"

const SIGNED_OUT: readonly CallerName[] = [
  "nobody",
  "a coordinator whose session has expired",
  "a contributor whose link was revoked",
]
const isCoordinator = (caller: CallerName): boolean => caller.includes("coordinator") || caller in SEATS
const SEATS: Partial<Record<CallerName, Role>> = {
  "a reviewer of the campaign": "reviewer",
  "an editor of the campaign": "editor",
  "the coordinator of the campaign": "owner",
}
const isOwner = (caller: CallerName): boolean =>
  caller === "the contributor whose thing it is" || caller in SEATS

/** Whether her role in the campaign is less than what the endpoint asks for. */
const isTooLow = (name: EndpointName, caller: CallerName): boolean => {
  const seat = SEATS[caller]
  return seat !== undefined && !mayDo(seat, endpoints[name].role)
}

/** What is answered when all is well, where it is not 200. */
const GRANTED: Partial<Record<EndpointName, number>> = {
  startUpload: 201,
  describeUploads: 204,
  continueUpload: 204,
  startSealedUpload: 201,
  startBroughtUpload: 201,
  startWelcomeUpload: 201,
  continueSealedUpload: 204,
  cancelUpload: 204,
  // Reaches its handler, which has no mail server to send through.
  tryNotice: 502,
  // Reaches its handler, which finds no such link: there is one first coordinator, and she is there.
  setUp: 404,
}

/** A device is named by whoever reports it, and of her welcome she names a part: whatever the name, it is her own. */
const NAMES_HER_OWN: readonly EndpointName[] = [
  "reportDevice",
  "keepPushSubscription",
  "removePushSubscription",
  "readOwnWelcome",
]

/** Endpoints whose path or body names something that belongs to somebody. */
const namesSomething = (name: EndpointName): boolean =>
  (endpoints[name].path.includes("{") && !NAMES_HER_OWN.includes(name)) || name === "startUpload"

/** The status that the contract's own words about access ask for. */
const expectedStatus = (name: EndpointName, caller: CallerName): number => {
  const { access }: Endpoint = endpoints[name]
  const granted = GRANTED[name] ?? 200
  if (access === "anyone") return granted
  if (SIGNED_OUT.includes(caller)) return 401
  if (access === "coordinator" && !isCoordinator(caller)) return 403
  if (access === "contributor" && isCoordinator(caller)) return 403
  if (!namesSomething(name)) return granted
  // She sees the line, and who has it.
  if (name === "claimLine" && caller === "another contributor of the campaign") return 409
  // An upload that she has not begun is none of hers, whatever her role.
  if (isTooLow(name, caller)) return endpoints[name].path.includes("{uploadId}") ? 404 : 403
  return isOwner(caller) ? granted : 404
}

describe("access", () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.close())

  /** What only reads leaves the world as it was: all of that is asked in one. */
  let readingWorld: Promise<World> | undefined
  const worldFor = (name: EndpointName): Promise<World> => {
    if (endpoints[name].method !== "get") return makeWorld(server)
    readingWorld ??= makeWorld(server)
    return readingWorld
  }

  const names = Object.keys(endpoints) as EndpointName[]
  // Side by side: each has campaigns of its own, and most of the time is spent waiting for answers.
  test.concurrent.each(names)("%s is granted to whom the contract says, and to nobody else", async name => {
    const world = await worldFor(name)
    await prepare(world, name)
    const isRefused = (caller: CallerName): boolean => [401, 403].includes(expectedStatus(name, caller))
    const tryAs = async (caller: CallerName): Promise<void> => {
      const { status } = await attempt(world, name, world.clients[caller])
      expect(status, caller).toBe(expectedStatus(name, caller))
    }
    // What only reads is asked in one world, in which others come and go meanwhile.
    const look = async () => (endpoints[name].method === "get" ? undefined : world.readBoard())
    const before = await look()
    for (const caller of CALLERS.filter(isRefused)) await tryAs(caller)
    expect(await look(), "after those who are refused").toEqual(before)
    // Of those who may, the last one is tried: what she does can often be done only once.
    for (const caller of CALLERS.filter(one => !isRefused(one)))
      if (!(caller in SEATS) || SEATS[caller] === "owner" || isTooLow(name, caller)) await tryAs(caller)
  })

  test("a reviewer sees the campaign and reviews it", async () => {
    const world = await makeWorld(server)
    const reviewer = world.clients["a reviewer of the campaign"]
    const granted = (Object.keys(endpoints) as EndpointName[]).filter(name => {
      const { access, role }: Endpoint = endpoints[name]
      return (access === "coordinator" || access === "member") && role === "reviewer"
    })
    expect(granted).toContain("reviewSubmission")
    // After which she sees nothing any more.
    const inOrder = [...granted.filter(name => name !== "leaveCampaign"), "leaveCampaign" as const]
    for (const name of inOrder) expect((await attempt(world, name, reviewer)).status, name).toBe(200)
  })

  test("someone else's thing and no thing at all are answered alike", async () => {
    const world = await makeWorld(server)
    const foreigner = world.clients["a coordinator of another campaign"]
    const ask = async (campaignId: string) => (await foreigner.fetch(`/api/campaigns/${campaignId}`)).text()
    const foreign = await ask(world.campaignId)
    expect(foreign).toContain("not-found")
    expect(await ask("00000000-0000-4000-8000-000000000000")).toBe(foreign)
    expect(await ask("..%2F..%2Fetc")).toBe(foreign)
  })

  test("a coordinator who opens a contributor's link keeps the desk", async () => {
    const world = await makeWorld(server)
    const both = world.clients["the coordinator of the campaign"]
    await both.call("enter", { body: { token: world.personalToken } })
    const session = await both.call("readSession")
    expect(session.coordinator?.email).toBe(world.coordinatorEmail)
    expect(session.contributor?.id).toBe(world.contributorId)
    expect((await both.call("listCampaigns")).map(({ id }) => id)).toEqual([world.campaignId])
    expect((await both.call("readBrief")).contributor.id).toBe(world.contributorId)
  })
})
