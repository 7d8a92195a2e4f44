import { setTimeout as delay } from "node:timers/promises"
import type { CDPSession, Page } from "@playwright/test"
import { median } from "../fixtures/statistics"
import { type ChunkFacts, chunksOn, collectAcknowledged } from "./fixtures/acknowledged-chunks"
import type { BrowserProfile } from "./fixtures/browser-profile"
import { makeCampaign } from "./fixtures/campaign-by-api"
import { expect, test } from "./fixtures/journey"
import { newestTakeOf, takesOn } from "./fixtures/kept-recordings"
import { seededRandom } from "./fixtures/seeded-random"
import * as studio from "./fixtures/studio"
import { ALONE, LONG_ALONE } from "./fixtures/tags"

const LINE = "Nous sommes ingénieures, chercheuses, techniciennes."
const { KILL_ROUNDS, KILL_SEED } = process.env
/** Kills for each container: a tab and a browser in turn. */
const ROUNDS = Number(KILL_ROUNDS ?? 2)
/** The moments of the kills come of it: the same seed, the same moments. */
const SEED = Number(KILL_SEED ?? Date.now() % 1_000_000)
/** Most seconds of a recording that a crash may cost. */
const LOSS_MAX_S = 1.5
/** Seconds recorded before a kill. */
const SHORTEST_S = 1.8
const LONGEST_S = 4.8
/** A round with all its checks, and the start of it all, on a busy machine. */
const ROUND_TIMEOUT_MS = 40_000
const START_TIMEOUT_MS = 120_000
const MS_PER_SECOND = 1000
/** How much a crash costs is of the picture's size. */
const FULL_HD = { camera: "as large as wished" } as const

/** Recordings without a take, and locks of recordings: asked of a tab that Playwright has lost. */
const unfinishedIn = async (tab: CDPSession): Promise<unknown> => {
  const read = async () => {
    const { held = [] } = await navigator.locks.query()
    const recordings = await new Promise((resolve, reject) => {
      const opening = indexedDB.open("unisson")
      opening.onerror = () => reject(opening.error)
      opening.onsuccess = () => {
        const reading = opening.result.transaction("recordings").objectStore("recordings").getAllKeys()
        reading.onerror = () => reject(reading.error)
        reading.onsuccess = () => resolve(reading.result)
        opening.result.close()
      }
    })
    return { recordings, locks: held.map(({ name }) => name).filter(name => name?.includes(":recording:")) }
  }
  const expression = `(${read})()`
  const { result } = await tab.send("Runtime.evaluate", {
    expression,
    awaitPromise: true,
    returnByValue: true,
  })
  return result.value
}

/** She does nothing but reload, and the take is whole again: nothing of the dead tab stands in its way. */
const killTab = async (profile: BrowserProfile, phone: Page): Promise<Page> => {
  const tab = await profile.killTab(phone)
  await tab.send("Page.reload")
  await expect(async () => expect(await unfinishedIn(tab)).toEqual({ recordings: [], locks: [] })).toPass()
  const next = await profile.openTab()
  await phone.close()
  return next
}

/** Without network afterwards: what she has is on this phone, and nothing else is asked. */
const killBrowser = async (profile: BrowserProfile): Promise<Page> => {
  await profile.kill()
  return profile.open({ ...FULL_HD, offline: true })
}

const KINDS = [
  { kind: "tabs", kill: killTab },
  { kind: "browsers", kill: killBrowser },
] as const

const describeLosses = (losses: readonly number[]): string =>
  `median ${median(losses).toFixed(2)}, worst ${Math.max(...losses).toFixed(2)} (${losses.length} kills)`

for (const container of ["webm", "mp4"] as const)
  test(
    `tabs and browsers killed while they record ${container} keep every chunk and lose at most 1.5 s`,
    container === "webm" ? ALONE : LONG_ALONE,
    async ({ shared: { server, api }, newProfile }) => {
      test.setTimeout(START_TIMEOUT_MS + ROUNDS * ROUND_TIMEOUT_MS)
      const note = (type: string, description: string) =>
        test.info().annotations.push({ type: `${container}: ${type}`, description })
      note("seed", String(SEED))
      const random = seededRandom(SEED)
      const acknowledged: ChunkFacts[] = []
      const losses = { tabs: [] as number[], browsers: [] as number[] }

      const { links } = await makeCampaign(api, [LINE])
      const profile = newProfile()
      profile.recordsOnly(container)
      profile.onOpen(context => collectAcknowledged(context, acknowledged))
      let phone = await profile.open(FULL_HD)
      await studio.enter(phone, links[0] ?? "", LINE)
      await studio.makeReadyForOffline(phone)
      await profile.setOffline(true)

      for (let round = 0; round < ROUNDS; round++) {
        const { kind, kill } = KINDS[round % 2 === 0 ? 0 : 1]
        await test.step(`round ${round + 1}, seed ${SEED}: ${kind}`, async () => {
          const safeBefore = acknowledged.length
          const startedAt = await studio.startRecording(phone)
          const length = SHORTEST_S + random() * (LONGEST_S - SHORTEST_S)
          await delay(startedAt + length * MS_PER_SECOND - Date.now())
          phone = await kill(profile, phone)
          const recorded = (profile.killedAt - startedAt) / MS_PER_SECOND
          expect(acknowledged.length, `safe after ${recorded} s`).toBeGreaterThan(safeBefore)

          await phone.goto(server.url)
          await studio.openTakes(phone)
          // It is put together beside the page, which shows the takes of earlier rounds meanwhile.
          await expect.poll(async () => (await takesOn(phone)).length).toBe(round + 1)
          const [take] = await takesOn(phone)
          expect(take).toMatchObject({ isRecovered: true, mimeType: expect.stringContaining(container) })
          const { duration } = await newestTakeOf(phone)
          losses[kind].push(recorded - duration)
          expect(recorded - duration).toBeLessThanOrEqual(LOSS_MAX_S)

          const kept = await chunksOn(phone, take?.slate.takeId)
          expect(kept.map(({ index }) => index)).toEqual(kept.map((_, position) => position))
          const safe = acknowledged.filter(({ takeId }) => takeId === take?.slate.takeId)
          expect(safe).toHaveLength(acknowledged.length - safeBefore)
          expect(kept).toEqual(expect.arrayContaining(safe))
          await studio.play(phone)
        })
      }
      // Of all the rounds once more: a later crash takes nothing of an earlier take.
      const kept = await chunksOn(phone)
      expect(kept).toEqual(expect.arrayContaining(acknowledged))
      note("chunks acknowledged", `${acknowledged.length}, and all of them found`)
      for (const { kind } of KINDS) note(`seconds lost by killed ${kind}`, describeLosses(losses[kind]))
    },
  )
