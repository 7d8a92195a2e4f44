import { makeCampaign } from "./fixtures/campaign-by-api"
import { expect, test } from "./fixtures/journey"
import { takesOn } from "./fixtures/kept-recordings"
import * as studio from "./fixtures/studio"
import { LONG } from "./fixtures/tags"

const LINE = "Nous sommes ingénieures, chercheuses, techniciennes."

test(
  "of two tabs one films, and the other says so until it may",
  LONG,
  async ({ shared: { api }, newProfile }) => {
    const { links } = await makeCampaign(api, [LINE])
    const profile = newProfile()
    const first = await profile.open()
    await studio.enter(first, links[0] ?? "", LINE)
    await studio.startRecording(first)

    const second = await profile.openTab()
    await second.goto(first.url())
    const told = second.getByRole("heading", { name: "Vous filmez déjà dans un autre onglet" })
    await expect(told).toBeVisible()

    await test.step("a recording is not taken from the other tab, nor recovered by this one", async () => {
      await second.getByRole("button", { name: "Filmer ici" }).click()
      await expect(second.getByText("L’autre onglet enregistre : terminez-y d’abord la prise.")).toBeVisible()
      await expect(first.getByRole("button", { name: "Arrêter" })).toBeVisible()
      expect(await takesOn(second)).toEqual([])
    })

    await test.step("the take is kept once; then the second tab goes on by itself", async () => {
      await first.getByRole("button", { name: "Arrêter" }).click()
      await expect(first.getByRole("heading", { level: 1, name: "Mes prises" })).toBeVisible()
      await expect(second.getByRole("button", { name: "Enregistrer" })).toBeEnabled()
      const takes = await takesOn(second)
      expect(takes.map(({ isRecovered }) => isRecovered)).toEqual([false])
    })

    await test.step("an idle tab lets go when the other asks", async () => {
      await first.getByRole("link", { name: "Refaire" }).click()
      await expect(
        first.getByRole("heading", { name: "Vous filmez déjà dans un autre onglet" }),
      ).toBeVisible()
      await first.getByRole("button", { name: "Filmer ici" }).click()
      await expect(first.getByRole("button", { name: "Enregistrer" })).toBeEnabled()
      await expect(told).toBeVisible()
    })
  },
)
