import { randomUUID } from "node:crypto"
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

describe("a list of people", () => {
  const listOf = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ id: randomUUID(), name: `Voix ${index + 1}` }))
  const namesOf = async (campaignId: string) =>
    (await boardOf(campaignId)).contributors.map(({ name }) => name)

  test("is added in its order, and once though it is said twice", async () => {
    const { id: campaignId } = await createCampaign(coordinator)
    const body = { contributors: listOf(16) }
    const saying = () => coordinator.call("importContributors", { params: { campaignId }, body })
    await Promise.all([saying(), saying()])
    await saying()
    expect(await namesOf(campaignId)).toEqual(body.contributors.map(({ name }) => name))
  })

  test("is refused whole for one fault in it", async () => {
    const { id: campaignId } = await createCampaign(coordinator)
    const contributors = [...listOf(2), { id: randomUUID(), name: "Lin", email: "lin@exemple" }]
    await expect(
      coordinator.call("importContributors", { params: { campaignId }, body: { contributors } }),
    ).rejects.toMatchObject({ code: "bad-request", details: { field: "contributors.2.email" } })
    expect(await namesOf(campaignId)).toEqual([])
  })

  test("may not make a team of more than five hundred, nor name somebody of another campaign", async () => {
    const { id: elsewhere } = await createCampaign(coordinator)
    const { id: campaignId } = await createCampaign(coordinator)
    const [stranger = { id: "", name: "" }, ...others] = listOf(500)
    await coordinator.call("importContributors", {
      params: { campaignId: elsewhere },
      body: { contributors: [stranger] },
    })
    const params = { campaignId }
    await expect(
      coordinator.call("importContributors", { params, body: { contributors: [...others, stranger] } }),
    ).rejects.toMatchObject({ code: "not-found" })
    expect(await namesOf(campaignId)).toEqual([])
    await coordinator.call("importContributors", { params, body: { contributors: others } })
    await coordinator.call("addContributor", { params, body: { name: "La cinq-centième" } })
    await expect(
      coordinator.call("addContributor", { params, body: { name: "Une de trop" } }),
    ).rejects.toMatchObject({ code: "team-full" })
  })

  test("is taken back but for those who have opened their links", async () => {
    const { id: campaignId } = await createCampaign(coordinator)
    const params = { campaignId }
    const contributors = listOf(3)
    await coordinator.call("importContributors", { params, body: { contributors } })
    const { contributor: awa } = await enterContributor(server, coordinator, campaignId)
    const { contributorIds } = await coordinator.call("removeContributors", {
      params,
      body: { contributorIds: [...contributors.map(({ id }) => id), awa.id] },
    })
    expect(new Set(contributorIds)).toEqual(new Set(contributors.map(({ id }) => id)))
    expect(await namesOf(campaignId)).toEqual([awa.name])
  })
})

describe("lines given to other people", () => {
  const setUpTwo = async () => {
    const { id: campaignId } = await createCampaign(coordinator, { text: "Un. Deux." })
    const params = { campaignId }
    const awa = await coordinator.call("addContributor", { params, body: { name: "Awa" } })
    const lin = await coordinator.call("addContributor", { params, body: { name: "Lin" } })
    const [first = "", second = ""] = (await boardOf(campaignId)).lines.map(({ id }) => id)
    const speakers = async () => (await boardOf(campaignId)).lines.map(({ contributorIds }) => contributorIds)
    return { params, awa: awa.id, lin: lin.id, first, second, speakers }
  }

  test("change hands all at once, and once though it is said twice", async () => {
    const { params, awa, lin, first, second, speakers } = await setUpTwo()
    const changes = [
      { lineId: first, from: [], to: [awa] },
      { lineId: second, from: [], to: [lin, awa] },
    ]
    await coordinator.call("changeSpeakers", { params, body: { changes } })
    await coordinator.call("changeSpeakers", { params, body: { changes } })
    expect(await speakers()).toEqual([[awa], [lin, awa]])
  })

  test("are all left as they are where one was given away meanwhile", async () => {
    const { params, awa, lin, first, second, speakers } = await setUpTwo()
    await coordinator.call("updateLine", { params: { lineId: second }, body: { contributorIds: [lin] } })
    const changes = [
      { lineId: first, from: [], to: [awa] },
      { lineId: second, from: [], to: [awa] },
    ]
    await expect(coordinator.call("changeSpeakers", { params, body: { changes } })).rejects.toMatchObject({
      code: "speakers-changed",
    })
    expect(await speakers()).toEqual([[], [lin]])
  })

  test("that are given away by two at once go to one of them whole", async () => {
    const { params, awa, lin, first, second, speakers } = await setUpTwo()
    const giveTo = (id: string) =>
      coordinator.call("changeSpeakers", {
        params,
        body: { changes: [first, second].map(lineId => ({ lineId, from: [], to: [id] })) },
      })
    const outcomes = await Promise.allSettled([giveTo(awa), giveTo(lin)])
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1)
    const [one, other] = await speakers()
    expect(one).toHaveLength(1)
    expect(other).toEqual(one)
  })

  test("may not be of another campaign, nor go to somebody of another", async () => {
    const here = await setUpTwo()
    const there = await setUpTwo()
    for (const change of [
      { lineId: there.first, from: [], to: [here.awa] },
      { lineId: here.first, from: [], to: [there.awa] },
    ])
      await expect(
        coordinator.call("changeSpeakers", { params: here.params, body: { changes: [change] } }),
      ).rejects.toMatchObject({ code: "not-found" })
  })
})
