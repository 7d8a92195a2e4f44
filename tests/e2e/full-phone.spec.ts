import type { Page } from "@playwright/test"
import { expectAccessible } from "./fixtures/axe"
import { makeCampaign } from "./fixtures/campaign-by-api"
import { fillPhone, quotaOf } from "./fixtures/full-phone"
import { expect, test } from "./fixtures/journey"
import { takesOn } from "./fixtures/kept-recordings"
import * as studio from "./fixtures/studio"
import { LONG } from "./fixtures/tags"

const LINE = "Nous sommes ingénieures, chercheuses, techniciennes."
const MEGABYTE = 1_000_000
/** Room for the line and little else. */
const QUOTA = 70 * MEGABYTE
const PLENTY = 4_000 * MEGABYTE

/** What Firefox and Safari say of the room that is left. Chromium 156 names ten gigabytes, whatever is free. */
const sayFree = (page: Page, free: number): Promise<void> =>
  page.evaluate(quota => {
    navigator.storage.estimate = async () => ({ usage: 0, quota })
  }, free)

test(
  "a full phone keeps what was recorded, says so, and makes room",
  LONG,
  async ({ shared: { server, api }, newProfile }) => {
    const { links } = await makeCampaign(api, [LINE])
    const page = await newProfile().open()
    const setQuota = await quotaOf(page, server.url)
    await setQuota(QUOTA)
    await studio.enter(page, links[0] ?? "", LINE)

    await test.step("room ends in mid-recording: the take is as long as what was kept", async () => {
      const startedAt = await studio.startRecording(page)
      await expect.poll(() => Date.now() - startedAt).toBeGreaterThan(2_500)
      await fillPhone(page)
      await expect(page.getByText("L’enregistrement s’est arrêté tout seul")).toBeVisible()
      await expect(page.getByText(/plus de place sur ce téléphone/)).toBeVisible()
      const [take] = await takesOn(page)
      expect(take?.duration).toBeGreaterThan(1)
      await studio.play(page)
    })

    await test.step("without room no take is begun", async () => {
      await studio.openCamera(page)
      await page.getByRole("button", { name: "Enregistrer" }).click()
      await expect(page.getByText(/plus de place sur ce téléphone/).first()).toBeVisible()
      await expect(page.getByRole("button", { name: "Enregistrer" })).toBeVisible()
    })

    await test.step("takes that wait for nothing can go, and then she films again", async () => {
      await page.getByRole("button", { name: "Faire de la place" }).first().click()
      const dialog = page.getByRole("dialog", { name: "Faire de la place" })
      await expect(dialog.getByRole("checkbox")).toBeChecked()
      await expect(dialog.getByText("Pas choisie")).toBeVisible()
      await expectAccessible(page)
      await dialog.getByRole("button", { name: /^Libérer/ }).click()
      await expect(dialog).toBeHidden()
      await expect.poll(async () => (await takesOn(page)).length).toBe(0)
      await setQuota(PLENTY)
      await page.getByRole("button", { name: "Enregistrer" }).click()
      await expect(page.getByRole("button", { name: "Arrêter" })).toBeVisible()
    })

    await test.step("little room is told of for as long as there is little", async () => {
      await page.getByRole("button", { name: "Arrêter" }).click()
      await expect(page.getByRole("heading", { level: 1, name: "Mes prises" })).toBeVisible()
      await sayFree(page, 40 * MEGABYTE)
      await studio.openCamera(page)
      const told = page.getByText(/^Il ne reste que/)
      await expect(told).toBeVisible()
      await sayFree(page, PLENTY)
      await expect(told).toBeHidden()
    })
  },
)
