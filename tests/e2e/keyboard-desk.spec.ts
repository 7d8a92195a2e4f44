import { LAPTOP } from "./fixtures/browser-profile"
import { COORDINATOR } from "./fixtures/campaign-by-api"
import { rowOf } from "./fixtures/desk"
import { expect, test } from "./fixtures/journey"
import { press, tabTo, type } from "./fixtures/keyboard"

test("the desk is worked without a mouse, from the set-up link to a film in the making", async ({
  server,
  newProfile,
}) => {
  const page = await newProfile().open({ viewport: LAPTOP })

  await test.step("set up", async () => {
    await page.goto(server.setUpLink())
    await type(page, page.getByLabel("Votre nom"), COORDINATOR.name)
    await type(page, page.getByLabel("Adresse e-mail"), COORDINATOR.email)
    await type(page, page.getByLabel("Mot de passe"), COORDINATOR.password)
    await page.keyboard.press("Enter")
    await expect(page.getByRole("heading", { level: 1, name: "Campagnes" })).toBeVisible()
  })

  await test.step("make a campaign", async () => {
    await press(page, page.getByRole("link", { name: "Nouvelle campagne" }))
    await type(page, page.getByRole("textbox", { name: "Titre" }), "Nous sommes là")
    await tabTo(page, page.getByRole("radio", { name: /Paysage/ }))
    await page.keyboard.press("ArrowRight")
    await expect(page.getByRole("radio", { name: /Portrait/ })).toBeChecked()
    await type(page, page.getByRole("textbox", { name: "Texte" }), "Nous sommes là. Et vous ?")
    await press(page, page.getByRole("button", { name: "Créer la campagne" }))
    await expect(page.getByRole("heading", { level: 1, name: "Nous sommes là" })).toBeVisible()
  })

  await test.step("find a speaker and give her a line", async () => {
    await press(page, page.getByRole("button", { name: "Ajouter une personne" }))
    const dialog = page.getByRole("dialog", { name: "Ajouter une personne" })
    await type(page, dialog.getByLabel("Nom"), "Ada Lovelace")
    await press(page, dialog.getByRole("button", { name: "Enregistrer" }))
    await expect(dialog).toBeHidden()
    // Back where she came from, and not at the top of the page.
    await expect(page.getByRole("button", { name: "Ajouter une personne" })).toBeFocused()
  })

  await test.step("put the lines in another order", async () => {
    await page.reload()
    await expect(rowOf(page, 1)).toContainText("Nous sommes là.")
    await press(page, page.getByRole("button", { name: "Descendre la phrase 1" }))
    await expect(rowOf(page, 1)).toContainText("Et vous ?")
  })

  await test.step("make the film", async () => {
    await press(page, page.getByRole("navigation", { name: "Campagne" }).getByRole("link", { name: "Film" }))
    await press(page, page.getByRole("button", { name: "Fabriquer le film" }))
    await expect(page.getByRole("progressbar", { name: "Fabrication du film" })).toBeVisible()
  })
})
