import { afterAll, beforeAll, describe, expect, test } from "vitest"
import type { ContributorFacts } from "../../src/domain/contributor"
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

const AWA: ContributorFacts = {
  name: "Awa Diop",
  role: "Ingénieure réseau",
  organisation: "Métropole de Lyon",
  place: "Lyon",
  email: "awa@exemple.fr",
  phone: "06 12 34 56 78",
  language: "en",
  addressForm: "familiar",
  gender: "feminine",
}

describe("what is known of a person", () => {
  test("is kept whole, and of her name alone the rest is empty", async () => {
    const { id: campaignId } = await createCampaign(coordinator)
    const params = { campaignId }
    await coordinator.call("addContributor", { params, body: { ...AWA, email: " AWA@exemple.fr " } })
    await coordinator.call("addContributor", { params, body: { name: "Lin" } })
    expect((await boardOf(campaignId)).contributors).toMatchObject([
      AWA,
      { name: "Lin", role: "", organisation: "", email: "", phone: "", language: null, gender: null },
    ])
  })

  test("changes by what is named and nothing else", async () => {
    const { id: campaignId } = await createCampaign(coordinator)
    const awa = await coordinator.call("addContributor", { params: { campaignId }, body: AWA })
    const changed = await coordinator.call("updateContributor", {
      params: { contributorId: awa.id },
      body: { phone: "", addressForm: "formal" },
    })
    expect(changed).toMatchObject({ ...AWA, phone: "", addressForm: "formal" })
  })

  test.each([{ email: "awa@exemple" }, { phone: "demander à Léa" }, { name: "   " }])(
    "is refused with the field at fault: %o",
    async fault => {
      const { id: campaignId } = await createCampaign(coordinator)
      const adding = coordinator.call("addContributor", {
        params: { campaignId },
        body: { ...AWA, ...fault },
      })
      await expect(adding).rejects.toMatchObject({
        code: "bad-request",
        details: { field: Object.keys(fault)[0] },
      })
      expect((await boardOf(campaignId)).contributors).toEqual([])
    },
  )

  test("is hers to read but for what the coordinator noted to reach her", async () => {
    const { id: campaignId } = await createCampaign(coordinator)
    const { client, contributor } = await enterContributor(server, coordinator, campaignId)
    await coordinator.call("updateContributor", { params: { contributorId: contributor.id }, body: AWA })
    const { contributor: herself } = await client.call("readBrief")
    expect(herself).toMatchObject({ name: "Awa Diop", language: "en", addressForm: "familiar" })
    expect(herself).not.toHaveProperty("email")
    expect(herself).not.toHaveProperty("phone")
  })
})
