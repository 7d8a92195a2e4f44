import { resolve } from "node:path"
import { ApiDesk, makeCampaign } from "../e2e/fixtures/campaign-by-api"
import { takesOn } from "../e2e/fixtures/kept-recordings"
import { expect, test } from "./fixtures/engines"
import * as studio from "./fixtures/studio"

const LINE = "Nous sommes ingénieures, chercheuses, techniciennes."
/** As a phone's camera app makes it that is held upright: stored lying, with a note to turn it. */
const CLIP = resolve(import.meta.dirname, "../fixtures/gallery/turned-90.mp4")
const CLIP_SECONDS = 1.5
/** Two seconds from the camera's first picture on; what is more is for a machine that does other things too. */
const TOLD_WITHIN_MS = 2_300
/** A machine that stood still for a moment may try again. */
const VISITS_MAX = 3
const LENGTH_TOLERANCE_S = 0.05

test("in WebKitGTK, whose recorder is silent, she is led to import a clip, which goes the whole way", async ({
  server,
  webkit,
}) => {
  const api = await ApiDesk.setUp(server)
  const { campaignId, links } = await makeCampaign(api, [LINE])
  const phone = await webkit.open()

  await test.step("she opens her link, allows the camera, and is told that it gives nothing", async () => {
    await studio.enter(phone, links[0] ?? "", LINE)
    expect(await studio.isUpdateOffered(phone), "the first version is offered as a new one").toBe(false)
    let toldAfterMs = Number.POSITIVE_INFINITY
    for (let visit = 1; visit <= VISITS_MAX && toldAfterMs > TOLD_WITHIN_MS; visit += 1) {
      if (visit > 1) await studio.openBrief(phone)
      await studio.watchForImport(phone)
      await studio.goToCamera(phone)
      toldAfterMs = await studio.waitForImport(phone)
      test.info().annotations.push({ type: "told after", description: `${Math.round(toldAfterMs)} ms` })
    }
    expect(toldAfterMs).toBeLessThanOrEqual(TOLD_WITHIN_MS)
    expect(await studio.canRecord(phone)).toBe(false)
  })

  await test.step("the clip that she imports is a take, and plays", async () => {
    await studio.importClip(phone, CLIP)
    const [take] = await takesOn(phone)
    expect(take).toMatchObject({ importedFrom: "turned-90.mp4", isRecovered: false })
    expect(Math.abs((take?.duration ?? 0) - CLIP_SECONDS)).toBeLessThanOrEqual(LENGTH_TOLERANCE_S)
    await studio.play(phone)
  })

  await test.step("it is cut, sent, and arrives", async () => {
    await studio.chooseAndSend(phone)
    await studio.expectArrived(phone)
    await expect
      .poll(async () => (await api.readBoard(campaignId)).submissions.map(({ state }) => state))
      .toEqual(["ready"])
  })

  await test.step("what a crash has left of a recording is a take again, and plays", async () => {
    await studio.leaveCutOff(phone)
    await studio.openBrief(phone)
    await studio.openTakes(phone)
    await studio.seeOnTake(phone, "Retrouvée après une coupure")
    const [recovered] = await takesOn(phone)
    expect(recovered).toMatchObject({ isRecovered: true })
    expect(Math.abs((recovered?.duration ?? 0) - CLIP_SECONDS)).toBeLessThanOrEqual(LENGTH_TOLERANCE_S)
    await studio.play(phone)
  })
  await api.close()
})
