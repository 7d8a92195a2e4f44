import { ApiDesk, makeCampaign } from "../e2e/fixtures/campaign-by-api"
import { newestTakeOf, takesOn } from "../e2e/fixtures/kept-recordings"
import { expect, test } from "./fixtures/engines"
import * as studio from "./fixtures/studio"

const LINE = "Nous sommes ingénieures, chercheuses, techniciennes."
/** Most seconds of a recording that a crash may cost. */
const LOSS_MAX_S = 1.5
/** Seconds by which the length of a take may differ from its last picture: a busy machine draws few. */
const LENGTH_TOLERANCE_S = 0.5

test("in Firefox a take survives a kill in mid-recording without network, plays, and arrives", async ({
  server,
  firefox,
}) => {
  const api = await ApiDesk.setUp(server)
  const { campaignId, links } = await makeCampaign(api, [LINE])
  let phone = await firefox.open()

  const recorded =
    await test.step("she opens her link, records, plays it, records again, and her browser is killed", async () => {
      await studio.enter(phone, links[0] ?? "", LINE)
      await studio.makeReadyForOffline(phone)
      await studio.goToCamera(phone)
      await studio.recordFor(phone, 1.5)
      await studio.stop(phone)
      await studio.play(phone)
      await studio.filmAgain(phone)
      const seconds = await studio.recordFor(phone, 3)
      await firefox.kill()
      return seconds
    })

  await test.step("without a server the studio opens, and has the take in its true length", async () => {
    await server.kill()
    phone = await firefox.open()
    await phone.goto(`${server.url}/studio`)
    await studio.openTakes(phone)
    await studio.seeOnTake(phone, "Retrouvée après une coupure")
    const [take] = await takesOn(phone)
    const decoded = await newestTakeOf(phone)
    expect(decoded.mimeType).toContain("video/webm")
    expect(recorded - decoded.duration).toBeLessThanOrEqual(LOSS_MAX_S)
    expect(Math.abs((take?.duration ?? 0) - decoded.duration)).toBeLessThanOrEqual(LENGTH_TOLERANCE_S)
    await studio.play(phone)
  })

  await test.step("with the server back it is cut, sent, and arrives", async () => {
    await server.start()
    await studio.chooseAndSend(phone)
    await studio.expectArrived(phone)
    await expect
      .poll(async () => (await api.readBoard(campaignId)).submissions.map(({ state }) => state))
      .toEqual(["ready"])
  })
  await api.close()
})
