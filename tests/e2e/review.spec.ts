import { LAPTOP } from "./fixtures/browser-profile"
import { ApiDesk, makeCampaign } from "./fixtures/campaign-by-api"
import * as desk from "./fixtures/desk"
import { expect, test } from "./fixtures/journey"
import { examineScreen } from "./fixtures/screens"
import { sendClip } from "./fixtures/sent-clip"

const LINES = ["Nous sommes là.", "Et vous ?"]

test("a take is looked at, cut closer and accepted by keyboard alone, and another desk sees it", async ({
  server,
  newProfile,
}) => {
  const api = await ApiDesk.setUp(server)
  const { campaignId, links } = await makeCampaign(api, LINES)
  const takeId = await sendClip(server, api, campaignId, links[0] ?? "")
  const [room, other] = [
    await newProfile().open({ viewport: LAPTOP }),
    await newProfile().open({ viewport: LAPTOP }),
  ]
  for (const page of [room, other]) await desk.signIn(page, server.url)
  await other.goto(`${server.url}/desk/campaigns/${campaignId}`)
  await expect(desk.rowOf(other, 1)).toContainText("À relire")
  const { lines } = await api.readBoard(campaignId)
  await room.goto(`${server.url}/desk/campaigns/${campaignId}/lines/${lines[0]?.id}`)
  const video = room.locator("video")
  await expect.poll(() => video.evaluate((player: HTMLVideoElement) => player.readyState)).toBeGreaterThan(1)
  const submission = async () =>
    (await api.readBoard(campaignId)).submissions.find(one => one.takeId === takeId)

  await test.step("what was measured is said", async () => {
    await room.getByText("Toutes les mesures").click()
    await expect(room.getByRole("region", { name: "Mesures" })).toContainText("LUFS")
  })

  await test.step("ten frames on, that is where it begins; her points come back", async () => {
    const before = await submission()
    await room.getByRole("heading", { level: 1 }).click()
    await room.keyboard.press("Shift+ArrowRight")
    await room.keyboard.press("i")
    await expect(room.getByText(/Ses propres points restent en mémoire/)).toBeVisible()
    await expect.poll(async () => (await submission())?.duration).toBeLessThan((before?.duration ?? 0) - 0.2)
    await examineScreen(room, "desk-review-adjusted")
    await room.getByRole("button", { name: "Reprendre ses points" }).click()
    await expect.poll(async () => (await submission())?.points).toEqual(before?.points)
  })

  await test.step("it is accepted, and the other desk shows it", async () => {
    await room.getByRole("heading", { level: 1 }).click()
    await room.keyboard.press("a")
    await expect(desk.rowOf(other, 1)).toContainText("Validée")
  })
  await api.close()
})
