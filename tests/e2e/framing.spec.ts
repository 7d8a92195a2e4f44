import type { Page } from "@playwright/test"
import { type Format, FRAME_SIZES } from "../../src/domain/format"
import { EYES_IN_HEAD, type FaceTarget, faceTarget, mirrored } from "../../src/domain/framing"
import { keptFrame } from "../../src/domain/kept-frame"
import { type BrowserProfile, LAPTOP, PHONE } from "./fixtures/browser-profile"
import { makeCampaign } from "./fixtures/campaign-by-api"
import * as desk from "./fixtures/desk"
import { expect, test } from "./fixtures/journey"
import { sendClip } from "./fixtures/sent-clip"
import * as studio from "./fixtures/studio"
import { LONG } from "./fixtures/tags"

const LINE = "Nous sommes là."
const LYING_PHONE = { width: PHONE.height, height: PHONE.width }
/** A phone that leans back a little, and to its right or left by 7.1°: beta and gamma. */
const CLOCKWISE = [80, 45] as const
const COUNTER_CLOCKWISE = [80, -45] as const
/** Pixels on the screen by which a drawing may be off. */
const TOLERANCE = 1

const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]`)

/** Where the head's outline is on the screen, without the breadth of its line. */
const headBox = (page: Page) =>
  part(page, "head").evaluate((head: SVGPathElement) => {
    const { x, y, width, height } = head.getBBox()
    const onScreen = head.getScreenCTM()
    if (onScreen === null) throw new Error("Nothing is drawn.")
    const corner = new DOMPoint(x, y).matrixTransform(onScreen)
    const opposite = new DOMPoint(x + width, y + height).matrixTransform(onScreen)
    return { x: corner.x, y: corner.y, width: opposite.x - corner.x, height: opposite.y - corner.y }
  })

/** Where the silhouette's face is in the part of the picture that the film keeps, measured on the screen. */
const drawnTarget = async (page: Page, format: Format): Promise<FaceTarget & { readonly pixel: number }> => {
  const video = page.locator("video")
  await expect.poll(() => video.evaluate((it: HTMLVideoElement) => it.videoWidth)).toBeGreaterThan(0)
  const [camera, box, head] = await Promise.all([
    video.evaluate((it: HTMLVideoElement) => ({ width: it.videoWidth, height: it.videoHeight })),
    video.boundingBox(),
    headBox(page),
  ])
  if (box === null) throw new Error("Nothing is drawn.")
  const frame = keptFrame(camera, FRAME_SIZES[format])
  const pixels = box.width / camera.width
  const [width, height] = [frame.width * pixels, frame.height * pixels]
  return {
    centreX: (head.x + head.width / 2 - box.x - frame.x * pixels) / width,
    eyeY: (head.y + head.height * EYES_IN_HEAD - box.y - frame.y * pixels) / height,
    headHeight: head.height / height,
    pixel: 1 / Math.min(width, height),
  }
}

const expectDrawnAt = async (page: Page, format: Format, target: FaceTarget): Promise<void> => {
  const { pixel, ...drawn } = await drawnTarget(page, format)
  for (const key of ["centreX", "eyeY", "headHeight"] as const)
    expect(Math.abs(drawn[key] - target[key]), `${key}: ${drawn[key]}`).toBeLessThan(TOLERANCE * pixel)
}

test(
  "the guide that the desk chooses is where she stands, in the mirror too",
  LONG,
  async ({ shared: { server, api }, newProfile }) => {
    const { campaignId, links } = await makeCampaign(api, [LINE], "9:16")
    const guide = { shot: "close-up", placement: "left" } as const

    await test.step("chosen on the desk, by the keyboard", async () => {
      const page = await newProfile().open({ viewport: LAPTOP })
      await desk.signIn(page, server.url)
      await page.goto(`${server.url}/desk/campaigns/${campaignId}`)
      await page.getByRole("button", { name: "Réglages" }).click()
      const dialog = page.getByRole("dialog", { name: "Réglages de la campagne" })
      const shots = dialog.getByRole("group", { name: "Cadrage" })
      const places = dialog.getByRole("group", { name: "Place dans l’image" })
      await shots.getByRole("radio", { name: "Plan poitrine" }).focus()
      await page.keyboard.press("ArrowLeft")
      await expect(shots.getByRole("radio", { name: "Gros plan" })).toBeChecked()
      await page.keyboard.press("Tab")
      await expect(places.getByRole("radio", { name: "Au centre" })).toBeFocused()
      await page.keyboard.press("ArrowLeft")
      await expect(places.getByRole("radio", { name: "À gauche" })).toBeChecked()
      await dialog.getByRole("button", { name: "Enregistrer" }).click()
      await expect(dialog).toBeHidden()
      expect((await api.readBoard(campaignId)).campaign.framing).toEqual(guide)
    })

    const page = await newProfile().open()
    const target = faceTarget(guide, FRAME_SIZES["9:16"])

    await test.step("said and drawn on the brief", async () => {
      await studio.enter(page, links[0] ?? "", LINE)
      const card = page.getByRole("region", { name: "Le cadrage" })
      await expect(card).toContainText(/Gros plan.*Placez-vous à gauche de l’image/su)
      const [head, picture] = await Promise.all([headBox(page), card.locator("svg").boundingBox()])
      if (picture === null) throw new Error("Nothing is drawn.")
      expect((head.x + head.width / 2 - picture.x) / picture.width).toBeCloseTo(target.centreX, 2)
      expect((head.y + head.height * EYES_IN_HEAD - picture.y) / picture.height).toBeCloseTo(target.eyeY, 2)
    })

    await test.step("and on the camera, whose picture is a mirror until she says otherwise", async () => {
      await studio.openCamera(page)
      await expect(page.getByLabel("Aperçu en miroir")).toBeVisible()
      await expectDrawnAt(page, "9:16", mirrored(target))
      await page.getByLabel("Réglages", { exact: true }).click()
      await page.getByLabel("Me voir en miroir").uncheck({ force: true })
      await expect(page.getByLabel("Aperçu", { exact: true })).toBeVisible()
      await expectDrawnAt(page, "9:16", target)
      await expect(page.getByRole("img", { name: /gros plan, à gauche de l’image/u })).toBeVisible()
    })
  },
)

test(
  "the horizon turns against the phone, and is not there without a sensor",
  LONG,
  async ({ shared: { api }, newProfile }) => {
    const { links } = await makeCampaign(api, [LINE])
    const page = await newProfile().open()
    // A browser on a laptop gives them unasked; one that is driven, only where it is told to.
    await page.context().grantPermissions(["camera", "microphone", "accelerometer", "gyroscope"])
    const devtools = await page.context().newCDPSession(page)
    const hold = (beta: number, gamma: number) =>
      devtools.send("DeviceOrientation.setDeviceOrientationOverride", { alpha: 0, beta, gamma })
    const horizon = part(page, "horizon")
    const lean = () => horizon.locator("> div").evaluate((line: HTMLElement) => line.style.rotate)

    await studio.enter(page, links[0] ?? "", LINE)
    await studio.openCamera(page)
    await expect(page.locator("video")).toBeVisible()
    await expect(horizon).toBeHidden()
    await expect(page.getByRole("button", { name: "Montrer le niveau" })).toHaveCount(0)

    await hold(90, 0)
    await expect(horizon).toBeVisible()
    await expect(horizon).toHaveText("droit")
    await hold(...CLOCKWISE)
    await expect.poll(lean).toBe("-7.1deg")
    await expect(horizon).toHaveText("")
    await hold(...COUNTER_CLOCKWISE)
    await expect.poll(lean).toBe("7.1deg")
    // Without the mirror the picture is turned round, and so is all that leans in it.
    await page.getByLabel("Réglages", { exact: true }).click()
    await page.getByLabel("Me voir en miroir").uncheck({ force: true })
    await hold(...CLOCKWISE)
    await expect.poll(lean).toBe("7.1deg")
    await hold(0, 0)
    await expect(horizon).toBeHidden()
  },
)

test(
  "a take that the coordinator chose can be matched, without network too",
  LONG,
  async ({ shared: { server, api }, newProfile }) => {
    const { campaignId, links } = await makeCampaign(api, [LINE, "Et vous ?"])
    const [hers = "", another = ""] = links
    const takeId = await sendClip(server, api, campaignId, another)

    await test.step("chosen on the desk", async () => {
      const page = await newProfile().open({ viewport: LAPTOP })
      await desk.signIn(page, server.url)
      await page.goto(`${server.url}/desk/campaigns/${campaignId}`)
      await desk.openReview(page, 2)
      await page.getByRole("button", { name: "Choisir comme modèle de cadrage" }).click()
      await expect(page.getByRole("button", { name: "Retirer le modèle de cadrage" })).toBeVisible()
      await expect(page.getByRole("button", { name: /^Prise 1/ })).toContainText("modèle de cadrage")
      await expect.poll(async () => (await api.readBoard(campaignId)).referenceTakeId).toBe(takeId)
    })

    const profile = newProfile()
    const page = await profile.open()
    const ghost = part(page, "ghost")
    const silhouette = part(page, "silhouette")
    const show = page.getByRole("button", { name: "Montrer le modèle" })

    const expectGhost = async (): Promise<void> => {
      await expect(silhouette).toBeVisible()
      await expect(ghost).toHaveCount(0)
      await show.click()
      await expect(ghost).toBeVisible()
      await expect(silhouette).toHaveCount(0)
      expect(
        await ghost.evaluate((it: HTMLImageElement) => it.decode().then(() => it.naturalWidth)),
      ).toBeGreaterThan(0)
      // As the preview beneath it.
      expect(await ghost.evaluate(it => getComputedStyle(it).transform)).toBe("matrix(-1, 0, 0, 1, 0, 0)")
    }

    await test.step("shown over her picture", async () => {
      await studio.enter(page, hers, LINE)
      await studio.openCamera(page)
      await expectGhost()
    })

    await test.step("and after a start without network", async () => {
      await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
      await profile.setOffline(true)
      await studio.openBrief(page)
      await studio.openCamera(page)
      await expectGhost()
    })

    await test.step("gone while she speaks", async () => {
      await page.getByRole("button", { name: "Enregistrer" }).click()
      await expect(page.getByRole("button", { name: "Arrêter" })).toBeVisible()
      for (const name of ["ghost", "silhouette", "eye-line", "titles", "horizon"])
        await expect(part(page, name)).toHaveCount(0)
      await page.getByRole("button", { name: "Arrêter" }).click()
      await expect(page.getByRole("heading", { level: 1, name: "Mes prises" })).toBeVisible()
    })

    await test.step("forgotten once it is taken back", async () => {
      await profile.setOffline(false)
      await api.call("chooseReference", { campaignId }, { takeId: null })
      await studio.openBrief(page)
      await studio.openCamera(page)
      await expect(show).toHaveCount(0)
      const keptPictures = () =>
        page.evaluate(
          () =>
            new Promise<number>((resolve, reject) => {
              const opening = indexedDB.open("unisson")
              opening.onerror = () => reject(opening.error)
              opening.onsuccess = () => {
                const counting = opening.result.transaction("references").objectStore("references").count()
                counting.onsuccess = () => {
                  opening.result.close()
                  resolve(counting.result)
                }
              }
            }),
        )
      await expect.poll(keptPictures).toBe(0)
    })
  },
)

/** A phone whose camera stands or lies, as it is held: the made-up one always lies. */
const holdUpright = (profile: BrowserProfile): void =>
  profile.onOpen(context =>
    context.addInitScript(() => {
      const getUserMedia = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
      navigator.mediaDevices.getUserMedia = ({ video, ...wanted } = {}) => {
        const upright = { width: { exact: 360 }, height: { exact: 640 }, resizeMode: "crop-and-scale" }
        return getUserMedia({ ...wanted, ...(video && { video: { ...Object(video), ...upright } }) })
      }
    }),
  )

for (const { format, viewport, words } of [
  { format: "16:9", viewport: PHONE, words: /^Tournez votre téléphone\s*Couchez-le/u },
  { format: "9:16", viewport: LYING_PHONE, words: /^Tournez votre téléphone\s*Redressez-le/u },
] as const) {
  test(
    `a phone held the wrong way for ${format} is to be turned, or not`,
    LONG,
    async ({ shared: { api }, newProfile }) => {
      const { links } = await makeCampaign(api, [LINE], format)
      const profile = newProfile()
      if (viewport === PHONE) holdUpright(profile)
      const page = await profile.open({ viewport })
      const devtools = await page.context().newCDPSession(page)
      await devtools.send("Emulation.setTouchEmulationEnabled", { enabled: true })
      await studio.enter(page, links[0] ?? "", LINE)
      await studio.openCamera(page)
      const gate = page.getByRole("status").filter({ hasText: words })
      await expect(gate).toBeVisible()
      // Nothing keeps her from filming: the button is there, and the gate is out of its way.
      await page.getByRole("button", { name: "Enregistrer" }).click({ trial: true })
      await page.getByRole("button", { name: "Filmer ainsi quand même" }).click()
      await expect(gate).toBeHidden()
      await expect(part(page, "silhouette")).toBeVisible()
    },
  )
}
