import { existsSync, statSync } from "node:fs"
import { join, resolve } from "node:path"
import type { Page } from "@playwright/test"
import { APP_TRANSFER_BYTES } from "../../src/app/stores/offline-shell"
import { ApiDesk, makeCampaign } from "./fixtures/campaign-by-api"
import { expect, test } from "./fixtures/journey"
import * as studio from "./fixtures/studio"

const APP = resolve(import.meta.dirname, "../../dist/app")
const LINE = "Nous sommes là."
/** All the script that stands between a tap on the link and the record button, compressed: 120 kB. */
const SCRIPT_MAX_BYTES = 120_000
/** What may come unasked on a network that is paid for by the byte. */
const UNASKED_MAX_BYTES = 1_000_000
/** What she is told of the app's size may be wrong by so much. */
const SIZE_TOLERANCE = 0.25
/** Words that stand in the engines' code and in no code of ours. */
const ENGINES = { zod: /\._zod\./, "ffmpeg.wasm": /ffmpeg is not loaded/, mediabunny: /mediabunny/i }

/** What flows for a file of the app: browsers take Brotli wherever there is a camera (https, localhost). */
const transferBytes = (pathname: string): number => {
  const file = join(APP, pathname)
  return statSync(existsSync(`${file}.br`) ? `${file}.br` : file).size
}

const sumOf = (pathnames: Iterable<string>): number =>
  [...pathnames].reduce((sum, pathname) => sum + transferBytes(pathname), 0)

/** Every file that the service worker keeps, once it has them all. */
const filesKept = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready
    const kept: string[] = []
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) kept.push(new URL(url).pathname)
    return kept
  })

/** Note when the record button is drawn. */
const noteButton = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const look = (): void => {
      if (document.querySelector("button[data-phase]") === null) return
      observer.disconnect()
      performance.mark("button")
    }
    const observer = new MutationObserver(look)
    observer.observe(document.body, { childList: true, subtree: true })
  })

/** Paths of what was asked for once the button was there: the coach, which needs a picture first. */
const fetchedAfterButton = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const drawnAt = performance.getEntriesByName("button")[0]?.startTime ?? Number.NaN
    return performance
      .getEntriesByType("resource")
      .filter(({ startTime }) => startTime > drawnAt)
      .map(({ name }) => new URL(name).pathname)
  })

test("little stands between the link and the record button, and no engine", async ({
  server,
  newProfile,
}) => {
  const api = await ApiDesk.setUp(server)
  const { links } = await makeCampaign(api, [LINE])
  await api.close()
  const page = await newProfile().open()
  const scripts = new Map<string, Promise<string>>()
  const strangers: string[] = []
  page.on("response", response => {
    const { origin, pathname } = new URL(response.url())
    if (origin !== server.url && response.url().startsWith("http")) strangers.push(response.url())
    // What the service worker puts aside for later is no burden on the way.
    const isForThePage = response.request().serviceWorker() === null
    if (isForThePage && pathname.endsWith(".js")) scripts.set(pathname, response.text())
    expect(pathname, "the 32 MB are not on the way").not.toMatch(/\.wasm$/)
  })

  await studio.enter(page, links[0] ?? "", LINE)
  const briefBytes = sumOf(scripts.keys())
  await noteButton(page)
  await studio.openCamera(page)
  const later = new Set(await fetchedAfterButton(page))
  const onTheWay = [...scripts.keys()].filter(path => !later.has(path))
  const wayBytes = sumOf(onTheWay)
  process.stdout.write(`      Script: ${briefBytes} bytes to the brief, ${wayBytes} to the record button\n`)

  expect(scripts.size).toBeGreaterThan(0)
  const list = onTheWay.map(path => `${path} ${transferBytes(path)}`).join("\n")
  expect(wayBytes, list).toBeLessThanOrEqual(SCRIPT_MAX_BYTES)
  const texts = await Promise.all(scripts.values())
  for (const [engine, mark] of Object.entries(ENGINES))
    expect(
      [...scripts.keys()].filter((_, index) => mark.test(texts[index] ?? "")),
      engine,
    ).toEqual([])
  expect(strangers, "no request needs another origin").toEqual([])

  const keptBytes = sumOf(await filesKept(page))
  expect(keptBytes, "kept unasked").toBeLessThan(UNASKED_MAX_BYTES)
  expect(Math.abs(keptBytes / APP_TRANSFER_BYTES - 1), `${keptBytes} bytes`).toBeLessThan(SIZE_TOLERANCE)
})
