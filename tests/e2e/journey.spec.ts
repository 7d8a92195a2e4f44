import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Page } from "@playwright/test"
import { pathOf } from "../../src/api/endpoints"
import type { BoardShape } from "../../src/api/shapes"
import { DEFAULT_RESOLUTION } from "../../src/domain/film-settings"
import { LAPTOP } from "./fixtures/browser-profile"
import * as desk from "./fixtures/desk"
import { decodingErrorsOf, factsOf } from "./fixtures/film-facts"
import { expect, test } from "./fixtures/journey"
import { lastSentLength } from "./fixtures/kept-recordings"
import * as studio from "./fixtures/studio"

const TITLE = "Nous sommes là"
const LINES = ["Nous sommes ingénieures, chercheuses, techniciennes.", "Et nous ne sommes pas une exception."]
const COMMENT = "Très beau regard. Peux-tu la redire un peu plus lentement ?"
const FRAME_RATE = 30
/**
 * How far the server may move a clip's ends to the pictures that were presented there. A recorder on a busy
 * machine leaves gaps of this length between pictures; that the pictures are the right ones, exact-cuts.test.ts says.
 */
const PICTURE_GAP_S = 0.25

/** Seconds of each accepted clip, as the desk shows them. */
const acceptedLengths = async (page: Page): Promise<number[]> => {
  const read = async (path: string) => (await page.request.get(new URL(path, page.url()).href)).json()
  const [campaign]: { id: string }[] = await read(pathOf("listCampaigns"))
  const board: BoardShape = await read(pathOf("readBoard", { campaignId: campaign?.id ?? "" }))
  return board.submissions
    .filter(({ review }) => review.verdict === "accepted")
    .map(({ duration }) => duration ?? 0)
}

/** Download the newest film from the desk's film page, look at it, and say what it is. */
const downloadFilm = async (page: Page) => {
  const folder = mkdtempSync(join(tmpdir(), "unisson-film-"))
  try {
    const downloading = page.waitForEvent("download")
    await page
      .getByRole("link", { name: /Télécharger le film/ })
      .first()
      .click()
    const path = join(folder, "film.mp4")
    await (await downloading).saveAs(path)
    return { ...(await factsOf(path)), errors: await decodingErrorsOf(path) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const FULL_HD = { camera: "as large as wished" } as const

// As a server makes it of which nothing was said.
test.use({ filmResolution: DEFAULT_RESOLUTION })

test("one message filmed offline by two phones becomes one film", async ({ server, newProfile }) => {
  test.setTimeout(480_000)
  const [table, ada, grace] = [newProfile(), newProfile(), newProfile()]
  const room = await table.open({ viewport: LAPTOP })

  const links = await test.step("the coordinator sets up a campaign of two lines", async () => {
    await desk.setUp(room, server.setUpLink())
    await desk.createCampaign(room, { title: TITLE, text: LINES.join(" ") })
    await desk.addContributor(room, "Ada Lovelace", "Mathématicienne", "Londres")
    await desk.addContributor(room, "Grace Hopper", "Informaticienne", "New York")
    await desk.assignLine(room, 1, "Ada Lovelace")
    await desk.assignLine(room, 2, "Grace Hopper")
    return {
      ada: await desk.personalLinkOf(room, "Ada Lovelace"),
      grace: await desk.personalLinkOf(room, "Grace Hopper"),
    }
  })

  let adasPhone = await ada.open(FULL_HD)
  let gracesPhone = await grace.open(FULL_HD)
  await test.step("both open their links while there is a network", async () => {
    for (const [phone, link, line] of [
      [adasPhone, links.ada, LINES[0]],
      [gracesPhone, links.grace, LINES[1]],
    ] as const) {
      await studio.enter(phone, link, line ?? "")
      await studio.makeReadyForOffline(phone)
    }
    await expect(desk.rowOf(room, 1)).toContainText("Lien ouvert")
  })

  await test.step("without network one records, reloads and chooses", async () => {
    await ada.setOffline(true)
    await studio.record(adasPhone, { seconds: 3 })
    await adasPhone.reload()
    await studio.openTakes(adasPhone)
    await studio.chooseAndSend(adasPhone)
    await studio.expectWaitingForNetwork(adasPhone)
  })

  await test.step("without network the other records, and starts her browser anew", async () => {
    await grace.setOffline(true)
    await studio.record(gracesPhone, { seconds: 3 })
    await grace.close()
    gracesPhone = await grace.open({ ...FULL_HD, offline: true })
    await gracesPhone.goto(server.url)
    await studio.openTakes(gracesPhone)
    await studio.chooseAndSend(gracesPhone)
    await studio.expectWaitingForNetwork(gracesPhone)
  })

  await test.step("with the network back, both arrive by themselves: in an open page, and at the next visit", async () => {
    await grace.setOffline(false)
    await ada.close()
    adasPhone = await ada.open(FULL_HD)
    await adasPhone.goto(`${server.url}/studio/outbox`)
    await studio.expectArrived(adasPhone)
    await studio.expectArrived(gracesPhone)
    await expect(desk.rowOf(room, 1)).toContainText("À relire")
    await expect(desk.rowOf(room, 2)).toContainText("À relire")
  })

  await test.step("one is asked to redo it, reads why, and sends another", async () => {
    await desk.openReview(room, 1)
    await desk.askForRedo(room, COMMENT)
    await desk.backToBoard(room)
    await studio.openBrief(adasPhone)
    await expect(adasPhone.getByText(COMMENT).first()).toBeVisible()
    await studio.recordAgain(adasPhone, { seconds: 4 })
    await studio.chooseAndSend(adasPhone)
    await studio.expectArrived(adasPhone)
    await expect(desk.rowOf(room, 1)).toContainText("À relire")
  })

  await test.step("both are accepted and the film is made", async () => {
    for (const line of [1, 2]) {
      await desk.openReview(room, line)
      await desk.accept(room)
      await desk.backToBoard(room)
      await expect(desk.rowOf(room, line)).toContainText("Validée")
    }
    await desk.startFilm(room)
    await desk.expectFilm(room)
  })

  await test.step("the film is what the two phones have sent", async () => {
    const sent = [await lastSentLength(adasPhone), await lastSentLength(gracesPhone)]
    const kept = await acceptedLengths(room)
    for (const [index, length] of sent.toSorted().entries())
      expect(Math.abs(length - (kept.toSorted()[index] ?? 0))).toBeLessThanOrEqual(PICTURE_GAP_S)
    const sum = kept.reduce((total, length) => total + length, 0)
    const film = await downloadFilm(room)
    expect(film).toMatchObject({ width: 1920, height: 1080, frameRate: FRAME_RATE, codecs: ["h264", "aac"] })
    expect(Math.abs(film.duration - sum)).toBeLessThanOrEqual(1 / FRAME_RATE)
    expect(Math.abs(film.pictureEnd - film.soundEnd)).toBeLessThanOrEqual(1 / FRAME_RATE)
    expect(film.errors).toBe("")
  })

  await test.step("the premiere plays, with subtitles", async () => {
    const guest = await newProfile().open()
    await guest.goto(await desk.publish(room))
    await expect(guest.getByRole("heading", { level: 1, name: TITLE })).toBeVisible()
    const player = guest.locator("video")
    await player.evaluate(async (video: HTMLVideoElement) => {
      video.muted = true
      await video.play()
    })
    await expect
      .poll(() => player.evaluate((video: HTMLVideoElement) => video.currentTime))
      .toBeGreaterThan(0.5)
    await expect
      .poll(() => player.evaluate((video: HTMLVideoElement) => video.textTracks[0]?.cues?.length ?? 0))
      .toBeGreaterThanOrEqual(LINES.length)
  })
})
