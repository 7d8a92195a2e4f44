import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import type { Page } from "@playwright/test"
import { expectAccessible } from "./fixtures/axe"
import { ApiDesk, makeCampaign } from "./fixtures/campaign-by-api"
import { fillPhone, quotaOf } from "./fixtures/full-phone"
import { expect, test } from "./fixtures/journey"
import { entriesOn, lastEntryOf } from "./fixtures/kept-recordings"
import { payByTheByte, saveBytes } from "./fixtures/paid-network"
import { shiftClock } from "./fixtures/phone-clock"
import * as studio from "./fixtures/studio"
import { LONG } from "./fixtures/tags"
import { putWaitingTakes } from "./fixtures/waiting-takes"

const LINE = "Nous sommes ingénieures, chercheuses, techniciennes."
const CLIP = readFileSync(resolve(import.meta.dirname, "../fixtures/gallery/phone.webm")).toString("base64")
const { OUTBOX_TAKES } = process.env
/** Takes that wait. Thirty, by `npm run prove -- outbox`, keep the server's worker busy for a while. */
const TAKES = Number(OUTBOX_TAKES ?? 5)
const EIGHT_DAYS_MS = 8 * 24 * 60 * 60_000
const MEGABYTE = 1_000_000
/** Room for the app and two takes. */
const QUOTA = 40 * MEGABYTE
/** Room for words, and less than a copy of a take needs. */
const FOR_WORDS = 150_000
const NEARLY_NOTHING = 16 * 1024
const PLENTY = 4_000 * MEGABYTE

const inState = (page: Page, words: string) => page.getByRole("article").filter({ hasText: words })

const isShellKept = (page: Page): Promise<void> =>
  expect(page.getByRole("listitem").filter({ hasText: "L’application" })).toContainText("sur ce téléphone")

/** Takes whose upload a phone begins, in the order in which it does. */
const watchUploads = (page: Page): string[] => {
  const begun: string[] = []
  page.on("request", request => {
    const metadata = request.method() === "POST" ? request.headers()["upload-metadata"] : undefined
    const takeId = /(?:^|,)takeId ([^,]+)/u.exec(metadata ?? "")?.[1]
    if (takeId !== undefined) begun.push(Buffer.from(takeId, "base64").toString())
  })
  return begun
}

test(`${TAKES} takes wait through a cold start without network and eight days, and arrive in order`, async ({
  server,
  newProfile,
}) => {
  const api = await ApiDesk.setUp(server)
  const { campaignId, links } = await makeCampaign(api, [LINE])
  const profile = newProfile()
  // They go whole, so that the cutter need not come.
  profile.onOpen(saveBytes)
  let phone = await profile.open()

  await studio.enter(phone, links[0] ?? "", LINE)
  await isShellKept(phone)
  await studio.record(phone, { seconds: 1 })
  await studio.choose(phone)
  await profile.setOffline(true)
  await studio.send(phone)
  await studio.expectWaitingForNetwork(phone)
  await studio.signRelease(phone)
  await putWaitingTakes(phone, { base64: CLIP, mimeType: "video/webm", count: TAKES - 1 })
  await profile.close()

  await test.step("started without network, the outbox says of each where it is", async () => {
    phone = await profile.open({ offline: true })
    await phone.goto(`${server.url}/studio/outbox`)
    await expect(inState(phone, "En attente de réseau")).toHaveCount(TAKES)
    await expect(phone.getByText("Vos prises sont en sûreté sur ce téléphone")).toBeVisible()
    await studio.expectReleaseSigned(phone)
    await expect(phone.getByText("partira d’elle-même au retour du réseau")).toBeVisible()
  })

  await test.step("what she pauses stays paused, also when the browser was closed", async () => {
    await phone.getByRole("button", { name: "Mettre les envois en pause" }).click()
    await expect(inState(phone, "En pause, à votre demande")).toHaveCount(TAKES)
    await expectAccessible(phone)
    await profile.close()
  })

  await test.step("eight days later, let go, they arrive in order, each once", async () => {
    profile.onOpen(context => shiftClock(context, EIGHT_DAYS_MS))
    phone = await profile.open()
    const begun = watchUploads(phone)
    await phone.goto(`${server.url}/studio/outbox`)
    await expect(inState(phone, "En pause, à votre demande")).toHaveCount(TAKES)
    expect(begun).toEqual([])
    await phone.getByRole("button", { name: "Reprendre les envois" }).click()
    await expect(inState(phone, "Bien arrivée")).toHaveCount(TAKES)
    const waited = (await entriesOn(phone)).map(({ takeId }) => takeId)
    expect(begun).toEqual(waited)
    const { submissions } = await api.readBoard(campaignId)
    expect(submissions.map(({ takeId }) => takeId).sort()).toEqual(waited.sort())
  })

  await test.step("what she signed without network is at the desk, once, and she can take it back", async () => {
    const register = () => api.call("readConsents", { campaignId }, undefined)
    const [consent, ...more] = (await register()).consents
    expect(more).toEqual([])
    expect(consent).toMatchObject({ name: "Voix 1", withdrawnAt: null })
    await phone.getByText("Relire ce que j’ai signé").click()
    await expect(phone.getByText(consent?.wording.slice(0, 200) ?? "")).toBeVisible()
    await studio.withdrawRelease(phone)
    await expect.poll(async () => (await register()).consents[0]?.withdrawnAt ?? "").not.toBe("")
  })
  await api.close()
})

test(
  "takes wait for Wi-Fi as she wants; on a full phone one goes without a copy, or she is told",
  LONG,
  async ({ shared: { server, api }, newProfile }) => {
    const { campaignId, links } = await makeCampaign(api, [LINE])
    const profile = newProfile()
    profile.onOpen(payByTheByte)
    const phone = await profile.open()
    const setQuota = await quotaOf(phone, server.url)
    await setQuota(QUOTA)
    const hurry = phone.getByRole("button", { name: "Envoyer quand même maintenant" })

    await test.step("what is on its way waits for Wi-Fi once she says so, and so does what is put in later", async () => {
      await studio.enter(phone, links[0] ?? "", LINE)
      await studio.record(phone, { seconds: 1 })
      await studio.choose(phone)
      await profile.setOffline(true)
      await studio.send(phone)
      await studio.expectWaitingForNetwork(phone)
      await phone.getByRole("checkbox", { name: "Envoyer seulement en Wi-Fi" }).check()
      await profile.setOffline(false)
      await expect(inState(phone, "En attente de Wi-Fi")).toHaveCount(1)
      await studio.openTakes(phone)
      await studio.record(phone, { seconds: 1.5 })
      await studio.chooseAndSend(phone)
      await expect(inState(phone, "En attente de Wi-Fi")).toHaveCount(2)
      await expectAccessible(phone)
    })

    await test.step("without room for a copy the newer one goes from the recording itself", async () => {
      await fillPhone(phone, NEARLY_NOTHING)
      await setQuota(QUOTA + FOR_WORDS)
      await hurry.first().click()
      await studio.expectArrived(phone)
      expect((await lastEntryOf(phone)).sealed).toMatchObject({ cutBy: "whole", isInPlace: true })
    })

    await test.step("without room for a word she is told, and offered to make some; then it goes", async () => {
      await fillPhone(phone, 1)
      await hurry.click()
      await expect(phone.getByText(/plus de place sur ce téléphone/u)).toBeVisible()
      await expect(phone.getByRole("button", { name: "Faire de la place" })).toBeVisible()
      await expect(inState(phone, "En attente de Wi-Fi")).toHaveCount(1)
      await setQuota(PLENTY)
      await hurry.click()
      await expect(inState(phone, "Bien arrivée")).toHaveCount(2)
      const entries = await entriesOn(phone)
      const { submissions } = await api.readBoard(campaignId)
      expect(submissions.map(({ sha256 }) => sha256).sort()).toEqual(
        entries.map(({ sealed }) => sealed?.sha256 ?? "").sort(),
      )
    })
  },
)
