import { gzipSync } from "node:zlib"
import { ApiDesk, makeCampaign } from "./fixtures/campaign-by-api"
import { expect, test } from "./fixtures/journey"
import * as studio from "./fixtures/studio"

const LINE = "Nous sommes là."
/** All the script that stands between a tap on the link and the record button, compressed: 120 kB. */
const SCRIPT_MAX_BYTES = 120_000
/** Words that stand in the engines' code and in no code of ours. */
const ENGINES = { zod: /\._zod\./, "ffmpeg.wasm": /ffmpeg is not loaded/ }

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
  await studio.openCamera(page)

  const texts = await Promise.all(scripts.values())
  expect(texts.length).toBeGreaterThan(0)
  const bytes = texts.reduce((sum, text) => sum + gzipSync(text).length, 0)
  expect(bytes).toBeLessThanOrEqual(SCRIPT_MAX_BYTES)
  for (const [engine, mark] of Object.entries(ENGINES))
    expect(
      [...scripts.keys()].filter((_, index) => mark.test(texts[index] ?? "")),
      engine,
    ).toEqual([])
  expect(strangers, "no request needs another origin").toEqual([])
})
