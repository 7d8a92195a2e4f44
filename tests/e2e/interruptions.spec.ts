import type { CDPSession, Page } from "@playwright/test"
import { makeCampaign } from "./fixtures/campaign-by-api"
import { expect, test } from "./fixtures/journey"
import { takesOn } from "./fixtures/kept-recordings"
import * as studio from "./fixtures/studio"
import { LONG } from "./fixtures/tags"

const LINE = "Nous sommes ingénieures, chercheuses, techniciennes."
/** Long enough that a take is worth keeping. */
const RECORDED_MS = 2_500

/** How often a page has asked for camera and microphone. */
const countCameraRequests = async (page: Page): Promise<() => Promise<number>> => {
  await page.evaluate(() => {
    const devices = navigator.mediaDevices
    const ask = devices.getUserMedia.bind(devices)
    Object.assign(window, { cameraRequests: 0 })
    devices.getUserMedia = constraints => {
      Object.assign(window, { cameraRequests: (window as unknown as Counted).cameraRequests + 1 })
      return ask(constraints)
    }
  })
  return () => page.evaluate(() => (window as unknown as Counted).cameraRequests)
}
type Counted = { cameraRequests: number }

/** The phone is turned in her hand: the system tells the page its new angle. */
const turn = (devtools: CDPSession, angle: 0 | 90): Promise<unknown> => {
  const [width, height] = angle === 0 ? [390, 844] : [844, 390]
  const type = angle === 0 ? "portraitPrimary" : "landscapePrimary"
  return devtools.send("Emulation.setDeviceMetricsOverride", {
    ...{ width, height, deviceScaleFactor: 1, mobile: true },
    screenOrientation: { type, angle },
  })
}

/** What a call or a pulled cable does, as far as a page can see. Chromium's fake camera cannot be unplugged. */
const endPicture = (page: Page): Promise<void> =>
  page.locator("video").evaluate((video: HTMLVideoElement) => {
    const track = (video.srcObject as MediaStream | null)?.getVideoTracks()[0]
    track?.stop()
    // A track that the page itself stops says nothing; one that is taken away does.
    track?.dispatchEvent(new Event("ended"))
  })

/**
 * The page goes out of sight and comes back. Said by hand: a headless Chromium hides no tab behind
 * another, minimizes no window and freezes nothing that is visible (seen in 156).
 */
const hide = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true })
    document.dispatchEvent(new Event("visibilitychange"))
    Reflect.deleteProperty(document, "visibilityState")
    document.dispatchEvent(new Event("visibilitychange"))
  })

/** The database fails at takes, and at nothing else: by hand, for no disk fails on demand. */
const refuseTakes = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = function (value: unknown, key?: IDBValidKey) {
      if (this.name === "takes") throw new DOMException("Internal error", "UnknownError")
      return put.call(this, value, key)
    }
  })

/** What became of a recording that was cut short: kept, and told why. Ends among the takes. */
const expectKept = async (page: Page, count: number, why: RegExp): Promise<void> => {
  await expect(page.getByText("L’enregistrement s’est arrêté tout seul")).toBeVisible()
  await expect(page.getByText(why)).toBeVisible()
  await expect.poll(async () => (await takesOn(page)).length).toBe(count)
  const [newest] = await takesOn(page)
  expect(newest?.duration).toBeGreaterThan(1)
  await studio.play(page)
}

const recordForAWhile = async (page: Page): Promise<void> => {
  const startedAt = await studio.startRecording(page)
  await expect.poll(() => Date.now() - startedAt).toBeGreaterThan(RECORDED_MS)
}

test(
  "a recording that is interrupted is kept, she is told, and the camera is opened afresh",
  LONG,
  async ({ shared: { api }, newProfile }) => {
    const { links } = await makeCampaign(api, [LINE])
    const page = await newProfile().open()
    const devtools = await page.context().newCDPSession(page)
    await studio.enter(page, links[0] ?? "", LINE)
    const cameraRequests = await countCameraRequests(page)

    await test.step("two takes in one visit ask for the camera once, and keep what it really gave", async () => {
      await studio.record(page, { seconds: 1.2 })
      await expect(page.getByText("La caméra attend la prise suivante. Elle ne filme pas.")).toBeVisible()
      await studio.record(page, { seconds: 1.2 })
      expect(await cameraRequests()).toBe(1)
      const [newest] = await takesOn(page)
      expect(newest?.camera).toMatchObject({
        screenAngle: 0,
        isNoiseSuppressed: false,
        isGainControlled: false,
      })
      expect(newest?.camera?.width).toBeGreaterThan(0)
      expect(newest?.camera?.sampleRate).toBeGreaterThan(0)
    })

    await test.step("the camera is taken away", async () => {
      await recordForAWhile(page)
      await endPicture(page)
      await expectKept(page, 3, /Un appel ou une autre application a pris la caméra/)
    })

    await test.step("the phone is turned", async () => {
      await recordForAWhile(page)
      expect(await cameraRequests(), "afresh after the loss").toBe(2)
      await turn(devtools, 90)
      await expectKept(page, 4, /tourné/)
      await turn(devtools, 0)
    })

    await test.step("the page goes out of sight", async () => {
      await recordForAWhile(page)
      await hide(page)
      await expectKept(page, 5, /Unisson a quitté l’écran/)
    })

    await test.step("the camera that waits is switched off with a tap", async () => {
      await studio.record(page, { seconds: 1.2 })
      await page.getByRole("button", { name: "L’éteindre" }).click()
      await expect(page.getByText("La caméra attend la prise suivante.")).toBeHidden()
    })

    await test.step("the camera is taken away, and the phone keeps no take: she is told, and it is found again", async () => {
      await recordForAWhile(page)
      await refuseTakes(page)
      await endPicture(page)
      const told = page.getByRole("alert").filter({ hasText: "Le navigateur a fermé le coffre" })
      await expect(page.getByText("La caméra s’est arrêtée")).toBeVisible()
      await expect(told).toBeVisible()
      await page.getByRole("link", { name: "Retour" }).click()
      await expect(page.getByRole("article", { name: /^Ma phrase/ })).toBeVisible()
      await expect(told).toBeVisible()
      expect(await takesOn(page)).toHaveLength(6)

      await page.reload()
      await expect.poll(async () => (await takesOn(page)).length).toBe(7)
    })
  },
)

test(
  "a count-down is called off out of sight, a reworded line waits, a dead camera is opened afresh",
  LONG,
  async ({ shared: { api }, newProfile }) => {
    const { links, campaignId } = await makeCampaign(api, [LINE])
    const page = await newProfile().open()
    await studio.enter(page, links[0] ?? "", LINE)
    const cameraRequests = await countCameraRequests(page)
    await studio.openCamera(page)

    await page.getByRole("button", { name: "Enregistrer" }).click()
    await expect(page.getByRole("button", { name: "Annuler" })).toBeVisible()
    await hide(page)
    await expect(page.getByRole("button", { name: "Enregistrer" })).toBeVisible()

    await page.getByRole("button", { name: "Enregistrer" }).click()
    await expect(page.getByRole("button", { name: "Arrêter" })).toBeVisible()
    const [line] = (await api.readBoard(campaignId)).lines
    await api.call("updateLine", { lineId: line?.id ?? "" }, { text: "Nous sommes là." })
    const startedAt = Date.now()
    await expect.poll(() => Date.now() - startedAt).toBeGreaterThan(RECORDED_MS)
    await expect(page.getByText(LINE)).toBeVisible()
    await page.getByRole("button", { name: "Arrêter" }).click()
    await expect(page.getByRole("article", { name: /^Prise \d/ }).first()).toBeVisible()
    expect((await takesOn(page))[0]?.slate.lineText).toBe(LINE)
    await expect(page.getByText("Nous sommes là.")).toBeVisible()
    expect(await cameraRequests(), "a picture that moved when she came back is trusted").toBe(1)

    // What a call leaves behind on some phones, made up: tracks that say they live, and no picture.
    await studio.openCamera(page)
    await page.evaluate(() => {
      HTMLVideoElement.prototype.requestVideoFrameCallback = () => 0
    })
    await hide(page)
    await expect.poll(cameraRequests, "a picture that stands still is not").toBe(2)
    await expect(page.getByRole("button", { name: "Enregistrer" })).toBeEnabled()
  },
)

/**
 * Safari's word on what sound is for, and its refusal of a microphone to a page that plays. Made up:
 * Chromium has no such thing. See https://github.com/WebKit/WebKit/pull/7190 .
 */
const soundSessionOfSafari = (): void => {
  const audioSession = { type: "auto" }
  Object.defineProperty(navigator, "audioSession", { value: audioSession })
  const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices)
  navigator.mediaDevices.getUserMedia = async constraints => {
    if (audioSession.type === "playback") throw new DOMException("AudioSession", "InvalidStateError")
    return ask(constraints)
  }
}

test(
  "on an iPhone she plays her take, loud, and films again",
  LONG,
  async ({ shared: { api }, newProfile }) => {
    const { links } = await makeCampaign(api, [LINE])
    const page = await newProfile().open()
    await page.addInitScript(soundSessionOfSafari)
    const use = (): Promise<unknown> =>
      page.evaluate(() => (navigator as Navigator & { audioSession?: { type: string } }).audioSession?.type)
    await studio.enter(page, links[0] ?? "", LINE)
    await studio.record(page, { seconds: 1.2 })
    await studio.play(page)
    expect(await use()).toBe("playback")
    await studio.record(page, { seconds: 1.2 })
    await studio.choose(page)
    await page.getByRole("button", { name: "Lire la partie gardée" }).click()
    await expect.poll(use).toBe("playback")
  },
)
