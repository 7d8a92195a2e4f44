import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { startMailServer } from "../fixtures/mail-server"
import { LAPTOP } from "./fixtures/browser-profile"
import { ApiDesk, makeCampaign } from "./fixtures/campaign-by-api"
import { signIn } from "./fixtures/desk"
import { expect, test } from "./fixtures/journey"
import { examineScreen } from "./fixtures/screens"
import { startServer } from "./fixtures/server-process"
import { LONG } from "./fixtures/tags"

const WELCOME = resolve(import.meta.dirname, "../fixtures/gallery/phone.webm")
const LINES = ["Nous sommes ingénieures.", "Et nous ne sommes pas une exception."]

test("a team is invited by e-mail, and the desk says what became of each", LONG, async ({ newProfile }) => {
  test.setTimeout(300_000)
  const mailServer = await startMailServer()
  const server = await startServer({ SMTP_URL: mailServer.url, MAIL_FROM: "Notre film <films@example.org>" })
  try {
    const api = await ApiDesk.setUp(server)
    const { campaignId, links } = await makeCampaign(api, LINES)
    const { contributors } = await api.readBoard(campaignId)
    const addresses = ["awa@example.org", "nobody@example.org"]
    for (const [index, { id: contributorId }] of contributors.entries())
      await api.call("updateContributor", { contributorId }, { email: addresses[index] })
    mailServer.unknown.add("nobody@example.org")

    const room = await newProfile().open({ viewport: LAPTOP })
    await signIn(room, server.url)
    await room.goto(`${server.url}/desk/campaigns/${campaignId}`)
    await room.getByRole("navigation", { name: "Campagne" }).getByRole("link", { name: "Messages" }).click()
    const composer = room.getByRole("region", { name: "Écrire à l’équipe" })
    const sent = room.getByRole("region", { name: "Envois" })

    await test.step("invite: see the letter, try it, send it", async () => {
      await expect(composer.getByText("Envoyer à 2 personnes")).toBeVisible()
      await composer.getByLabel("Un mot de vous").fill("On y est presque !")
      const letter = composer.getByRole("article")
      await expect(letter).toContainText("Bonjour Voix 1")
      await expect(letter).toContainText("On y est presque !")
      await expect(letter).toContainText(LINES[0] ?? "")
      await composer.getByRole("button", { name: "M’envoyer un essai" }).click()
      await expect(composer.getByText("L’essai est parti à marie@example.org.")).toBeVisible()
      await examineScreen(room, "desk-messages-invite")
      await composer.getByRole("button", { name: "Envoyer à 2 personnes" }).click()
      await expect(sent.getByText("E-mail envoyé")).toBeVisible()
      await expect(sent.getByText("cette adresse n’existe pas")).toBeVisible()
      expect(mailServer.mails.map(({ to }) => [to].flat()[0]?.text)).toEqual([
        '"Marie Curie" <marie@example.org>',
        '"Voix 1" <awa@example.org>',
      ])
    })

    await test.step("send again once the address is right", async () => {
      mailServer.unknown.clear()
      await sent.getByRole("button", { name: "Renvoyer" }).click()
      await expect(sent.getByText("E-mail envoyé")).toHaveCount(2)
    })

    await test.step("a welcome clip is on every brief, and downloaded by nobody who has not asked for it", async () => {
      await room.setViewportSize(LAPTOP)
      const welcome = room.getByRole("region", { name: "Accueil" })
      const choose = async (name: string, buffer: Buffer): Promise<void> => {
        const chooser = room.waitForEvent("filechooser")
        await welcome.getByRole("button", { name: "Choisir une vidéo" }).click()
        await (await chooser).setFiles({ name, mimeType: "video/mp4", buffer })
      }
      await choose("notes.mp4", Buffer.from("no video"))
      await expect(welcome.getByRole("alert")).toContainText("« notes.mp4 » n’est pas sur les briefs")
      await choose("bonjour.webm", readFileSync(WELCOME))
      await expect(welcome.getByText("Sur tous les briefs")).toBeVisible()
      await welcome.getByLabel("Ce que dit la vidéo").fill("Bonjour à toutes, et merci !")
      await welcome.getByRole("button", { name: "Enregistrer" }).last().click()
      await welcome.scrollIntoViewIfNeeded()
      await examineScreen(room, "desk-welcome")
      await room.setViewportSize(LAPTOP)

      const phone = await newProfile().open()
      const asked: string[] = []
      phone.on("request", request => {
        if (request.url().includes("/clip.mp4")) asked.push(request.url())
      })
      await phone.goto(links[0] ?? "")
      const cover = phone.getByRole("button", { name: "Un mot d’accueil en vidéo" })
      await expect(cover).toBeVisible()
      await expect(phone.getByText("Lire ce que dit la vidéo")).toBeVisible()
      await examineScreen(phone, "studio-welcome")
      await phone.context().setOffline(true)
      await expect(phone.getByText("à regarder avec du réseau")).toBeVisible()
      await phone.context().setOffline(false)
      expect(asked).toEqual([])
      await cover.press("Enter")
      const video = phone.getByLabel("Vidéo d’accueil").locator("video")
      await expect(video).toBeFocused()
      await expect
        .poll(() => video.evaluate((element: HTMLVideoElement) => element.currentTime))
        .toBeGreaterThan(0)

      await welcome.getByRole("button", { name: "Retirer la vidéo" }).click()
      await room.getByRole("alertdialog").getByRole("button", { name: "Retirer la vidéo" }).click()
      await expect(welcome.getByRole("button", { name: "Choisir une vidéo" })).toBeVisible()
      await expect(phone.getByLabel("Vidéo d’accueil")).toHaveCount(0)
    })
    await api.close()
  } finally {
    await server.stop()
    await mailServer.close()
  }
})
