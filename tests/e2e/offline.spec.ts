import type { Page } from "@playwright/test"
import { expectAccessible } from "./fixtures/axe"
import type { BrowserProfile } from "./fixtures/browser-profile"
import { ApiDesk, makeCampaign } from "./fixtures/campaign-by-api"
import { expect, test } from "./fixtures/journey"
import { lastCutBy } from "./fixtures/kept-recordings"
import { limitNetwork } from "./fixtures/network-limit"
import type { ServerProcess } from "./fixtures/server-process"
import * as studio from "./fixtures/studio"
import { LONG } from "./fixtures/tags"

const LINE = "Nous sommes ingénieures, chercheuses, techniciennes."
const FONTS = ["Fraunces", "Inter"]
/** Slow enough to be seen and stopped: the cutter would take half a minute. */
const SLOW_BYTES_PER_SECOND = 300_000

const prepare = (page: Page) => page.getByRole("button", { name: "Tout préparer" })
const isReady = (page: Page) => page.getByText("Prêt hors connexion")

/** Names of the caches that hold something: what the browser has, not what the screen says. */
const cachesOf = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys())

/** What Chromium says of a request that its page no longer wanted, as when it is reloaded at once. */
const CALLED_OFF = "net::ERR_ABORTED"

/** Requests that failed, but for what only the server can answer. */
const watchFailures = (page: Page): string[] => {
  const failures: string[] = []
  const note = (url: string): void => {
    if (!new URL(url).pathname.startsWith("/api/")) failures.push(url)
  }
  page.on("requestfailed", request => {
    if (request.failure()?.errorText !== CALLED_OFF) note(request.url())
  })
  page.on("response", response => {
    if (!response.ok()) note(response.url())
  })
  return failures
}

/** A browser that was closed, on a phone without network, whose server is gone as well. */
const openInTheTrain = async (profile: BrowserProfile, server: ServerProcess): Promise<Page> => {
  await profile.close()
  await server.kill()
  return profile.open({ offline: true })
}

test("the whole studio works from a cold start without network", LONG, async ({ server, newProfile }) => {
  const api = await ApiDesk.setUp(server)
  const { links } = await makeCampaign(api, [LINE])
  await api.close()
  const profile = newProfile()
  // As Firefox: a WebM is what the cutter of 32 MB is needed for.
  profile.recordsOnly("webm")
  let phone = await profile.open()

  await test.step("what is missing is named with its size; fetching it can be stopped", async () => {
    await studio.enter(phone, links[0] ?? "", LINE)
    await expect(phone.getByRole("listitem").filter({ hasText: "L’application" })).toContainText(
      "sur ce téléphone",
    )
    await expect(phone.getByText(/environ 8,4.Mo/u).first()).toBeVisible()
    await expect(phone.getByText(/manque, environ 380.ko/u)).toBeVisible()
    await expect(phone.getByText(/Une seule fois, environ 8,8.Mo/u)).toBeVisible()
    await expect(isReady(phone)).toBeHidden()
    const liftLimit = await limitNetwork(phone, { down: SLOW_BYTES_PER_SECOND })
    await prepare(phone).click()
    const bar = phone.getByRole("progressbar", { name: "Préparation" })
    await expect.poll(async () => Number(await bar.getAttribute("aria-valuenow"))).toBeGreaterThan(0)
    await expectAccessible(phone)
    await phone.getByRole("button", { name: "Annuler" }).click()
    await expect(prepare(phone)).toBeVisible()
    await liftLimit()
  })

  await test.step("then all of it is on the phone", async () => {
    await studio.makeReadyForOffline(phone)
    await expectAccessible(phone)
  })

  phone = await openInTheTrain(profile, server)
  const failures = watchFailures(phone)

  await test.step("the brief opens, with its fonts and pictures, and says that it is ready", async () => {
    await phone.goto(server.url)
    await expect(phone.getByRole("article", { name: /^Ma phrase/ }).getByText(LINE)).toBeVisible()
    await expect(isReady(phone)).toBeVisible()
    await expect(phone.getByRole("region", { name: "Le cadrage" }).locator("svg")).toBeVisible()
    const loaded = (): Promise<string[]> =>
      phone.evaluate(async () => {
        await document.fonts.ready
        return [...document.fonts].filter(font => font.status === "loaded").map(font => font.family)
      })
    await expect.poll(loaded).toEqual(expect.arrayContaining(FONTS))
  })

  await test.step("a line is recorded, shown, played, trimmed and cut", async () => {
    await studio.record(phone, { seconds: 3 })
    const poster = phone
      .getByRole("article", { name: /^Prise 1/ })
      .locator("img")
      .first()
    await expect.poll(() => poster.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBeGreaterThan(0)
    await studio.play(phone)
    await studio.choose(phone)
    const strip = phone.locator("main img")
    await expect(strip.first()).toBeVisible()
    await studio.send(phone)
    await studio.expectWaitingForNetwork(phone)
    expect(await lastCutBy(phone)).toBe("ffmpeg.wasm")
  })

  await test.step("every address opens by itself, and again", async () => {
    for (const path of ["/studio/outbox", "/studio", "/"]) {
      await phone.goto(`${server.url}${path}`)
      await phone.reload()
      await expect(phone.getByRole("main")).toBeVisible()
    }
    await studio.openTakes(phone)
    await phone.reload()
    await expect(phone.getByRole("article", { name: /^Prise 1/ })).toBeVisible()
    expect(failures, "nothing but the server was missed").toEqual([])
  })

  await test.step("with the network back it arrives by itself", async () => {
    await server.start()
    await profile.setOffline(false)
    await phone.goto(`${server.url}/studio/outbox`)
    await studio.expectArrived(phone)
  })

  await test.step("files that the browser threw away are missed at once, and brought back", async () => {
    await studio.openBrief(phone)
    await expect(isReady(phone)).toBeVisible()
    await phone.evaluate(async () => {
      for (const name of await caches.keys()) await caches.delete(name)
    })
    await phone.evaluate(() => document.dispatchEvent(new Event("visibilitychange")))
    await expect(isReady(phone)).toBeHidden()
    await expect(phone.getByRole("listitem").filter({ hasText: "manque" })).toHaveCount(3)
  })

  await test.step("what could not be fetched is named, and fetched at the next attempt", async () => {
    await server.kill()
    await prepare(phone).click()
    await expect(phone.getByRole("alert")).toContainText("L’application")
    await server.start()
    await phone.getByRole("button", { name: "Réessayer" }).click()
    await expect(isReady(phone)).toBeVisible()
    expect(await cachesOf(phone)).toHaveLength(3)
  })
})
