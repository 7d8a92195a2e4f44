import { readFileSync, writeFileSync } from "node:fs"
import type { Page } from "@playwright/test"
import { LAPTOP } from "./fixtures/browser-profile"
import { makeCampaign } from "./fixtures/campaign-by-api"
import { signIn } from "./fixtures/desk"
import { expect, test } from "./fixtures/journey"
import { examineScreen } from "./fixtures/screens"
import * as studio from "./fixtures/studio"

const LINE = "Nous sommes là."

/** Let files go over the page, as a file manager does. */
const drop = async (page: Page, files: readonly { readonly name: string; readonly bytes: Buffer }[]) => {
  const carried = await page.evaluateHandle(
    given => {
      const transfer = new DataTransfer()
      for (const { name, base64 } of given) {
        const bytes = Uint8Array.from(atob(base64), sign => sign.charCodeAt(0))
        transfer.items.add(new File([bytes], name))
      }
      return transfer
    },
    files.map(({ name, bytes }) => ({ name, base64: bytes.toString("base64") })),
  )
  await page.dispatchEvent("body", "dragover", { dataTransfer: carried })
  await expect(page.getByText("Lâchez les fichiers n’importe où.")).toBeVisible()
  await page.dispatchEvent("body", "drop", { dataTransfer: carried })
}

test("a take that no network comes for is carried to the desk, once, and not changed on the way", async ({
  shared: { server, api },
  newProfile,
}, testInfo) => {
  const { campaignId, links } = await makeCampaign(api, [LINE])
  const profile = newProfile()
  const phone = await profile.open()
  const keyTold = phone.waitForResponse(
    response => response.ok() && (response.request().postData() ?? "").includes("publicKey"),
  )
  await studio.enter(phone, links[0] ?? "", LINE)
  await keyTold
  await studio.makeReadyForOffline(phone)

  const path = await test.step("made without network", async () => {
    await profile.setOffline(true)
    await studio.record(phone, { seconds: 1.5 })
    await studio.chooseAndSend(phone)
    await studio.expectWaitingForNetwork(phone)
    const download = phone.waitForEvent("download")
    await phone.getByRole("button", { name: "Transmettre le fichier" }).click()
    const file = await download
    expect(file.suggestedFilename()).toMatch(/^unisson-prise-1-[0-9a-f]{8}\.unisson$/u)
    const saved = testInfo.outputPath(file.suggestedFilename())
    await file.saveAs(saved)
    await expect(phone.getByText("Confiez ce fichier à la régie")).toBeVisible()
    await examineScreen(phone, "studio-outbox-sealed")
    return saved
  })

  const desk = await newProfile().open({ viewport: LAPTOP })
  const list = desk.getByRole("region", { name: "Fichiers déposés" }).getByRole("listitem")
  await test.step("dropped on the desk: what was changed is refused, the rest lands on its line", async () => {
    await signIn(desk, server.url)
    await desk.goto(`${server.url}/desk/campaigns/${campaignId}`)
    await expect(desk.getByRole("button", { name: "Déposer des fichiers" })).toBeVisible()

    const bytes = readFileSync(path)
    const changed = Buffer.from(bytes)
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
    await drop(desk, [
      { name: "holiday.jpg", bytes: Buffer.from("no sealed file") },
      { name: "changed.unisson", bytes: changed },
      { name: "whole.unisson", bytes },
    ])
    await expect(list.nth(0)).toContainText("Ce n’est ni un fichier scellé")
    await expect(list.nth(1)).toContainText("modifié en route")
    await expect(list.nth(2)).toContainText("Arrivé sur la phrase 1")
    await expect
      .poll(async () => (await api.readBoard(campaignId)).submissions.map(({ state }) => state))
      .toEqual(["ready"])
    await examineScreen(desk, "desk-sealed-files")
  })

  await test.step("chosen a second time, and sent when the network comes after all: there once", async () => {
    const again = testInfo.outputPath("again.unisson")
    writeFileSync(again, readFileSync(path))
    const chooser = desk.waitForEvent("filechooser")
    await desk.getByRole("button", { name: "Déposer des fichiers" }).click()
    await (await chooser).setFiles(again)
    await expect(list.nth(3)).toContainText("Déjà là")
    await profile.setOffline(false)
    await studio.expectArrived(phone)
    expect((await api.readBoard(campaignId)).submissions).toHaveLength(1)
  })
})
