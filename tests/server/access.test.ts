import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { type Endpoint, type EndpointName, endpoints } from "../../src/api/endpoints"
import { attempt } from "../fixtures/access-requests"
import { CALLERS, type CallerName, makeWorld } from "../fixtures/access-world"
import { startTestServer, type TestServer } from "../fixtures/server"

const SIGNED_OUT: readonly CallerName[] = [
  "nobody",
  "a coordinator whose session has expired",
  "a contributor whose link was revoked",
]
const isCoordinator = (caller: CallerName): boolean => caller.includes("coordinator")
const isOwner = (caller: CallerName): boolean =>
  caller === "the contributor whose thing it is" || caller === "the coordinator of the campaign"

/** What is answered when all is well, where it is not 200. */
const GRANTED: Partial<Record<EndpointName, number>> = {
  startUpload: 201,
  describeUploads: 204,
  continueUpload: 204,
  startSealedUpload: 201,
  continueSealedUpload: 204,
  cancelUpload: 204,
  // Reaches its handler, which finds no such link: there is one first coordinator, and she is there.
  setUp: 404,
}

/** A device is named by whoever reports it: whatever the name, it is her own. */
const NAMES_HER_OWN: readonly EndpointName[] = ["reportDevice"]

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
  return namesSomething(name) && !isOwner(caller) ? 404 : granted
}

describe("access", () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer()
  })
  afterAll(() => server.close())

  const names = Object.keys(endpoints) as EndpointName[]
  test.each(names)("%s is granted to whom the contract says, and to nobody else", async name => {
    const world = await makeWorld(server)
    const before = await world.readBoard()
    for (const caller of CALLERS) {
      const expected = expectedStatus(name, caller)
      const { status } = await attempt(world, name, world.clients[caller])
      expect(status, caller).toBe(expected)
      if (expected === 401 || expected === 403) expect(await world.readBoard(), caller).toEqual(before)
    }
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
