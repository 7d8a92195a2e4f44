import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { PHONE } from "./fixtures/browser-profile"
import { makeCampaign } from "./fixtures/campaign-by-api"
import * as desk from "./fixtures/desk"
import { expect, test } from "./fixtures/journey"
import { press, tabTo } from "./fixtures/keyboard"
import { examineScreen } from "./fixtures/screens"
import { LONG } from "./fixtures/tags"

const GALLERY = resolve(import.meta.dirname, "../fixtures/gallery")
const clip = (file: string, name: string) => ({
  name,
  mimeType: "",
  buffer: readFileSync(resolve(GALLERY, file)),
})

test(
  "clips of any kind are brought in on a phone and by keys, each once, each on its line",
  LONG,
  async ({ shared: { server, api }, newProfile }) => {
    const { campaignId } = await makeCampaign(api, ["Nous sommes là.", "Et vous ?"])
    await api.call("addLine", { campaignId }, { text: "Ensemble." })
    const page = await newProfile().open({ viewport: PHONE })
    await desk.signIn(page, server.url)
    await page.goto(`${server.url}/desk/campaigns/${campaignId}`)
    const items = page.getByRole("region", { name: "Fichiers déposés" }).getByRole("listitem")
    const choose = async (...files: ReturnType<typeof clip>[]): Promise<void> => {
      const chooser = page.waitForEvent("filechooser")
      await press(page, page.getByRole("button", { name: "Déposer des fichiers" }))
      await (await chooser).setFiles(files)
    }

    await test.step("line and person are guessed from the names; what is left is chosen", async () => {
      await choose(clip("phone.webm", "Voix 2.webm"), clip("24-frames.mp4", "IMG_4821.mp4"), {
        name: "notes.txt",
        mimeType: "text/plain",
        buffer: Buffer.from("no clip"),
      })
      await expect(items.nth(0).getByLabel("Pour la phrase")).toHaveValue(/./u)
      await expect(items.nth(0).getByLabel("Dite par").locator("option:checked")).toHaveText("Voix 2")
      await expect(items.nth(1).getByLabel("Dite par").locator("option:checked")).toHaveText("Voix 1")
      await expect(items.nth(2)).toContainText("ni une vidéo")
      await tabTo(page, items.nth(1).getByLabel("Pour la phrase"))
      await items.nth(1).getByLabel("Pour la phrase").selectOption({ label: "3. Ensemble." })
      await expect(items.nth(1)).toContainText("La phrase lui sera confiée")
      await items.nth(1).getByLabel("Dite par").selectOption({ label: "Voix 1" })
      await examineScreen(page, "desk-brought-clips")
      await press(page, page.getByRole("button", { name: "Déposer les 2 vidéos" }))
    })

    await test.step("both arrive on their lines, and the board says who brought them", async () => {
      await expect(items.nth(0)).toContainText("Arrivé sur la phrase 2")
      await expect(items.nth(1)).toContainText("Arrivé sur la phrase 3")
      await expect(desk.rowOf(page, 3)).toContainText("À relire")
      await expect(desk.rowOf(page, 3)).toContainText("Déposée par Marie Curie")
      const { submissions, lines, contributors } = await api.readBoard(campaignId)
      expect(submissions.map(({ state }) => state)).toEqual(["ready", "ready"])
      expect(lines[2]?.contributorIds).toEqual([contributors.find(({ name }) => name === "Voix 1")?.id])
    })

    await test.step("the same clip once more is there already", async () => {
      await choose(clip("phone.webm", "phrase 2.webm"))
      await press(page, items.nth(3).getByRole("button", { name: "Déposer cette vidéo" }))
      await expect(items.nth(3)).toContainText("Déjà là")
      expect((await api.readBoard(campaignId)).submissions).toHaveLength(2)
    })
  },
)
