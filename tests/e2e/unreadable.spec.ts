import type { Page } from "@playwright/test"
import { expectAccessible } from "./fixtures/axe"
import { makeCampaign } from "./fixtures/campaign-by-api"
import { expect, test } from "./fixtures/journey"
import { takesOn } from "./fixtures/kept-recordings"
import * as studio from "./fixtures/studio"
import { LONG } from "./fixtures/tags"

const LINE = "Nous sommes ingénieures, chercheuses, techniciennes."

/** Leave on the phone what a crash may leave: recordings of which nothing can be read. */
const leaveBroken = (page: Page, lineId: string, takeNumbers: readonly number[]): Promise<void> =>
  page.evaluate(
    async ({ lineId, takeNumbers }) => {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open("unisson")
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error)
      })
      const transaction = database.transaction(["recordings", "chunks"], "readwrite")
      for (const takeNumber of takeNumbers) {
        const takeId = crypto.randomUUID()
        const [campaignId, contributorId] = [crypto.randomUUID(), crypto.randomUUID()]
        const slate = { takeId, campaignId, lineId, contributorId, takeNumber, lineText: "…" }
        const startedAt = new Date().toISOString()
        transaction.objectStore("recordings").put({ slate, mimeType: "video/mp4", startedAt })
        transaction.objectStore("chunks").put(new Uint8Array(300_000).buffer, [takeId, 0])
      }
      await new Promise((resolve, reject) => {
        transaction.oncomplete = resolve
        transaction.onerror = () => reject(transaction.error)
      })
      database.close()
    },
    { lineId, takeNumbers },
  )

const notice = (page: Page, takeNumber: number) =>
  page.getByRole("status").filter({ hasText: `La prise ${takeNumber} ne se lit pas` })

test(
  "a recording that nothing can read is saved, kept or thrown away as she says",
  LONG,
  async ({ shared: { api }, newProfile }) => {
    const { links } = await makeCampaign(api, [LINE])
    const phone = await newProfile().open()
    await studio.enter(phone, links[0] ?? "", LINE)
    const address = await phone.getByRole("link", { name: "Me préparer" }).first().getAttribute("href")
    await leaveBroken(phone, address?.split("/").at(-1) ?? "", [3, 4])
    await studio.openBrief(phone)
    await phone.getByRole("link", { name: "Voir mes prises" }).click()

    const download = phone.waitForEvent("download")
    await notice(phone, 3).getByRole("button", { name: "Enregistrer le fichier" }).click()
    expect((await download).suggestedFilename()).toBe("unisson-prise-3.mp4")
    await notice(phone, 3).getByRole("button", { name: "Supprimer", exact: true }).click()
    await notice(phone, 3).getByRole("button", { name: "Supprimer pour de bon" }).click()
    await expect(notice(phone, 3)).toBeHidden()
    await expectAccessible(phone)

    await notice(phone, 4)
      .getByRole("button", { name: /^La garder/ })
      .click()
    await expect(notice(phone, 4)).toBeHidden()
    await expect(phone.getByRole("article", { name: "Prise 4" })).toContainText("ne se lit pas")
    expect((await takesOn(phone)).map(({ slate }) => slate.takeNumber)).toEqual([4])

    await phone.reload()
    await expect(phone.getByRole("article", { name: "Prise 4" })).toBeVisible()
    await expect(phone.getByText("ne se lit pas sur ce téléphone")).toBeHidden()

    await test.step("a deletion that fails is told, and can be tried again", async () => {
      const remove = phone.getByRole("button", { name: "Supprimer la prise 4" })
      // What a browser's storage does when its disk fails; done by hand, for no disk fails on demand.
      await phone.evaluate(() => {
        const { put } = IDBObjectStore.prototype
        IDBObjectStore.prototype.put = () => {
          IDBObjectStore.prototype.put = put
          throw new DOMException("Internal error", "UnknownError")
        }
      })
      await remove.click()
      await expect(phone.getByRole("alert")).toContainText("La prise est restée comme elle était")
      await remove.click()
      await expect(phone.getByText("Prise supprimée.")).toBeVisible()
      await expect(phone.getByRole("alert")).toBeHidden()
    })
  },
)
