import { ApiDesk, makeCampaign } from "./fixtures/campaign-by-api"
import * as desk from "./fixtures/desk"
import { expect, test } from "./fixtures/journey"
import { examineScreen } from "./fixtures/screens"
import * as studio from "./fixtures/studio"
import { LONG } from "./fixtures/tags"

const LINES = ["Nous sommes ingénieures, chercheuses, techniciennes.", "Et nous ne sommes pas une exception."]

test("every screen that needs nobody can be used by everybody", async ({ server, newProfile }) => {
  const page = await newProfile().open()
  await page.goto(server.url)
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible()
  await examineScreen(page, "home")
  await page.goto(`${server.url}/i#no-such-token`)
  await expect(page.getByRole("heading", { level: 1, name: "Ce lien ne fonctionne pas" })).toBeVisible()
  await examineScreen(page, "dead-link")
  await page.goto(`${server.url}/i#code=K7QM2X9D`)
  await expect(page.getByRole("heading", { level: 1, name: "Ce code ne fonctionne pas" })).toBeVisible()
  await examineScreen(page, "dead-code")
  await page.goto(`${server.url}/studio`)
  await expect(page.getByRole("heading", { level: 1, name: "Ouvrez votre lien personnel" })).toBeVisible()
  await examineScreen(page, "studio-stranger")
  await page.goto(`${server.url}/sign-in`)
  await expect(page.getByLabel("Mot de passe")).toBeVisible()
  await examineScreen(page, "sign-in")
  await page.goto(server.setUpLink())
  await expect(page.getByLabel("Votre nom")).toBeVisible()
  await examineScreen(page, "set-up")
  await page.goto(`${server.url}/p/no-such-film`)
  await expect(page.getByRole("heading", { level: 1, name: /Il n’y a pas de film ici/ })).toBeVisible()
  await examineScreen(page, "no-film")
})

test(
  "every screen of the studio, the desk and the premiere can be used by everybody",
  LONG,
  async ({ server, newProfile }) => {
    test.setTimeout(300_000)
    const api = await ApiDesk.setUp(server)
    const { campaignId, links } = await makeCampaign(api, LINES)
    await api.close()
    const phone = await newProfile().open()
    const room = await newProfile().open()

    await test.step("the studio", async () => {
      await studio.enter(phone, links[0] ?? "", LINES[0] ?? "")
      await examineScreen(phone, "studio-brief")
      await studio.openCamera(phone)
      await examineScreen(phone, "studio-camera")
      await phone.getByLabel("Réglages", { exact: true }).click()
      await expect(phone.getByRole("checkbox", { name: "Me voir en miroir" })).toBeVisible()
      await examineScreen(phone, "studio-settings")
      await studio.openBrief(phone)
      await studio.record(phone, { seconds: 2 })
      await examineScreen(phone, "studio-takes")
      await studio.choose(phone)
      await examineScreen(phone, "studio-trim")
      await studio.send(phone)
      await studio.expectArrived(phone)
      await examineScreen(phone, "studio-outbox")
      await studio.readRelease(phone)
      await examineScreen(phone, "studio-release")
      await phone.getByRole("button", { name: "Je signe" }).click()
      await studio.expectReleaseSigned(phone)
      await examineScreen(phone, "studio-release-signed")
    })

    await test.step("the desk", async () => {
      await desk.signIn(room, server.url)
      await examineScreen(room, "desk-campaigns")
      await room.getByRole("link", { name: "Nouvelle campagne" }).click()
      await expect(room.getByRole("textbox", { name: "Texte" })).toBeVisible()
      await examineScreen(room, "desk-new-campaign")
      await room.goto(`${server.url}/desk/campaigns/${campaignId}`)
      await expect(desk.rowOf(room, 1)).toContainText("À relire")
      await examineScreen(room, "desk-board")
      await room.getByRole("button", { name: "Lien de Voix 1" }).click()
      await expect(room.getByRole("textbox", { name: "Lien personnel" })).toHaveValue(/\/i#/)
      await examineScreen(room, "desk-personal-link")
      await room.keyboard.press("Escape")
      await desk.openReview(room, 1)
      await examineScreen(room, "desk-review")
      await desk.accept(room)
      await desk.backToBoard(room)
      await desk.startFilm(room)
      await desk.expectFilm(room)
      await examineScreen(room, "desk-film")
    })

    await test.step("the premiere", async () => {
      await room.goto(await desk.publish(room))
      await expect(room.getByRole("heading", { level: 1 })).toBeVisible()
      await examineScreen(room, "premiere")
    })
  },
)
