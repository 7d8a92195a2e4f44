import { startMailServer } from "../fixtures/mail-server"
import { LAPTOP } from "./fixtures/browser-profile"
import { ApiDesk, makeCampaign } from "./fixtures/campaign-by-api"
import { signIn } from "./fixtures/desk"
import { expect, test } from "./fixtures/journey"
import { examineScreen } from "./fixtures/screens"
import { startServer } from "./fixtures/server-process"

const LINES = ["Nous sommes ingénieures.", "Et nous ne sommes pas une exception."]

test("a team is invited by e-mail, and the desk says what became of each", async ({ newProfile }) => {
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
    await api.close()
  } finally {
    await server.stop()
    await mailServer.close()
  }
})
