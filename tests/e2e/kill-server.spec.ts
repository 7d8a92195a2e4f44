import type { Page } from "@playwright/test"
import { ApiDesk, makeCampaign } from "./fixtures/campaign-by-api"
import { expect, test } from "./fixtures/journey"
import { lastSealedHash } from "./fixtures/kept-recordings"
import { limitNetwork } from "./fixtures/network-limit"
import * as studio from "./fixtures/studio"
import { LONG } from "./fixtures/tags"

const LINE = "Nous sommes ingénieures, chercheuses, techniciennes."
/** One bar of network: an upload of some seconds, long enough to die in. */
const UPLOAD_BYTES_PER_SECOND = 100_000
/** Share of the file that is on its way when the server dies. */
const CUT_OFF_AT = 0.3

/** Offsets at which the page sends pieces of an upload, as they go. */
const watchOffsets = (page: Page): number[] => {
  const offsets: number[] = []
  page.on("request", request => {
    if (request.method() === "PATCH") offsets.push(Number(request.headers()["upload-offset"]))
  })
  return offsets
}

/** A server killed in the middle of a render: `tests/server/kill.test.ts`. */
test("a server killed in the middle of an upload loses nothing", LONG, async ({ server, newProfile }) => {
  const api = await ApiDesk.setUp(server)
  const { campaignId, links } = await makeCampaign(api, [LINE])
  const profile = newProfile()
  const phone = await profile.open()
  const offsets = watchOffsets(phone)

  await test.step("the upload is cut off half-way", async () => {
    await studio.enter(phone, links[0] ?? "", LINE)
    await studio.makeReadyForOffline(phone)
    await studio.record(phone, { seconds: 4 })
    const liftLimit = await limitNetwork(phone, { up: UPLOAD_BYTES_PER_SECOND })
    await studio.chooseAndSend(phone)
    await expect.poll(() => studio.sentShare(phone), { timeout: 60_000 }).toBeGreaterThan(CUT_OFF_AT)
    await server.kill()
    offsets.length = 0
    await liftLimit()
  })

  await test.step("it goes on where it was, and every byte is the same", async () => {
    await server.start()
    await studio.expectArrived(phone)
    expect(offsets[0]).toBeGreaterThan(0)
    const [submission] = (await api.readBoard(campaignId)).submissions
    expect(submission?.sha256).toBe(await lastSealedHash(phone))
  })
  await api.close()
})
