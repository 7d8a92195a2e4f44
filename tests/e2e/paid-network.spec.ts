import { makeCampaign } from "./fixtures/campaign-by-api"
import { expect, test } from "./fixtures/journey"
import { lastCutBy } from "./fixtures/kept-recordings"
import { payByTheByte } from "./fixtures/paid-network"
import * as studio from "./fixtures/studio"
import { LONG } from "./fixtures/tags"

const LINE = "Nous sommes ingénieures, chercheuses, techniciennes."
/** Where the 32 MB of the cutter come from. */
const CUTTER = /ffmpeg-core[^/]*\.wasm$/u
/** What the coach sees faces by. */
const COACH = /tfjs-backend|blazeface/u

test(
  "where bytes are paid for the small engine cuts, and nothing large comes unasked",
  LONG,
  async ({ shared: { server, api }, newProfile }) => {
    const { campaignId, links } = await makeCampaign(api, [LINE])
    const profile = newProfile()
    profile.onOpen(payByTheByte)
    // As Firefox: of an MP4, the ranges of its bytes would be enough.
    profile.recordsOnly("webm")
    const phone = await profile.open()
    const fetched: string[] = []
    phone.context().on("request", request => fetched.push(new URL(request.url()).pathname))

    await studio.enter(phone, links[0] ?? "", LINE)
    await studio.record(phone, { seconds: 1.5 })
    await studio.chooseAndSend(phone)
    await studio.expectArrived(phone)
    expect(await lastCutBy(phone)).toBe("mediabunny")
    expect(fetched.filter(path => CUTTER.test(path) || COACH.test(path))).toEqual([])
    await expect
      .poll(async () => (await api.readBoard(campaignId)).submissions.map(({ state }) => state))
      .toEqual(["ready"])

    await phone.goto(`${server.url}/studio`)
    const missing = phone.getByRole("listitem").filter({ hasText: "manque" })
    await expect(missing).toContainText([/environ 8,4.Mo/u, /environ 380.ko/u])
    await studio.makeReadyForOffline(phone)
    expect(
      fetched.filter(path => CUTTER.test(path)),
      "at her own word it comes",
    ).toHaveLength(1)
    expect(
      fetched.filter(path => COACH.test(path)),
      "and the coach's three files",
    ).toHaveLength(3)
  },
)
