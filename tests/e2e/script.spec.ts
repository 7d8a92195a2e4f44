import type { Page } from "@playwright/test"
import { LAPTOP } from "./fixtures/browser-profile"
import { makeCampaign } from "./fixtures/campaign-by-api"
import * as desk from "./fixtures/desk"
import { expect, test } from "./fixtures/journey"
import { pressOnDesk, tabTo } from "./fixtures/keyboard"

const LINES = ["Nous sommes là.", "Écoutez-nous bien."]

const fields = (page: Page) => page.getByRole("grid", { name: "Texte" }).getByRole("textbox")
const texts = (page: Page) =>
  fields(page).evaluateAll(all => all.map(field => (field as HTMLTextAreaElement).value))
/** Both what she sees and, after she comes again, what the server has. */
const expectTexts = (page: Page, lines: readonly string[]) => expect.poll(() => texts(page)).toEqual(lines)

/** By Tab into the first line, and from its end by an arrow into the second. */
const toSecondLine = async (page: Page): Promise<void> => {
  await tabTo(page, fields(page).nth(0))
  await page.keyboard.press("End")
  await page.keyboard.press("ArrowDown")
  await expect(fields(page).nth(1)).toBeFocused()
}

/** Put text on the clipboard's way into the focused field, as Ctrl+V does. */
const paste = (page: Page, text: string): Promise<void> =>
  page.evaluate(pasted => {
    const clipboardData = new DataTransfer()
    clipboardData.setData("text/plain", pasted)
    const options = { clipboardData, bubbles: true, cancelable: true }
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", options))
  }, text)

test("the text is cut, joined, moved and taken back by keys alone", async ({ shared, newProfile }) => {
  const { server, api } = shared
  const { campaignId } = await makeCampaign(api, LINES)
  const page = await newProfile().open({ viewport: LAPTOP })
  await desk.signIn(page, server.url)
  await page.goto(`${server.url}/desk/campaigns/${campaignId}/script`)
  await expectTexts(page, LINES)

  await test.step("split at the caret, and merge again", async () => {
    await toSecondLine(page)
    for (let letter = 0; letter < "Écoutez-nous".length; letter++) await page.keyboard.press("ArrowRight")
    await page.keyboard.press("Enter")
    await expectTexts(page, ["Nous sommes là.", "Écoutez-nous", "bien."])
    await expect(fields(page).nth(2)).toBeFocused()
    await page.keyboard.press("Backspace")
    await expectTexts(page, LINES)
    await expect(fields(page).nth(1)).toBeFocused()
  })

  await test.step("undo and redo", async () => {
    await page.keyboard.press("Control+z")
    await expectTexts(page, ["Nous sommes là.", "Écoutez-nous", "bien."])
    await pressOnDesk(page, page.getByRole("button", { name: "Rétablir la modification" }))
    await expectTexts(page, LINES)
  })

  await test.step("paste several sentences, and move a line", async () => {
    await toSecondLine(page)
    await page.keyboard.press("End")
    await paste(page, " M. Dupont dit : « Oui. » Et nous ?")
    await expectTexts(page, ["Nous sommes là.", "Écoutez-nous bien.M. Dupont dit : « Oui. »", "Et nous ?"])
    await expect(fields(page).nth(2)).toBeFocused()
    await page.keyboard.press("Alt+ArrowUp")
    await expectTexts(page, ["Nous sommes là.", "Et nous ?", "Écoutez-nous bien.M. Dupont dit : « Oui. »"])
    await expect(fields(page).nth(1)).toBeFocused()
  })

  await test.step("two people are given one line, to say it together", async () => {
    const speakers = page.getByRole("button", { name: /^Qui dit la phrase 1/u })
    await pressOnDesk(page, speakers)
    const list = page.getByRole("listbox", { name: "Équipe" })
    await expect(list.getByRole("option", { name: /Voix 1/u })).toBeFocused()
    await pressOnDesk(page, page.getByRole("checkbox", { name: "À plusieurs, ensemble" }), "Space")
    await page.keyboard.press("Shift+Tab")
    await expect(list.getByRole("option", { name: /Voix 1/u })).toBeFocused()
    await page.keyboard.press("ArrowDown")
    await expect(list.getByRole("option", { name: /Voix 2/u })).toBeFocused()
    await page.keyboard.press("Space")
    await expect(list.getByRole("option", { name: /Voix 2/u })).toHaveAttribute("aria-selected", "true")
    await page.keyboard.press("Escape")
    await expect(speakers).toHaveAccessibleName(/Voix 1 et Voix 2/u)
    await expect(speakers).toBeFocused()
    const { lines, contributors } = await api.readBoard(campaignId)
    expect(lines[0]?.contributorIds).toEqual(contributors.map(({ id }) => id))
  })
})
