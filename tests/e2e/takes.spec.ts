import type { Page } from "@playwright/test"
import { makeCampaign } from "./fixtures/campaign-by-api"
import { expect, test } from "./fixtures/journey"
import { examineScreen } from "./fixtures/screens"
import * as studio from "./fixtures/studio"

/** So long that no take here is mistaken for the whole of it, however slow the machine that should have stopped it. */
const LINE =
  "Nous sommes ingénieures, chercheuses, techniciennes, enseignantes, étudiantes, entrepreneuses, et nous sommes là pour rester, aujourd’hui comme demain."
const NOTE = "Très belle voix. Un peu plus près, s’il vous plaît."

const pointOf = async (page: Page, name: "Début" | "Fin"): Promise<number> =>
  Number(await page.getByRole("slider", { name }).getAttribute("aria-valuenow"))
const points = (page: Page): Promise<number[]> => Promise.all([pointOf(page, "Début"), pointOf(page, "Fin")])

/** Where the page's player is, second by second. */
const playhead = (page: Page): Promise<number> =>
  page
    .locator("video")
    .first()
    .evaluate((video: HTMLVideoElement) => video.currentTime)

test("from several takes to the one that is sent, redone and let go", async ({
  shared: { api, server },
  newProfile,
}) => {
  const { campaignId, links } = await makeCampaign(api, [LINE])
  const page = await newProfile().open()
  await studio.enter(page, links[0] ?? "", LINE)
  await studio.record(page, { seconds: 2.2 })
  await studio.record(page, { seconds: 1.8 })

  await test.step("two takes are compared side by side, one after the other", async () => {
    await page.getByRole("button", { name: "Comparer deux prises" }).click()
    const sides = [
      page.getByRole("region", { name: "À gauche" }),
      page.getByRole("region", { name: "À droite" }),
    ]
    const [left, right] = sides.map(side => side.locator("video"))
    if (left === undefined || right === undefined) throw new TypeError("Two sides")
    await page.getByRole("button", { name: "Écouter l’une puis l’autre" }).click()
    await expect.poll(() => left.evaluate((video: HTMLVideoElement) => video.ended)).toBe(true)
    await expect
      .poll(() => right.evaluate((video: HTMLVideoElement) => video.currentTime))
      .toBeGreaterThan(0.2)
    await examineScreen(page, "studio-compare")
    await page.keyboard.press("Escape")
    await expect(page.getByRole("article", { name: /^Prise \d/ })).toHaveCount(2)
  })

  await test.step("what is thrown away comes back", async () => {
    await page.getByRole("button", { name: "Supprimer la prise 1" }).click()
    await expect(page.getByRole("article", { name: /^Prise \d/ })).toHaveCount(1)
    await page.getByRole("button", { name: "Annuler la suppression" }).click()
    await expect(page.getByRole("article", { name: /^Prise \d/ })).toHaveCount(2)
  })

  await test.step("points are moved by hand and by key, heard again and again, and taken back", async () => {
    await studio.choose(page)
    await expect(page.getByTestId("waveform").locator("div").first()).toBeVisible()
    await expect(page.locator("[aria-busy=true]")).toHaveCount(0)
    const before = await points(page)
    const handle = page.getByRole("slider", { name: "Fin" })
    const box = await handle.boundingBox()
    if (box === null) throw new TypeError("The handle has no place")
    expect(box.width).toBeGreaterThanOrEqual(44)
    expect(box.height).toBeGreaterThanOrEqual(44)
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x - 40, box.y + box.height / 2, { steps: 4 })
    await page.mouse.up()
    const dragged = await points(page)
    expect(dragged[1]).toBeLessThan(before[1] ?? 0)

    await page.getByRole("button", { name: "Fin en boucle" }).click()
    const [, end = 0] = dragged
    const heard: number[] = []
    await expect
      .poll(async () => {
        heard.push(await playhead(page))
        return heard.some((at, index) => index > 0 && at < (heard[index - 1] ?? 0))
      }, "it begins again")
      .toBe(true)
    expect(Math.max(...heard)).toBeLessThan(end + 0.2)
    await page.getByRole("button", { name: "Fin en boucle" }).click()

    await page.getByRole("button", { name: "Défaire" }).click()
    await expect.poll(() => points(page)).toEqual(before)
    await page.getByRole("button", { name: "Rétablir" }).click()
    await expect.poll(() => points(page)).toEqual(dragged)
    await examineScreen(page, "studio-trim")
  })

  await test.step("a take far shorter than its line is asked about, then goes", async () => {
    await page.getByRole("button", { name: "Envoyer", exact: true }).click()
    const question = page.getByRole("alertdialog", { name: /Toute la phrase/ })
    await expect(question).toBeFocused()
    await examineScreen(page, "studio-whole-line")
    await question.getByRole("button", { name: "Je vérifie" }).click()
    await studio.send(page)
    await studio.expectArrived(page)
  })

  /** The one that nobody has decided about, once it can be. */
  const newestSubmission = async (): Promise<string> => {
    const open = async () =>
      (await api.readBoard(campaignId)).submissions.find(
        ({ state, review }) => state === "ready" && review.verdict === "undecided",
      )
    await expect.poll(open).toBeDefined()
    return (await open())?.takeId ?? ""
  }

  await test.step("a note is shown over her own clip, and one tap records again", async () => {
    const takeId = await newestSubmission()
    await api.call(
      "reviewSubmission",
      { takeId },
      { verdict: "redo", comment: "Beau regard.", notes: [{ at: 0.4, text: NOTE }] },
    )
    await page.goto(`${server.url}/studio`)
    await page.getByRole("button", { name: /^Voir le moment 0:00/ }).click()
    await expect(page.getByRole("status").filter({ hasText: NOTE })).toBeVisible()
    await examineScreen(page, "studio-redo")
    await studio.recordAgain(page, { seconds: 2 })
    await studio.chooseAndSend(page)
    await studio.expectArrived(page)
  })

  await test.step("once it is accepted, and not before, its takes may go", async () => {
    await studio.openTakes(page)
    const free = page.getByRole("button", { name: /^Libérer/ })
    await expect(page.getByRole("article", { name: /^Prise 3/ })).toContainText("Bien arrivée")
    await expect(free).toHaveCount(0)
    await api.call(
      "reviewSubmission",
      { takeId: await newestSubmission() },
      { verdict: "accepted", comment: "", notes: [] },
    )
    await page.reload()
    await free.click()
    await expect(page.getByText("3 prises supprimées.")).toBeVisible()
    await page.getByRole("button", { name: "Annuler la suppression" }).click()
    await expect(page.getByRole("article", { name: /^Prise \d/ })).toHaveCount(3)
  })
})
