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
  const places = page.getByRole("navigation", { name: "Campagne" })

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

  await test.step("cut the text, join it, and take it back", async () => {
    await press(page, places.getByRole("link", { name: "Texte" }))
    const fields = page.getByRole("grid", { name: "Texte" }).getByRole("textbox")
    await expect(fields).toHaveCount(2)
    await tabTo(page, fields.first())
    await page.keyboard.press("Home")
    for (const _ of "Nous") await page.keyboard.press("ArrowRight")
    await page.keyboard.press("Enter")
    await expect(fields).toHaveCount(3)
    await expect(fields.nth(1)).toBeFocused()
    await page.keyboard.press("Backspace")
    await expect(fields).toHaveCount(2)
    // From the first field back to the history: taken back as far as it goes, and the button is still there.
    const undo = page.getByRole("button", { name: "Annuler la modification" })
    await expect(undo).toBeEnabled()
    await tabTo(page, undo)
    await page.keyboard.press("Enter")
    await expect(fields).toHaveCount(3)
    await page.keyboard.press("Enter")
    await expect(fields).toHaveCount(2)
    await expect(undo).toBeFocused()
  })

  await test.step("put the lines in another order, and give one away", async () => {
    await press(page, places.getByRole("link", { name: "Tableau" }))
    await expect(rowOf(page, 1)).toContainText("Nous sommes là.")
    await press(page, page.getByRole("button", { name: "Descendre la phrase 1" }))
    await expect(rowOf(page, 1)).toContainText("Et vous ?")
    const speakers = page.getByRole("button", { name: /^Qui dit la phrase 2/ })
    await press(page, speakers)
    await expect(page.getByRole("option", { name: /Ada/ })).toBeFocused()
    await page.keyboard.press("Enter")
    await expect(speakers).toHaveAccessibleName(/Ada Lovelace/)
    await expect(speakers).toBeFocused()
  })

  await test.step("make the film", async () => {
    await press(page, places.getByRole("link", { name: "Film" }))
    await press(page, page.getByRole("button", { name: "Fabriquer le film" }))
    await expect(page.getByRole("progressbar", { name: "Fabrication du film" })).toBeVisible()
  })
})
