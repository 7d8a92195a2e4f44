import { LAPTOP } from "./fixtures/browser-profile"
import { addContributor, createCampaign, rowOf, setUp } from "./fixtures/desk"
import { expect, test } from "./fixtures/journey"
import { examineScreen } from "./fixtures/screens"
import { LONG } from "./fixtures/tags"

test(
  "two coordinate one campaign: by invitation, each in her role, and the log tells who did what",
  LONG,
  async ({ server, newProfile }) => {
    const owner = await newProfile().open({ viewport: LAPTOP })
    await setUp(owner, server.setUpLink())
    await createCampaign(owner, { title: "Nous sommes là", text: "Nous sommes là. Et vous ?" })
    const campaign = owner.getByRole("navigation", { name: "Campagne" })

    const link = await test.step("invite", async () => {
      await campaign.getByRole("link", { name: "Régie" }).click()
      await expect(owner.getByText("Vous portez cette campagne sans renfort")).toBeVisible()
      await owner.getByRole("button", { name: "Inviter" }).click()
      const dialog = owner.getByRole("dialog", { name: "Inviter à la régie" })
      await dialog.getByLabel("Pour qui").fill("Awa")
      await dialog.getByRole("radio", { name: /Relecture/ }).check()
      await examineScreen(owner, "invite-to-the-desk")
      await dialog.getByRole("button", { name: "Créer le lien" }).click()
      const address = await dialog.getByRole("textbox", { name: "Lien d’invitation" }).inputValue()
      await dialog.getByRole("button", { name: "Terminé" }).click()
      await expect(owner.getByText("Invitation pas encore ouverte")).toBeVisible()
      return address
    })

    const reviewer = await newProfile().open({ viewport: LAPTOP, locale: "en-GB" })
    await test.step("join by it, with an account of her own", async () => {
      await reviewer.goto(link)
      await expect(reviewer.getByText("Marie Curie invites you to this campaign’s desk.")).toBeVisible()
      // The token is no longer where somebody behind her could read it.
      expect(reviewer.url()).not.toContain("#")
      await examineScreen(reviewer, "join-the-desk")
      await reviewer.getByLabel("Your name").fill("Awa Diop")
      await reviewer.getByLabel("E-mail address").fill("awa@example.org")
      await reviewer.getByLabel("Password").fill("une phrase assez longue")
      await reviewer.getByRole("button", { name: "Join the desk" }).click()
      await expect(rowOf(reviewer, 1)).toContainText("Nous sommes là.")
    })

    await test.step("what one does is seen by the other", async () => {
      await expect(owner.getByRole("combobox", { name: "Rôle de Awa Diop" })).toHaveValue("reviewer")
      await expect(owner.getByText("Awa Diop a rejoint la régie.")).toBeVisible()
      await campaign.getByRole("link", { name: "Tableau" }).click()
      await addContributor(owner, "Grace Hopper")
      await expect(reviewer.getByText("Grace Hopper").first()).toBeVisible()
    })

    await test.step("a reviewer finds nothing to change, until she may", async () => {
      await expect(reviewer.getByText("You review this campaign")).toBeVisible()
      await expect(reviewer.getByRole("button", { name: "Add a person" })).toBeHidden()
      await campaign.getByRole("link", { name: "Régie" }).click()
      await owner.getByRole("combobox", { name: "Rôle de Awa Diop" }).selectOption("editor")
      await reviewer.getByRole("button", { name: "Add a person" }).click()
      await reviewer.keyboard.press("Escape")
    })

    await test.step("the log, in either language", async () => {
      await expect(owner.getByText("Marie Curie a changé le rôle de Awa Diop.")).toBeVisible()
      await examineScreen(owner, "coordination")
      await reviewer.getByRole("navigation", { name: "Campaign" }).getByRole("link", { name: "Desk" }).click()
      await expect(reviewer.getByText("Marie Curie added Grace Hopper to the team.")).toBeVisible()
      await examineScreen(reviewer, "coordination-en")
    })

    await test.step("taken off, she finds the campaign no more", async () => {
      await owner.getByRole("button", { name: "Retirer Awa Diop de la régie" }).click()
      await owner.getByRole("button", { name: "Retirer", exact: true }).click()
      await expect(owner.getByText("Marie Curie a retiré Awa Diop de la régie.")).toBeVisible()
      await reviewer.reload()
      await expect(reviewer.getByText("This campaign is not here")).toBeVisible()
    })
  },
)
