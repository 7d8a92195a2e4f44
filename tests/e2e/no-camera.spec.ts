/**
 * No camera, and no dead end: what happened, what helps here, and the ways that need no camera.
 *
 * Two are missing on purpose, for no Chromium here can be brought to them: a camera in use (the fake one
 * lets everybody in at once) and a question that was closed without an answer (nobody is asked). Their
 * pages are chosen like the rest, see `tests/unit/app/no-camera-help.test.ts`.
 */
import type { Browser, BrowserContext, Page } from "@playwright/test"
import { expectAccessible } from "./fixtures/axe"
import { makeCampaign } from "./fixtures/campaign-by-api"
import { expect, test } from "./fixtures/journey"
import {
  allowCamera,
  newVisitor,
  openRefusingBrowser,
  overPlainHttp,
  silenceRecorder,
  takeCameraInterfaceAway,
} from "./fixtures/refusing-browser"
import * as studio from "./fixtures/studio"
import { LONG } from "./fixtures/tags"

const LINE = "Nous sommes ingénieures."
const IPHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
const ANDROID_VIEW =
  "Mozilla/5.0 (Linux; Android 14; SM-A546E Build/UP1A.231005.007; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/129.0.6668.70 Mobile Safari/537.36"
const LINKEDIN_ON_IPHONE = `${IPHONE} Mobile/15E148 [LinkedInApp]/9.32.2485`
const INSTAGRAM_ON_ANDROID = `${ANDROID_VIEW} Instagram 345.0.0.48.95 Android (34/14; 450dpi)`

/** Two of those whose way to the setting is drawn, at either end of the screen, each with a word of its steps. */
const DRAWN_BROWSERS = [
  ["safari-iphone", `${IPHONE} Version/18.5 Mobile/15E148 Safari/604.1`, "Réglages du site web"],
  [
    "samsung",
    "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/26.0 Chrome/122.0.0.0 Mobile Safari/537.36",
    "cadenas",
  ],
] as const

/** From her link to where the stage would be. */
const goToStage = async (page: Page, link: string): Promise<void> => {
  await studio.enter(page, link, LINE)
  await page.getByRole("link", { name: "Me préparer" }).click()
  const allow = page.getByRole("button", { name: "Autoriser la caméra" })
  const refusal = page.getByRole("alert")
  await expect(allow.or(refusal)).toBeVisible()
  if (await allow.isVisible()) await allow.click()
}

/** From her link to the stage, where the camera itself opens. */
const goToStageThatOpens = async (page: Page, link: string): Promise<void> => {
  await studio.enter(page, link, LINE)
  await page.getByRole("link", { name: "Me préparer" }).click()
}

const refusal = (page: Page) => page.getByRole("alert").getByRole("heading", { level: 2 })
const steps = (page: Page) => page.getByRole("main").getByRole("listitem")
const retry = (page: Page) => page.getByRole("button", { name: "Réessayer" })

/** Screens of one make: one size and one theme stand for all. The pictures are for those who look. */
const look = async (page: Page, name: string): Promise<void> => {
  await expectAccessible(page)
  await page.screenshot({ path: `test-results/screens/no-camera-${name}.png`, fullPage: true })
}

/** Whatever has happened, a clip from elsewhere becomes a take. */
const expectWayOut = async (page: Page): Promise<void> => {
  await expect(page.getByRole("button", { name: "Choisir une vidéo" })).toBeVisible()
  expect(await steps(page).count()).toBeLessThanOrEqual(3)
}

test.describe("in a browser that has a camera", () => {
  let browser: Browser
  let visit: BrowserContext
  let link: string

  test.beforeAll(async ({ shared }) => {
    browser = await openRefusingBrowser()
    const { links } = await makeCampaign(shared.api, [LINE])
    link = links[0] ?? ""
  })
  test.afterEach(() => visit.close())
  test.afterAll(() => browser.close())

  test("a refusal shows where to allow it, and goes on by itself once she has", async () => {
    visit = await newVisitor(browser, { hasTouch: false })
    const page = await visit.newPage()
    await goToStage(page, link)
    await expect(refusal(page)).toHaveText("La caméra est bloquée pour ce site")
    await expect(page.getByRole("img", { name: /l’icône à gauche de l’adresse est entourée/ })).toBeVisible()
    await expectWayOut(page)
    await look(page, "denied")

    await page.getByText("Continuer dans un autre navigateur").click()
    await expect(page.getByRole("textbox", { name: "Votre lien" })).toHaveValue(/\/i#code=/)

    await allowCamera(visit, link)
    await expect(page.getByRole("button", { name: "Enregistrer" })).toBeEnabled()
  })

  test("each browser has its own drawings", LONG, async () => {
    for (const [name, userAgent, word] of DRAWN_BROWSERS) {
      visit = await newVisitor(browser, { userAgent })
      const page = await visit.newPage()
      await goToStage(page, link)
      await expect(steps(page).filter({ hasText: word })).toBeVisible()
      await expect(steps(page).first().getByRole("img")).toBeVisible()
      await look(page, name)
      await visit.close()
    }
  })

  test("an app that lends no camera is named, and let go of by one tap", LONG, async () => {
    visit = await newVisitor(browser, { userAgent: LINKEDIN_ON_IPHONE })
    await takeCameraInterfaceAway(visit)
    const onIphone = await visit.newPage()
    await goToStage(onIphone, link)
    await expect(refusal(onIphone)).toHaveText("LinkedIn ne prête pas sa caméra")
    await expect(onIphone.getByRole("link", { name: "Ouvrir dans Safari" })).toHaveAttribute(
      "href",
      /^x-safari-http:\/\/localhost:\d+\/i#code=[A-Z\d]+$/,
    )
    await expect(onIphone.getByRole("button", { name: "Copier mon lien" })).toBeVisible()
    await expectWayOut(onIphone)
    await look(onIphone, "linkedin")
    await visit.close()

    visit = await newVisitor(browser, { userAgent: INSTAGRAM_ON_ANDROID })
    const onAndroid = await visit.newPage()
    await goToStage(onAndroid, link)
    await expect(refusal(onAndroid)).toHaveText("Instagram ne prête pas sa caméra")
    await expect(onAndroid.getByRole("link", { name: "Ouvrir dans le navigateur" })).toHaveAttribute(
      "href",
      /^intent:\/\/localhost:\d+\/i#code=[A-Z\d]+#Intent;scheme=http;/,
    )
    await expect(retry(onAndroid)).toBeVisible()
  })

  test("an app that lends its camera is not warned of", LONG, async () => {
    visit = await newVisitor(browser, { userAgent: INSTAGRAM_ON_ANDROID })
    const page = await visit.newPage()
    await allowCamera(visit, link)
    await studio.enter(page, link, LINE)
    await studio.openCamera(page)
  })

  test("a recorder that gives nothing leads to a clip", async () => {
    visit = await newVisitor(browser)
    await silenceRecorder(visit)
    const page = await visit.newPage()
    await allowCamera(visit, link)
    await goToStageThatOpens(page, link)
    await expect(refusal(page)).toHaveText("L’enregistreur de ce navigateur ne donne rien")
    // A phone that was busy is silent as well: it may be tried again, and no dead end follows.
    await retry(page).click()
    await expect(refusal(page)).toHaveText("L’enregistreur de ce navigateur ne donne rien")
    await expectWayOut(page)
    await look(page, "silent")
  })

  test("a connection that is not safe is told to whoever can change it", LONG, async () => {
    visit = await newVisitor(browser)
    const page = await visit.newPage()
    await goToStage(page, overPlainHttp(link))
    await expect(refusal(page)).toHaveText("La caméra demande une connexion sûre")
    await expect(steps(page).filter({ hasText: "Prévenez la personne" })).toBeVisible()
    await look(page, "insecure")
  })
})

test("on a computer without a camera she is led to a phone or a clip", LONG, async ({ shared }) => {
  const { links } = await makeCampaign(shared.api, [LINE])
  const browser = await openRefusingBrowser({ hasCamera: false })
  try {
    const visit = await newVisitor(browser, { hasTouch: false })
    const page = await visit.newPage()
    const [link = ""] = links
    await allowCamera(visit, link)
    await goToStageThatOpens(page, link)
    await expect(refusal(page)).toHaveText("Aucune caméra, ou aucun micro")
    await expect(retry(page)).toBeVisible()
    await expectWayOut(page)
    await look(page, "not-found")
  } finally {
    await browser.close()
  }
})
