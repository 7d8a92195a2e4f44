import { FRAME_SIZES } from "../../src/domain/format"
import { safeArea } from "../../src/domain/safe-area"
import { LAPTOP } from "./fixtures/browser-profile"
import { ApiDesk, makeCampaign } from "./fixtures/campaign-by-api"
import * as desk from "./fixtures/desk"
import { expect, test } from "./fixtures/journey"
import { press, tabTo } from "./fixtures/keyboard"
import { joinOf, watchPreview } from "./fixtures/preview-pictures"
import { examineScreen } from "./fixtures/screens"
import { sendClip } from "./fixtures/sent-clip"
import { waveOf } from "./fixtures/wave"

const MUSIC = { name: "La.wav", mimeType: "audio/wav", buffer: waveOf(2) }
const LOGO = {
  name: "Fonds-pour-elles.svg",
  mimeType: "image/svg+xml",
  buffer: Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><rect width="4" height="2" fill="#713"/></svg>',
  ),
}

/** In the page: every `Audio` that it makes is noted. */
const noteMusic = (): void => {
  const { Audio: Plain } = window
  const heard: HTMLAudioElement[] = []
  Object.assign(window, { heard })
  window.Audio = class extends Plain {
    constructor(url?: string) {
      super(url)
      heard.push(this)
    }
  }
}
/** In the page: whether there is music that can be heard. */
const isMusicThere = (): boolean =>
  (window as unknown as { heard: HTMLAudioElement[] }).heard.some(
    ({ readyState }) => readyState >= HTMLMediaElement.HAVE_CURRENT_DATA,
  )
/** In the page: how far the music has come. */
const musicMoment = (): number =>
  Math.max(
    0,
    ...(window as unknown as { heard: HTMLAudioElement[] }).heard.map(({ currentTime }) => currentTime),
  )

/** In the page: how much of the picture's height lies below something that stands in it. */
const shareBelow = (element: Element): number => {
  const { bottom } = element.getBoundingClientRect()
  const picture = element.parentElement?.getBoundingClientRect()
  return picture === undefined ? Number.NaN : (picture.bottom - bottom) / picture.height
}
const { captions: UPRIGHT_CAPTIONS } = safeArea(FRAME_SIZES["9:16"])

const LINES = ["Nous sommes là.", "Et vous ?", "Venez avec nous."]

test("the film plays without being rendered, is put together by keys, and another desk sees it", async ({
  server,
  newProfile,
}) => {
  const api = await ApiDesk.setUp(server)
  const { campaignId, links } = await makeCampaign(api, LINES)
  const takes = [
    await sendClip(server, api, campaignId, links[0] ?? ""),
    await sendClip(server, api, campaignId, links[1] ?? ""),
  ]
  const accept = (takeId: string) =>
    api.call("reviewSubmission", { takeId }, { verdict: "accepted", comment: "", notes: [] })
  await accept(takes[0] ?? "")
  const room = await newProfile().open({ viewport: LAPTOP })
  await room.addInitScript(noteMusic)
  await desk.signIn(room, server.url)
  await room.goto(`${server.url}/desk/campaigns/${campaignId}/film`)
  const rows = room.getByRole("grid", { name: "Le montage, phrase par phrase" }).getByRole("row")
  const settings = async () => (await api.readBoard(campaignId)).filmSettings

  await test.step("a clip that is accepted now shows up by itself", async () => {
    await expect(rows.nth(1)).toContainText("Carton d’attente")
    await accept(takes[1] ?? "")
    await expect(rows.nth(1)).not.toContainText("Carton d’attente")
  })

  await test.step("it plays across the join, each clip from its first picture, and ends on the card", async () => {
    await watchPreview(room)
    await room.getByRole("heading", { level: 1 }).click()
    await room.keyboard.press("Space")
    await expect(room.getByText("Bientôt en image")).toBeVisible()
    const { leftAt, cameAt, lostMs } = await joinOf(room, takes, 1)
    // The first is played to its end; of the second, no more has gone by than a start ahead may swallow.
    expect(leftAt).toBeGreaterThan(0.9)
    expect(cameAt).toBeLessThan(0.3)
    test.info().annotations.push({ type: "milliseconds lost at the join", description: String(lostMs) })
    await room.keyboard.press("k")
  })

  await test.step("a tap on a line goes there; the end and the beginning are a key away", async () => {
    const moment = room.getByRole("slider", { name: "Moment du film" })
    await rows.nth(1).click()
    await expect(moment).toHaveAttribute("aria-valuetext", /passage 2 sur 3/)
    await moment.press("End")
    await expect(moment).toHaveAttribute("aria-valuetext", /passage 3 sur 3/)
    await moment.press("Home")
    await expect(moment).toHaveAttribute("aria-valuetext", /^0:00 .*passage 1 sur 3/)
    await examineScreen(room, "desk-film")
    await room.setViewportSize(LAPTOP)
  })

  await test.step("lines change places and leave, and come back", async () => {
    const adjust = room.getByRole("button", { name: "Régler la phrase 1" })
    // Tab comes back to the row that was left; its buttons are stops of that row alone.
    await tabTo(room, rows.nth(1))
    await room.keyboard.press("ArrowUp")
    await press(room, adjust)
    await expect(room.getByRole("heading", { name: "Phrase 1", exact: true })).toBeFocused()
    await examineScreen(room, "desk-film-line")
    await room.setViewportSize(LAPTOP)
    await press(room, room.getByRole("button", { name: "Plus tard", exact: true }))
    await expect(room.getByText("Place 2 sur 3")).toBeVisible()
    await press(room, room.getByRole("button", { name: "Toutes les phrases" }))
    await expect(rows.nth(0)).toContainText("Et vous ?")
    // Back at the line that she came from, which has another place now.
    await expect(room.getByRole("button", { name: "Régler la phrase 2" })).toBeFocused()
    await room.getByRole("button", { name: "Écarter la phrase 3" }).click()
    await expect(rows.nth(2)).toContainText("Écartée du film")
    await expect.poll(async () => (await settings()).leftOut).toHaveLength(1)
    await room.getByRole("button", { name: "Annuler", exact: true }).click()
    await expect(rows.nth(2)).not.toContainText("Écartée du film")
    await expect.poll(async () => (await settings()).leftOut).toEqual([])
  })

  await test.step("the frame of an upright film is moved by arrows, and the preview obeys", async () => {
    await room.getByRole("button", { name: "Régler la phrase 2" }).click()
    await room.getByText("9:16", { exact: true }).first().click()
    // Her name stands where the film has it, above what feeds lay over the picture.
    await expect
      .poll(() => room.locator("[data-place]").evaluate(shareBelow))
      .toBeCloseTo(UPRIGHT_CAPTIONS, 1)
    const frame = room.getByRole("slider", { name: "Cadre en 9:16" })
    await frame.press("ArrowRight")
    const { lines } = await api.readBoard(campaignId)
    const cropOf = async () => (await settings()).clips[lines[0]?.id ?? ""]?.crop
    await expect.poll(cropOf).toBeTruthy()
    await expect(room.locator("[data-deck] video").first()).toHaveCSS("object-fit", "cover")
  })

  await test.step("music plays under it, the closing card has a logo, and the player's picture is the poster", async () => {
    await room.getByRole("button", { name: "Toutes les phrases" }).click()
    await tabTo(room, room.getByRole("tab", { name: "Phrases" }))
    await room.keyboard.press("ArrowRight")
    await expect(room.getByRole("heading", { name: "Musique" })).toBeVisible()
    await room.getByLabel("Fichier de musique").setInputFiles(MUSIC)
    await expect(room.getByText("joue sous les voix")).toBeVisible()
    // Made when it is asked for: the film is shorter than that may take.
    await expect.poll(() => room.evaluate(isMusicThere)).toBe(true)
    await room.getByRole("heading", { level: 1 }).click()
    await room.keyboard.press("Home")
    await room.keyboard.press("Space")
    await expect.poll(() => room.evaluate(musicMoment)).toBeGreaterThan(0)
    await room.keyboard.press("k")

    await room.getByLabel("Finir par un carton qui invite à agir").check()
    await room.getByLabel("Fichier du logo").setInputFiles(LOGO)
    await expect(room.getByLabel("Nom, pour qui ne voit pas l’image")).toHaveValue("Fonds pour elles")
    await room.getByRole("heading", { level: 1 }).click()
    await room.keyboard.press("End")
    await expect(room.getByRole("img", { name: "Fonds pour elles" })).toBeVisible()

    await examineScreen(room, "desk-film-settings")
    await room.getByRole("heading", { name: "Musique" }).evaluate(heading => heading.scrollIntoView())
    await examineScreen(room, "desk-film-music")
    await room.setViewportSize(LAPTOP)
    await room.getByRole("button", { name: "Prendre l’image du lecteur" }).click()
    await expect.poll(async () => (await settings()).poster?.of).toBe("closing")
    await room.getByRole("button", { name: "Revenir à l’affiche proposée" }).click()
    await expect.poll(async () => (await settings()).poster).toBeNull()
  })

  await test.step("a film is ordered in shapes that the button names", async () => {
    await press(room, room.getByRole("button", { name: /^Formats, définition et sous-titres/ }))
    const choice = room.getByRole("dialog", { name: "Formats, définition et sous-titres" })
    await press(room, choice.getByRole("checkbox", { name: "1:1" }), "Space")
    await examineScreen(room, "desk-film-order")
    await room.setViewportSize(LAPTOP)
    await room.keyboard.press("Escape")
    await expect(room.getByRole("button", { name: "Fabriquer 2 films" })).toBeVisible()
    await room.getByRole("tab", { name: "Phrases" }).click()
  })

  await test.step("what was decided is there for another coordinator", async () => {
    const other = await newProfile().open({ viewport: LAPTOP })
    await desk.signIn(other, server.url)
    await other.goto(`${server.url}/desk/campaigns/${campaignId}/film`)
    const grid = other.getByRole("grid", { name: "Le montage, phrase par phrase" })
    await expect(grid.getByRole("row").nth(0)).toContainText("Et vous ?")
    await room.getByRole("button", { name: "Ordre du texte" }).click()
    await expect(grid.getByRole("row").nth(0)).toContainText("Nous sommes là.")
  })
  await api.close()
})

test("a line that two say plays as both, side by side, as the server has brought them together", async ({
  shared: { server, api },
  newProfile,
}) => {
  const { campaignId, links } = await makeCampaign(api, ["Ensemble.", "Et vous ?"])
  const { lines, contributors } = await api.readBoard(campaignId)
  const lineId = lines[0]?.id ?? ""
  await api.call("updateLine", { lineId }, { contributorIds: contributors.map(({ id }) => id) })
  for (const link of links) {
    const takeId = await sendClip(server, api, campaignId, link, lineId)
    await api.call("reviewSubmission", { takeId }, { verdict: "accepted", comment: "", notes: [] })
  }
  const room = await newProfile().open({ viewport: LAPTOP })
  await desk.signIn(room, server.url)
  const heard = room.waitForResponse(response => response.url().endsWith(`/lines/${lineId}/unison`))
  await room.goto(`${server.url}/desk/campaigns/${campaignId}/film`)
  expect((await (await heard).json()).voices).toHaveLength(2)
  const faces = room.locator("[data-deck][data-on-air] video:visible")
  await expect(faces).toHaveCount(2)
  const boxes = await Promise.all([faces.nth(0).boundingBox(), faces.nth(1).boundingBox()])
  expect(boxes[1]?.x).toBeGreaterThan((boxes[0]?.x ?? 0) + 0.9 * (boxes[0]?.width ?? 0))
  await room.getByRole("heading", { level: 1 }).click()
  await room.keyboard.press("Space")
  const moments = () => faces.evaluateAll(videos => videos.map(one => (one as HTMLVideoElement).currentTime))
  await expect.poll(async () => Math.min(...(await moments()))).toBeGreaterThan(0.2)
})
