import { createHash } from "node:crypto"
import { readdirSync, readFileSync, utimesSync } from "node:fs"
import { join } from "node:path"
import type { Page } from "@playwright/test"
import { ApiDesk, makeCampaign } from "./fixtures/campaign-by-api"
import { type CuttingProxy, startCuttingProxy } from "./fixtures/cutting-proxy"
import { expect, test } from "./fixtures/journey"
import { lastEntryOf } from "./fixtures/kept-recordings"
import { payByTheByte } from "./fixtures/paid-network"
import { shiftClock } from "./fixtures/phone-clock"
import { seededRandom } from "./fixtures/seeded-random"
import type { ServerProcess } from "./fixtures/server-process"
import * as studio from "./fixtures/studio"

const LINE = "Nous sommes ingénieures, chercheuses, techniciennes."
const { NETWORK_CUTS, NETWORK_SEED } = process.env
/** Cuts in one upload. */
const CUTS = Number(NETWORK_CUTS ?? 15)
/** Where they come is of it: the same seed, the same draws. */
const SEED = Number(NETWORK_SEED ?? Date.now() % 1_000_000)
/** A longer take for more cuts: each is to cost some bytes, and all together less than the file. */
const TAKE_S = Math.min(30, 1.5 + CUTS / 40)
/** Share of the file that gets through before the cuts end; half of it is sent twice. */
const SENT_BY_CUTS = 0.5
const CUT_TIMEOUT_MS = 3_000
const START_TIMEOUT_MS = 180_000
const DAY_MS = 24 * 60 * 60_000
/** Longer than the server keeps what nobody goes on with. */
const EXPIRED_MS = 15 * DAY_MS

const cutsOf = ({ cut }: CuttingProxy): number => cut.pieces + cut.answers

/** The network is said to be back: what waits is tried at once. */
const sayOnline = (phone: Page): Promise<unknown> =>
  phone.evaluate(() => window.dispatchEvent(new Event("online")))

/** The network is lost and comes back, again and again, as it does in a train. */
const ride = (phone: Page, proxy: CuttingProxy, cuts: number): Promise<void> =>
  expect
    .poll(
      async () => {
        await sayOnline(phone)
        return cutsOf(proxy)
      },
      { intervals: [50], timeout: CUTS * CUT_TIMEOUT_MS },
    )
    .toBeGreaterThanOrEqual(cuts)

/** The server has been waited for in vain for so long that it gives up what was begun: at its next start. */
const ageUploads = ({ dataDir }: ServerProcess, ms: number): void => {
  const folder = join(dataDir, "uploads")
  const then = new Date(Date.now() - ms)
  for (const name of readdirSync(folder)) utimesSync(join(folder, name), then, then)
}

/** SHA-256 of every original that the server keeps. */
const originalsOf = ({ dataDir }: ServerProcess): string[] =>
  readdirSync(join(dataDir, "media"), { recursive: true, encoding: "utf8" })
    .filter(path => /\/original-[0-9a-f]+$/u.test(path))
    .map(path =>
      createHash("sha256")
        .update(readFileSync(join(dataDir, "media", path)))
        .digest("hex"),
    )

test(`one upload through ${CUTS} cuts, two dead servers, an expiry and a new link arrives once`, async ({
  server,
  newProfile,
}, testInfo) => {
  testInfo.setTimeout(START_TIMEOUT_MS + CUTS * CUT_TIMEOUT_MS)
  const note = (type: string, description: string): unknown =>
    testInfo.annotations.push({ type, description })
  note("seed", String(SEED))
  const api = await ApiDesk.setUp(server)
  const { campaignId, links } = await makeCampaign(api, [LINE])
  const proxy = await startCuttingProxy(Number(new URL(server.url).port))
  const throughProxy = (link: string): string => link.replace(server.url, proxy.url)
  const profile = newProfile()
  // It goes whole, so that the cutter need not come: this is about the way.
  profile.onOpen(payByTheByte)
  const phone = await profile.open()

  await studio.enter(phone, throughProxy(links[0] ?? ""), LINE)
  await studio.record(phone, { seconds: TAKE_S })
  await shiftClock(phone.context(), DAY_MS)
  await phone.reload()
  await studio.choose(phone)
  await profile.setOffline(true)
  await studio.send(phone)
  await studio.expectWaitingForNetwork(phone)
  const { sealed, takeId } = await lastEntryOf(phone)
  const fileBytes = sealed?.sizeBytes ?? 0
  proxy.follow({
    random: seededRandom(SEED),
    meanBytes: (fileBytes * SENT_BY_CUTS) / CUTS,
    cuts: CUTS,
    fileBytes,
  })
  await profile.setOffline(false)

  await test.step("the server dies and comes back: it goes on where it was", async () => {
    await ride(phone, proxy, CUTS * 0.25)
    await server.kill()
    await server.start()
    await ride(phone, proxy, CUTS * 0.5)
    expect(proxy.begun()).toBe(1)
  })

  await test.step("the upload has expired: it begins again", async () => {
    await server.kill()
    ageUploads(server, EXPIRED_MS)
    await server.start()
    await ride(phone, proxy, CUTS * 0.75)
  })

  await test.step("her link is taken back, and she gets a new one; her clock is put right", async () => {
    const { contributors } = await api.readBoard(campaignId)
    const params = { contributorId: contributors[0]?.id ?? "" }
    await api.call("revokePersonalLinks", params, undefined)
    await expect
      .poll(async () => {
        await sayOnline(phone)
        return phone.getByRole("article").first().innerText()
      })
      .toContain("Votre accès a expiré")
    const { url } = await api.call("makePersonalLink", params, undefined)
    await shiftClock(phone.context(), -DAY_MS)
    await studio.enter(phone, throughProxy(url), LINE)
    await phone.getByRole("link", { name: /^Mes envois/ }).click()
    await ride(phone, proxy, CUTS)
  })

  await test.step("every byte is the same, and it is there once", async () => {
    await studio.expectArrived(phone)
    expect(proxy.cut.lastAnswers, "the answer to the last piece was lost").toBe(1)
    expect(proxy.begun(), "begun once more after the expiry").toBe(2)
    expect(originalsOf(server)).toEqual([sealed?.sha256])
    const { submissions } = await api.readBoard(campaignId)
    expect(submissions.map(one => [one.takeId, one.sha256])).toEqual([[takeId, sealed?.sha256]])
  })
  note("cuts", `${proxy.cut.pieces} in a piece, ${proxy.cut.answers} in an answer, 1 in the last answer`)
  note("bytes", `${fileBytes}, every one the same`)
  proxy.close()
  await api.close()
})
