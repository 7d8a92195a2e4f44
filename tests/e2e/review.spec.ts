import type { Page } from "@playwright/test"
import { LAPTOP } from "./fixtures/browser-profile"
import { makeCampaign } from "./fixtures/campaign-by-api"
import * as desk from "./fixtures/desk"
import { expect, test } from "./fixtures/journey"
import { examineScreen } from "./fixtures/screens"
import { sendClip } from "./fixtures/sent-clip"
import { LONG } from "./fixtures/tags"

/** Where decisions are sent. */
const REVIEWS = "**/api/submissions/*/reviews"

const LINES = ["Nous sommes là.", "Et vous ?"]

const moment = (page: Page): Promise<number> =>
  page
    .locator("video")
    .first()
    .evaluate((player: HTMLVideoElement) => player.currentTime)
const isPaused = (page: Page): Promise<boolean> =>
  page
    .locator("video")
    .first()
    .evaluate((player: HTMLVideoElement) => player.paused)
const keys = async (page: Page, ...pressed: readonly string[]): Promise<void> => {
  for (const key of pressed) await page.keyboard.press(key)
}

/** Keep what the badges over the picture have said: some say it for less than a second. */
const keepBadges = async (page: Page): Promise<() => Promise<string>> => {
  const said = await page.evaluateHandle(() => {
    const texts: string[] = []
    const read = (): void => {
      for (const badge of document.querySelectorAll("figure [role=status]")) texts.push(badge.textContent)
    }
    new MutationObserver(read).observe(document.body, { subtree: true, childList: true, characterData: true })
    return texts
  })
  return () => said.evaluate(texts => texts.join(" | "))
}

test("a take is looked at, cut closer, sent back with notes and accepted by keyboard alone", async ({
  shared: { server, api },
  newProfile,
}) => {
  const { campaignId, links } = await makeCampaign(api, LINES)
  const [takeId] = await Promise.all(links.map(link => sendClip(server, api, campaignId, link)))
  const [room, other, phone] = [
    await newProfile().open({ viewport: LAPTOP }),
    await newProfile().open({ viewport: LAPTOP }),
    await newProfile().open(),
  ]
  await Promise.all([room, other].map(page => desk.signIn(page, server.url)))
  await other.goto(`${server.url}/desk/campaigns/${campaignId}`)
  await expect(desk.rowOf(other, 1)).toContainText("À relire")
  await phone.goto(links[0] ?? "")
  const { lines } = await api.readBoard(campaignId)
  await room.goto(`${server.url}/desk/campaigns/${campaignId}/lines/${lines[0]?.id}`)
  const video = room.locator("video").first()
  await expect.poll(() => video.evaluate((player: HTMLVideoElement) => player.readyState)).toBeGreaterThan(1)
  const submission = async () =>
    (await api.readBoard(campaignId)).submissions.find(one => one.takeId === takeId)

  await test.step("what was measured is said", async () => {
    await room.getByText("Toutes les mesures").click()
    await expect(room.getByRole("region", { name: "Mesures" })).toContainText("LUFS")
    await room.getByRole("heading", { level: 1 }).click()
  })

  const badges = await keepBadges(room)
  await test.step("J K L play either way, and say how fast", async () => {
    await keys(room, "Shift+ArrowRight", "Shift+ArrowRight", "j", "j")
    await expect.poll(badges).toContain("En arrière × 2")
    await expect.poll(() => moment(room)).toBeLessThan(0.3)
    await keys(room, "k", "l", "l")
    await expect.poll(badges).toContain("Vitesse × 1,5")
    await expect.poll(() => isPaused(room), "it stands still at the end of what is kept").toBe(true)
    expect(await moment(room)).toBeLessThan(1.2)
  })

  await test.step("subtitles as they will be, the guide over the picture, the keys on one card", async () => {
    await keys(room, "Shift+ArrowLeft", "g")
    await expect(room.locator("figure p")).toHaveText(LINES[0] ?? "")
    await expect(room.getByRole("img", { name: /Repère de cadrage/ })).toBeVisible()
    await examineScreen(room, "desk-review-guide")
    await keys(room, "g", "s")
    await expect(room.locator("figure p")).toBeHidden()
    await keys(room, "s", "?")
    await expect(room.getByRole("dialog", { name: "Raccourcis clavier" })).toBeVisible()
    await examineScreen(room, "desk-review-keys")
    await keys(room, "Escape")
  })

  await test.step("it is played on into the next line", async () => {
    await keys(room, "c")
    await expect.poll(badges).toContain("Phrase 2, le début")
    await expect(room.getByText("Phrase 2, le début")).toBeHidden()
  })

  await test.step("ten frames on, that is where it begins; her points come back", async () => {
    const before = await submission()
    await room.getByRole("slider", { name: "Moment de la prise" }).press("Home")
    await keys(room, "Shift+ArrowRight", "i")
    await expect(room.getByText(/Ses propres points restent en mémoire/)).toBeVisible()
    await expect.poll(async () => (await submission())?.duration).toBeLessThan((before?.duration ?? 0) - 0.2)
    await room.getByRole("button", { name: "Reprendre ses points" }).click()
    await expect.poll(async () => (await submission())?.points).toEqual(before?.points)
  })

  await test.step("two notes go to her phone with the request; undone, they are taken back", async () => {
    await room.getByRole("heading", { level: 1 }).click()
    await keys(room, "t")
    await expect(room.getByRole("textbox", { name: /^Note à/ })).toBeFocused()
    await room.keyboard.type("Ici, regarde l’objectif.")
    await keys(room, "Enter")
    await expect(room.getByRole("button", { name: /^Noter ce moment/ })).toBeFocused()
    await room.getByRole("slider", { name: "Moment de la prise" }).press("Home")
    await keys(room, "t")
    await room.keyboard.type("Belle entrée.")
    await room.getByRole("button", { name: "Regard", exact: true }).press("Enter")
    await examineScreen(room, "desk-review-notes")
    await room.getByRole("textbox", { name: "Votre message" }).press("Control+Enter")
    await expect(room.getByText("Demande envoyée")).toBeVisible()
    await expect(phone.getByText("Ici, regarde l’objectif.")).toBeVisible()
    expect((await submission())?.review.notes.map(({ text }) => text)).toEqual([
      "Belle entrée.",
      "Ici, regarde l’objectif.",
    ])
    await expect(desk.rowOf(other, 1)).toContainText("À refaire")
    await room.getByRole("heading", { level: 1 }).click()
    await keys(room, "Control+z")
    await expect(desk.rowOf(other, 1)).toContainText("À relire")
    await expect(phone.getByText("Ici, regarde l’objectif.")).toBeHidden()
  })

  await test.step("it is accepted, the other desk shows it, and the next one to look at is one key away", async () => {
    await keys(room, "a")
    await expect(desk.rowOf(other, 1)).toContainText("Validée")
    await expect(room.getByText("Prise validée.")).toBeVisible()
    await keys(room, "n")
    await expect(room.getByRole("heading", { level: 1, name: "Phrase 2" })).toBeVisible()
    await keys(room, "Control+z")
    await expect(desk.rowOf(other, 1)).toContainText("À relire")
    await keys(room, "Shift+p")
    await expect(room.getByRole("heading", { level: 1, name: "Phrase 1" })).toBeVisible()
  })

  const accept = room.getByRole("button", { name: "Valider", exact: true })
  await test.step("on a slow network it is shown at once, and taken back at once", async () => {
    let release = (): void => undefined
    const held = new Promise<void>(resolve => {
      release = resolve
    })
    await room.route(REVIEWS, async route => {
      await held
      await route.continue()
    })
    await keys(room, "a")
    await expect(room.getByText("Enregistrement…")).toBeVisible()
    await expect(accept).toBeHidden()
    await keys(room, "Control+z")
    await expect(accept).toBeVisible()
    expect((await submission())?.review.verdict, "the server has heard of nothing").toBe("undecided")
    const sent = room.waitForResponse(REVIEWS)
    release()
    await sent
    await expect(room.getByText("Prise validée.")).toBeHidden()
    await expect.poll(async () => (await submission())?.review.verdict).toBe("undecided")
    await expect(accept).toBeVisible()
    await room.unroute(REVIEWS)
  })

  await test.step("what could not be sent is said, taken off, and tried again", async () => {
    await room.route(REVIEWS, route => route.abort())
    await keys(room, "a")
    await expect(room.getByText("Ce changement n’a pas été enregistré")).toBeVisible()
    await expect(accept).toBeVisible()
    await examineScreen(room, "desk-review-not-sent")
    await room.unroute(REVIEWS)
    await room.getByRole("button", { name: "Réessayer" }).click()
    await expect(desk.rowOf(other, 1)).toContainText("Validée")
    await expect(room.getByText("Prise validée.")).toBeVisible()
  })
})

test(
  "two takes of a line are laid side by side, heard in turn, and one is chosen",
  LONG,
  async ({ shared: { server, api }, newProfile }) => {
    const { campaignId, links } = await makeCampaign(api, LINES)
    await sendClip(server, api, campaignId, links[0] ?? "")
    const [room, other] = [
      await newProfile().open({ viewport: LAPTOP }),
      await newProfile().open({ viewport: LAPTOP }),
    ]
    await Promise.all([room, other].map(page => desk.signIn(page, server.url)))
    await other.goto(`${server.url}/desk/campaigns/${campaignId}`)
    const { lines } = await api.readBoard(campaignId)
    await room.goto(`${server.url}/desk/campaigns/${campaignId}/lines/${lines[0]?.id}`)
    await sendClip(server, api, campaignId, links[0] ?? "")
    await room.getByRole("heading", { level: 1 }).click()
    await expect(room.getByRole("button", { name: "Comparer" })).toBeVisible()
    await keys(room, "v")
    const second = room.getByRole("region", { name: "Seconde prise" })
    const clocks = () =>
      room.locator("video").evaluateAll(players =>
        players.map(player => {
          const { currentTime, muted, paused } = player as HTMLVideoElement
          return { at: currentTime, muted, paused }
        }),
      )
    await expect.poll(async () => (await clocks()).map(({ muted }) => muted)).toEqual([false, true])
    await keys(room, "2", " ")
    await expect.poll(async () => (await clocks()).every(({ at, paused }) => at > 0.8 && paused)).toBe(true)
    const [one, two] = await clocks()
    expect(Math.abs((one?.at ?? 0) - (two?.at ?? 0)), "in step").toBeLessThan(0.3)
    expect([one?.muted, two?.muted]).toEqual([true, false])
    await examineScreen(room, "desk-review-compare")
    await second.getByRole("button", { name: "Choisir celle-ci" }).press("Enter")
    await expect(second).toContainText("Validée")
    await expect(room.getByText("Prise validée.")).toBeVisible()
    await keys(room, "Escape")
    await expect(room.getByRole("button", { name: "Comparer" })).toBeVisible()
    await keys(room, "Control+z")
    await expect(desk.rowOf(other, 1)).toContainText("À relire")
  },
)
