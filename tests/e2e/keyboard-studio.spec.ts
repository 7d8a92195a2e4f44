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
    const oneFrame = whole - (await readEnd())
    expect(oneFrame).toBeGreaterThan(0)
    await page.keyboard.press("Shift+ArrowLeft")
    expect((whole - (await readEnd())) / oneFrame).toBeCloseTo(11, 0)
  })

  await test.step("send", async () => {
    await press(page, page.getByRole("button", { name: "Envoyer", exact: true }))
    await studio.expectArrived(page)
  })
})
