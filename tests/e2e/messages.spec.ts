import { startMailServer } from "../fixtures/mail-server"
import { LAPTOP, PHONE } from "./fixtures/browser-profile"
import { ApiDesk, makeCampaign } from "./fixtures/campaign-by-api"
import { signIn } from "./fixtures/desk"
import { expect, test } from "./fixtures/journey"
import { examineScreen } from "./fixtures/screens"
import { startServer } from "./fixtures/server-process"

const LINES = ["Nous sommes ingénieures.", "Et nous ne sommes pas une exception."]

test("a team is invited, reminded and written to, and the desk says what became of each", async ({
  newProfile,
}) => {
  test.setTimeout(180_000)
  const mailServer = await startMailServer()
  const server = await startServer({ SMTP_URL: mailServer.url, MAIL_FROM: "Notre film <films@example.org>" })
  try {
    const api = await ApiDesk.setUp(server)
    const { campaignId } = await makeCampaign(api, LINES)
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

    const phone = await newProfile().open({ viewport: PHONE })
    await test.step("a message and the welcome stand on her brief until she has read them", async () => {
      await room.getByRole("textbox", { name: "Mot d’accueil" }).fill("Bienvenue à toutes !")
      await room.getByRole("button", { name: "Enregistrer" }).click()
      await composer.getByRole("radio", { name: "Écrire" }).check({ force: true })
      await composer.getByLabel("Votre message").fill("Le tournage est prolongé d’un jour.")
      await composer.getByRole("button", { name: "Envoyer à 2 personnes" }).click()
      await expect(room.getByText("Lu par 0 sur 2")).toBeVisible()
      const link = /\S+\/i#\S+/u.exec(mailServer.mails[1]?.text ?? "")?.[0] ?? ""
      await phone.goto(link)
      await expect(phone.getByText("Le tournage est prolongé d’un jour.")).toBeVisible()
      await expect(phone.getByText("Bienvenue à toutes !")).toBeVisible()
      await examineScreen(phone, "studio-message")
      await phone.getByRole("button", { name: "J’ai lu" }).click()
      await expect(phone.getByText("Le tournage est prolongé d’un jour.")).toBeHidden()
      await expect(room.getByText("Lu par 1 sur 2")).toBeVisible()
    })

    await test.step("remind who owes a take; a reminder can be stopped from the mail", async () => {
      await composer.getByRole("radio", { name: "Relancer" }).check({ force: true })
      await composer.getByRole("checkbox", { name: /Voix 2/ }).uncheck()
      await composer.getByRole("button", { name: "Envoyer à une personne" }).click()
      await expect(sent.getByText(/Relance/)).toBeVisible()
      const isReminder = ({ text = "" }: { text?: string | undefined }) => text.includes("/quiet#")
      await expect.poll(() => mailServer.mails.filter(isReminder).length).toBe(1)
      await phone.goto(/\S+\/quiet#\S+/u.exec(mailServer.mails.find(isReminder)?.text ?? "")?.[0] ?? "")
      await examineScreen(phone, "quiet")
      await phone.getByRole("button", { name: "Plus de rappels" }).click()
      await expect(phone.getByText("C’est noté")).toBeVisible()
    })

    await test.step("the same in English", async () => {
      await room.evaluate(() => localStorage.setItem("unisson:language", "en"))
      await room.reload()
      await expect(
        room
          .getByText("Send to 1 person")
          .or(room.getByRole("button", { name: /^Send/ }))
          .first(),
      ).toBeVisible()
      await examineScreen(room, "desk-messages-english")
    })
    await api.close()
  } finally {
    await server.stop()
    await mailServer.close()
  }
})
