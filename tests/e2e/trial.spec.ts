import { LAPTOP } from "./fixtures/browser-profile"
import { makeCampaign } from "./fixtures/campaign-by-api"
import * as desk from "./fixtures/desk"
import { expect, test } from "./fixtures/journey"
import { examineScreen } from "./fixtures/screens"
import { LONG } from "./fixtures/tags"

test(
  "the coordinator tries the studio, copies the campaign, and sees where somebody is",
  LONG,
  async ({ shared: { server, api }, newProfile }) => {
    const { campaignId, links } = await makeCampaign(api, ["Nous sommes là.", "Et vous ?"])
    const room = await newProfile().open({ viewport: LAPTOP })
    await desk.signIn(room, server.url)
    await room.goto(`${server.url}/desk/campaigns/${campaignId}/people`)
    const team = room.getByRole("list", { name: "Équipe" }).getByRole("listitem")

    await test.step("a trial is the studio, says that it is one, and is in no list", async () => {
      await room.getByRole("button", { name: "Voir comme l’équipe" }).click()
      const link = await room.getByRole("link", { name: "Ouvrir ici" }).getAttribute("href")
      await examineScreen(room, "desk-trial")
      await room.setViewportSize(LAPTOP)
      await room.getByRole("dialog").getByRole("button", { name: "Fermer" }).click()
      const phone = await newProfile().open()
      await phone.goto(link ?? "")
      await expect(phone.getByText("Essai : rien ne compte ici")).toBeVisible()
      await expect(phone.getByRole("link", { name: "Me préparer" })).toBeVisible()
      await examineScreen(phone, "studio-trial")
      await expect(team).toHaveCount(2)
      await phone.getByRole("button", { name: "Quitter l’essai" }).click()
      await expect(phone.getByRole("heading", { name: "Un message, plusieurs voix" })).toBeVisible()
    })

    await test.step("where somebody is changes on the desk by itself", async () => {
      await expect(team.first()).toContainText("Invitée")
      const phone = await newProfile().open()
      await phone.goto(links[0] ?? "")
      await expect(team.first()).toContainText("A ouvert son lien")
      await expect(team.first()).toContainText("Vue dans son studio")
      await examineScreen(room, "desk-people-seen")
      await room.setViewportSize(LAPTOP)
    })

    await test.step("a copy has the text and the team, and nobody is invited to it", async () => {
      await room.getByRole("button", { name: "Réglages" }).click()
      await room.getByRole("button", { name: "Dupliquer la campagne" }).click()
      const dialog = room.getByRole("dialog", { name: "Dupliquer la campagne" })
      await dialog.getByLabel("Titre de la copie").fill("Nous sommes toujours là")
      await examineScreen(room, "desk-copy")
      await room.setViewportSize(LAPTOP)
      await dialog.getByRole("button", { name: "Dupliquer" }).click()
      await expect(room.getByRole("heading", { level: 1, name: "Nous sommes toujours là" })).toBeVisible()
      await room.getByRole("link", { name: "Équipe" }).click()
      await expect(team).toHaveCount(2)
      await expect(team.first()).toContainText("Pas de lien")
    })
  },
)
