import { LAPTOP } from "./fixtures/browser-profile"
import { ApiDesk, makeCampaign } from "./fixtures/campaign-by-api"
import { expect, test } from "./fixtures/journey"
import { press, tabTo } from "./fixtures/keyboard"
import * as studio from "./fixtures/studio"

const LINE = "Nous sommes ingénieures, chercheuses, techniciennes."
const MS_PER_SECOND = 1000

test("a line is filmed, cut and sent without a mouse", async ({ server, newProfile }) => {
  const api = await ApiDesk.setUp(server)
  const { links } = await makeCampaign(api, [LINE])
  await api.close()
  const page = await newProfile().open({ viewport: LAPTOP })
  await studio.enter(page, links[0] ?? "", LINE)

  await test.step("film", async () => {
    await press(page, page.getByRole("link", { name: "Me préparer" }))
    const allow = page.getByRole("button", { name: "Autoriser la caméra" })
    const record = page.getByRole("button", { name: "Enregistrer", exact: true })
    await expect(allow.or(record)).toBeVisible()
    if (await allow.isVisible()) await press(page, allow)
    await expect(record).toBeEnabled()
    await press(page, record)
    const stop = page.getByRole("button", { name: "Arrêter" })
    await expect(stop).toBeVisible()
    const startedAt = Date.now()
    await expect.poll(() => Date.now() - startedAt).toBeGreaterThan(2 * MS_PER_SECOND)
    await press(page, stop)
    await expect(page.getByRole("heading", { level: 1, name: "Mes prises" })).toBeVisible()
  })

  await test.step("cut by arrows", async () => {
    await press(page, page.getByRole("link", { name: "Choisir cette prise" }).first())
    const end = page.getByRole("slider", { name: "Fin" })
    await tabTo(page, end)
    const readEnd = async (): Promise<number> =>
      Number((await end.getAttribute("aria-valuenow")) ?? (await end.inputValue()))
    const whole = await readEnd()
    await page.keyboard.press("ArrowLeft")
    const onePicture = await readEnd()
    expect(onePicture).toBeLessThan(whole)
    await page.keyboard.press("Shift+ArrowLeft")
    const eleven = await readEnd()
    // As many of the take's own pictures, however steadily this machine filmed.
    for (let step = 0; step < 10; step += 1) await page.keyboard.press("ArrowRight")
    expect(await readEnd()).toBeCloseTo(onePicture, 3)
    expect(eleven).toBeLessThan(onePicture)
    await page.keyboard.press("Control+z")
    await expect.poll(readEnd).toBeGreaterThan(onePicture)
    // Next to nothing is left: that is asked about.
    await tabTo(page, end)
    for (let step = 0; step < 8; step += 1) await page.keyboard.press("Shift+ArrowLeft")
  })

  await test.step("send", async () => {
    await press(page, page.getByRole("button", { name: "Envoyer", exact: true }))
    // Asked where the keyboard is.
    await press(page, page.getByRole("button", { name: "Oui, envoyer" }))
    await studio.expectArrived(page)
  })
})
