/** One person in several containers, and several people in one. */
import type { BrowserContext, Page } from "@playwright/test"
import { expectAccessible } from "./fixtures/axe"
import { ApiDesk, makeCampaign } from "./fixtures/campaign-by-api"
import { expect, test } from "./fixtures/journey"
import { lastEntryOf } from "./fixtures/kept-recordings"
import * as studio from "./fixtures/studio"
import { LONG } from "./fixtures/tags"

const LINES = ["Nous sommes ingénieures.", "Nous sommes chercheuses."] as const
const IPHONE_SAFARI =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1"
const UPLOADS = "**/api/uploads**"
/** Time for a tap and what follows from it, on a busy machine. */
const SOON_MS = 4_000

/** From the next page on, say to be another browser where any page would ask. */
const callItself = (page: Page, userAgent: string): Promise<unknown> =>
  page.addInitScript(name => {
    Object.defineProperty(Navigator.prototype, "userAgent", { get: () => name })
  }, userAgent)

/** The server can be asked, and takes no uploads: as on a network that is good for little. */
const holdUploads = (context: BrowserContext): Promise<unknown> =>
  context.route(UPLOADS, route => route.abort())

const elsewhere = (page: Page) => page.getByRole("region", { name: "Prises ailleurs" })
const shownCode = (page: Page) => page.getByRole("status", { name: "Votre code" })

const enterCode = async (page: Page, typed: string): Promise<void> => {
  await page.getByRole("textbox", { name: "Votre code" }).fill(typed)
  await page.getByRole("button", { name: "Entrer" }).click()
}

test(
  "a code brings her into the app, and what waits in the browser is named there",
  LONG,
  async ({ server, newProfile }) => {
    const api = await ApiDesk.setUp(server)
    const { links } = await makeCampaign(api, [LINES[0]])
    await api.close()
    const tab = await newProfile().open()
    let code = ""

    await test.step("in the browser a take waits, and a code is shown with the time it has", async () => {
      await studio.enter(tab, links[0] ?? "", LINES[0])
      await holdUploads(tab.context())
      await studio.record(tab, { seconds: 1 })
      // Told even though the page leaves for another at once.
      const told = tab.waitForResponse(
        response =>
          response.url().includes("/api/devices/") &&
          (response.request().postData() ?? "").includes('"unsentCount":1'),
      )
      await studio.chooseAndSend(tab)
      await told
      await studio.openBrief(tab)
      await expect(elsewhere(tab), "what is here is not elsewhere").toBeHidden()
      await tab.getByRole("button", { name: "Continuer sur l’application installée" }).click()
      await expect(shownCode(tab)).toHaveText(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
      await expect(tab.getByRole("timer")).toHaveText(/^Encore 1[45]:\d\d$/)
      const first = await shownCode(tab).innerText()
      await tab.getByRole("button", { name: "Nouveau code" }).click()
      await expect(shownCode(tab)).not.toHaveText(first)
      code = await shownCode(tab).innerText()
      await expectAccessible(tab)
    })

    const { start_url } = await (await tab.request.get(`${server.url}/manifest.webmanifest`)).json()
    const app = await newProfile().open({ appUrl: new URL(start_url, server.url).href })

    await test.step("the app asks for a code, and says what is wrong with one", async () => {
      await expect(app.getByRole("heading", { name: "Entrez votre code" })).toBeVisible()
      await enterCode(app, "K7QM-2X9")
      await expect(app.getByRole("alert")).toContainText("huit lettres et chiffres")
      await enterCode(app, "0000-0000")
      await expect(app.getByRole("alert")).toContainText("Ce code n’est pas le bon")
      await expectAccessible(app)
    })

    await test.step("typed carelessly it lets her in, and the take in the browser is named", async () => {
      await enterCode(app, ` ${code.replace("-", " ").toLowerCase()}`)
      await expect(app.getByRole("article", { name: /^Ma phrase/ }).getByText(LINES[0])).toBeVisible()
      await expect(elsewhere(app)).toContainText(
        /1 prise attend encore dans Chrome \(Linux\).: ouvrez-y le studio/u,
      )
      await expect(app.getByRole("region", { name: "Écran d’accueil" }), "it is there already").toBeHidden()
      await expectAccessible(app)
    })

    await test.step("it works once: a link with the same code says so", async () => {
      const other = await newProfile().open()
      await other.goto(`${server.url}/i#code=${code}`)
      await expect(other.getByText(/Ce code a déjà servi/)).toBeVisible()
      expect(other.url()).not.toContain("code=")
      await expectAccessible(other)
    })

    await test.step("once the take has arrived the app is no longer asked to send it", async () => {
      await tab.getByRole("link", { name: /^Mes envois/ }).click()
      const told = tab.waitForResponse(
        response =>
          response.url().includes("/api/devices/") &&
          (response.request().postData() ?? "").includes('"unsentCount":0'),
      )
      // Sooner than it would try by itself, and while nothing gets through: so the button does not go away.
      const untilNextTry = async (): Promise<number> => (await lastEntryOf(tab)).notBeforeMs - Date.now()
      await expect.poll(untilNextTry).toBeGreaterThan(SOON_MS)
      const nextTryAt = Date.now() + (await untilNextTry())
      const tried = tab.waitForRequest(/\/api\/uploads/u)
      await tab.getByRole("button", { name: "Réessayer maintenant" }).click()
      await tried
      expect(Date.now()).toBeLessThan(nextTryAt)

      await tab.context().unroute(UPLOADS)
      // Not by the button: its own next try may come first, and take the button away.
      await tab.evaluate(() => window.dispatchEvent(new Event("online")))
      await studio.expectArrived(tab)
      await told
      await app.reload()
      await expect(elsewhere(app)).toContainText("1 prise est gardée dans Chrome (Linux).")
      await expect(elsewhere(app)).not.toContainText("attend")
    })
  },
)

test(
  "two people share a phone, and a stranger and an iPhone find their way",
  LONG,
  async ({ server, newProfile }) => {
    const api = await ApiDesk.setUp(server)
    const { links } = await makeCampaign(api, LINES)
    await api.close()
    const [first = "", second = ""] = links
    const profile = newProfile()
    const phone = await profile.open()

    await test.step("a stranger is told that she is one, and her browser does not ask on", async () => {
      const asked: string[] = []
      phone.on("request", request => asked.push(new URL(request.url()).pathname))
      await phone.goto(`${server.url}/studio`)
      await expect(phone.getByRole("heading", { name: "Ouvrez votre lien personnel" })).toBeVisible()
      await expect(phone.getByRole("textbox", { name: "Votre code" })).toBeVisible()
      expect(asked).toContain("/api/brief")
      expect(asked).not.toContain("/api/events")
      await expectAccessible(phone)
    })

    await test.step("what the first has not sent is named to the second, and waits", async () => {
      await studio.enter(phone, first, LINES[0])
      await holdUploads(phone.context())
      await studio.record(phone, { seconds: 1 })
      await studio.chooseAndSend(phone)
      await studio.enter(phone, second, LINES[1])
      await expect(elsewhere(phone)).toContainText(/Voix 1.: 1 prise attend sur ce téléphone/u)
      await phone.context().unroute(UPLOADS)
      await expect(phone.getByRole("link", { name: "Mes envois", exact: true })).toBeVisible()
      await expectAccessible(phone)
    })

    await test.step("without network a link of the first does not open the studio of the second", async () => {
      await expect(phone.getByRole("listitem").filter({ hasText: "L’application" })).toContainText(
        "sur ce téléphone",
      )
      await profile.setOffline(true)
      await phone.goto(first)
      await expect(phone.getByText(/nous ne pouvons pas vérifier ce lien/)).toContainText("Voix 2")
      await expectAccessible(phone)
      await studio.enter(phone, second, LINES[1])
      await profile.setOffline(false)
    })

    await test.step("it is sent when the first opens her link again", async () => {
      await studio.enter(phone, first, LINES[0])
      await phone.getByRole("link", { name: /^Mes envois/ }).click()
      await studio.expectArrived(phone)
    })

    await test.step("where the browser offers the home screen, so does the brief; no is no", async () => {
      // Chromium's own offer comes when it likes, and its question cannot be answered by a test.
      await phone.addInitScript(() =>
        addEventListener("beforeinstallprompt", event => {
          if (event.isTrusted) event.stopImmediatePropagation()
        }),
      )
      await studio.openBrief(phone)
      const offered = phone.getByRole("button", { name: "Installer" })
      await expect(offered).toBeHidden()
      await phone.evaluate(() => {
        const offer = Object.assign(new Event("beforeinstallprompt", { cancelable: true }), {
          prompt: async () => document.body.setAttribute("data-test-prompted", ""),
        })
        dispatchEvent(offer)
      })
      await offered.click()
      await expect(phone.locator("body[data-test-prompted]")).toBeVisible()
      await expect(offered).toBeHidden()

      await callItself(phone, IPHONE_SAFARI)
      await phone.reload()
      const card = phone.getByRole("region", { name: "Écran d’accueil" })
      await expect(card.getByRole("listitem")).toHaveCount(2)
      await expectAccessible(phone)
      await card.getByRole("button", { name: "Non merci" }).click()
      await expect(card.getByRole("listitem")).toHaveCount(0)
      await phone.reload()
      await expect(card.getByRole("button", { name: /^Continuer sur/ })).toBeVisible()
      await expect(card.getByRole("listitem")).toHaveCount(0)
    })
  },
)
