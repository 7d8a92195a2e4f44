import type { Page } from "@playwright/test"
import { ApiDesk, makeCampaign } from "./fixtures/campaign-by-api"
import { expect, test } from "./fixtures/journey"
import { takesOn } from "./fixtures/kept-recordings"
import { limitNetwork } from "./fixtures/network-limit"
import { makeNextVersion } from "./fixtures/next-version"
import * as studio from "./fixtures/studio"
import { LONG } from "./fixtures/tags"

const LINE = "Nous sommes ingénieures, chercheuses, techniciennes."
/** One bar of network, so that sending takes long enough to be looked at. */
const SLOW_BYTES_PER_SECOND = 100_000
const LONG_MS = 60_000

const offer = (page: Page) => page.getByText("Une nouvelle version est prête.")
const update = (page: Page) => page.getByRole("button", { name: "Mettre à jour" })

/** Whether the page on the screen is of the next version. */
const isNext = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.querySelector('meta[name="version"]') !== null)

/** What a browser does by itself at the next visit, or after a day. Ends when the new version waits. */
const findUpdate = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
  })
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).waiting?.state ?? "none"), {
      timeout: LONG_MS,
    })
    .toBe("installed")
}

/** Counts how often a page is loaded; a page that reloads by itself is counted as well. */
const countLoads = (page: Page): { count: number } => {
  const loads = { count: 0 }
  page.on("load", () => {
    loads.count += 1
  })
  return loads
}

/** A script that the page has not loaded yet, and that the new server does not have. */
const aLaterScript = (page: Page): Promise<string | undefined> =>
  page.evaluate(async () => {
    const loaded = new Set(performance.getEntriesByType("resource").map(({ name }) => name))
    const kept: string[] = []
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) kept.push(url)
    return kept.find(url => /\/filmstrip-[^/]+\.js$/u.test(url) && !loaded.has(url))
  })

test(
  "a new version waits until she has recorded and sent, and loses nothing",
  LONG,
  async ({ server, newProfile }) => {
    const api = await ApiDesk.setUp(server)
    const { links } = await makeCampaign(api, [LINE])
    await api.close()
    const next = makeNextVersion()
    const profile = newProfile()
    const phone = await profile.open()
    const loads = countLoads(phone)

    try {
      await test.step("it is installed in the middle of a recording, and she sees nothing of it", async () => {
        await studio.enter(phone, links[0] ?? "", LINE)
        await studio.makeReadyForOffline(phone)
        loads.count = 0
        await studio.startRecording(phone)
        await server.kill()
        await server.start(next.folder)
        await findUpdate(phone)
        await expect(offer(phone)).toBeHidden()
        const other = await phone.context().newPage()
        await other.goto(`${server.url}/studio/outbox`)
        await update(other).click()
        await expect(other.getByText(/Un autre onglet filme ou envoie/)).toBeVisible()
        expect(await isNext(other), "the old version, for both tabs").toBe(false)
        await other.close()
        await phone.getByRole("button", { name: "Arrêter" }).click()
        await expect(phone.getByRole("article", { name: /^Prise 1/ })).toBeVisible()
      })

      await test.step("the old page works on, with scripts that the server does not have any more", async () => {
        const script = await aLaterScript(phone)
        expect((await fetch(script ?? "")).status, "gone from the server").toBe(404)
        await expect(offer(phone)).toBeVisible()
        await studio.choose(phone)
        await expect(phone.locator("main img").first()).toBeVisible()
      })

      await test.step("it is not offered while she sends", async () => {
        const liftLimit = await limitNetwork(phone, { up: SLOW_BYTES_PER_SECOND })
        await studio.send(phone)
        await expect.poll(() => studio.sentShare(phone), { timeout: LONG_MS }).toBeGreaterThan(0)
        await expect(offer(phone)).toBeHidden()
        await liftLimit()
        await studio.expectArrived(phone)
        await expect(offer(phone)).toBeVisible()
        expect(loads.count, "the page was never loaded anew by itself").toBe(0)
        expect(await isNext(phone)).toBe(false)
      })

      await test.step("it is there at a tap, with all that was hers", async () => {
        await update(phone).click()
        await expect.poll(() => isNext(phone).catch(() => false)).toBe(true)
        await studio.expectArrived(phone)
        expect(loads.count).toBe(1)
        expect(await takesOn(phone)).toHaveLength(1)
        await studio.openBrief(phone)
        await expect(phone.getByText("Prêt hors connexion")).toBeVisible()
      })
    } finally {
      next.remove()
    }
  },
)
