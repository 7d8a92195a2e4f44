import { LAPTOP } from "./fixtures/browser-profile"
import { COORDINATOR } from "./fixtures/campaign-by-api"
import { rowOf } from "./fixtures/desk"
import { expect, test } from "./fixtures/journey"
import { expectFocusKept, pressOnDesk, tabTo, type } from "./fixtures/keyboard"
import { startClip } from "./fixtures/sent-clip"

test("the desk is worked without a mouse, from the set-up link to a film in the making", async ({
  server,
  newProfile,
}) => {
  const page = await newProfile().open({ viewport: LAPTOP })
  const places = page.getByRole("navigation", { name: "Campagne" })
  let link = ""

  await test.step("set up", async () => {
    await page.goto(server.setUpLink())
    await type(page, page.getByLabel("Votre nom"), COORDINATOR.name)
    await type(page, page.getByLabel("Adresse e-mail"), COORDINATOR.email)
    await type(page, page.getByLabel("Mot de passe"), COORDINATOR.password)
    await page.keyboard.press("Enter")
    await expect(page.getByRole("heading", { level: 1, name: "Campagnes" })).toBeVisible()
  })

  await test.step("make a campaign", async () => {
    await pressOnDesk(page, page.getByRole("link", { name: "Nouvelle campagne" }))
    await type(page, page.getByRole("textbox", { name: "Titre" }), "Nous sommes là")
    await tabTo(page, page.getByRole("radio", { name: /Paysage/ }))
    await page.keyboard.press("ArrowRight")
    await expect(page.getByRole("radio", { name: /Portrait/ })).toBeChecked()
    await type(page, page.getByRole("textbox", { name: "Texte" }), "Nous sommes là. Et vous ?")
    await pressOnDesk(page, page.getByRole("button", { name: "Créer la campagne" }))
    await expect(page.getByRole("heading", { level: 1, name: "Nous sommes là" })).toBeVisible()
  })

  await test.step("find a speaker and give her a line", async () => {
    await pressOnDesk(page, page.getByRole("button", { name: "Ajouter une personne" }))
    const dialog = page.getByRole("dialog", { name: "Ajouter une personne" })
    await type(page, dialog.getByLabel("Nom"), "Ada Lovelace")
    await pressOnDesk(page, dialog.getByRole("button", { name: "Enregistrer" }))
    await expect(dialog).toBeHidden()
    // Back where she came from, and not at the top of the page.
    await expect(page.getByRole("button", { name: "Ajouter une personne" })).toBeFocused()
  })

  await test.step("cut the text, join it, and take it back", async () => {
    await pressOnDesk(page, places.getByRole("link", { name: "Texte" }))
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

  await test.step("put the lines in another order, give one away, delete one and have it back", async () => {
    await pressOnDesk(page, places.getByRole("link", { name: "Tableau" }))
    await expect(rowOf(page, 1)).toContainText("Nous sommes là.")
    await pressOnDesk(page, page.getByRole("button", { name: "Descendre la phrase 1" }))
    await expect(rowOf(page, 1)).toContainText("Et vous ?")
    const speakers = page.getByRole("button", { name: /^Qui dit la phrase 2/ })
    await pressOnDesk(page, speakers)
    await expect(page.getByRole("option", { name: /Ada/ })).toBeFocused()
    await page.keyboard.press("Enter")
    await expect(speakers).toHaveAccessibleName(/Ada Lovelace/)
    await expect(speakers).toBeFocused()
    await pressOnDesk(page, page.getByRole("button", { name: "Supprimer la phrase 2" }))
    await page.getByRole("status").getByRole("button", { name: "Annuler" }).press("Enter")
    await expect(rowOf(page, 2)).toContainText("Nous sommes là.")
    await expectFocusKept(page)
  })

  await test.step("go on to filming, and keep the place among the phases", async () => {
    const filming = page.getByRole("button", { name: "Tournage" })
    await pressOnDesk(page, filming)
    await expect(page.getByRole("listitem").filter({ has: filming })).toHaveAttribute("aria-current", "step")
    await expect(filming).toBeFocused()
  })

  await test.step("make her a link, and find her in the team", async () => {
    await pressOnDesk(page, places.getByRole("link", { name: "Équipe" }))
    await pressOnDesk(page, page.getByRole("button", { name: "Lien de Ada Lovelace" }))
    const address = page.getByRole("textbox", { name: "Lien personnel" })
    await expect(address).toHaveValue(/\/i#/)
    link = await address.inputValue()
    await page.keyboard.press("Escape")
    await expect(page.getByRole("button", { name: "Lien de Ada Lovelace" })).toBeFocused()
    // What she sends arrives meanwhile.
    await startClip(server, link)
  })

  await test.step("look at her take, ask for another, think again, accept", async () => {
    await pressOnDesk(page, places.getByRole("link", { name: "Tableau" }))
    await expect(rowOf(page, 2)).toContainText("À relire")
    // From line to line by arrows, and into one by Tab.
    await tabTo(page, rowOf(page, 1))
    await page.keyboard.press("ArrowDown")
    await pressOnDesk(page, page.getByRole("link", { name: "Relire la phrase 2" }))
    await expect(page.getByRole("heading", { level: 1, name: "Phrase 2" })).toBeVisible()
    await expectFocusKept(page)
    await pressOnDesk(page, page.getByRole("button", { name: "À refaire", exact: true }))
    await expect(page.getByRole("textbox", { name: "Votre message" })).toBeFocused()
    await page.keyboard.type("Très beau. Un peu plus fort ?")
    await pressOnDesk(page, page.getByRole("button", { name: "Envoyer la demande" }))
    await pressOnDesk(page, page.getByRole("button", { name: "Revenir sur la décision" }))
    await pressOnDesk(page, page.getByRole("button", { name: "Valider", exact: true }))
    await expect(page.getByText("Prise validée.")).toBeVisible()
    await pressOnDesk(page, page.getByRole("status").getByRole("button", { name: "Fermer" }))
    await pressOnDesk(page, page.getByRole("link", { name: "Retour au tableau" }))
    await expect(rowOf(page, 2)).toContainText("Validée")
  })

  await test.step("make the film", async () => {
    await pressOnDesk(page, places.getByRole("link", { name: "Film" }))
    await pressOnDesk(page, page.getByRole("button", { name: "Fabriquer le film" }))
    await expect(page.getByRole("progressbar", { name: "Fabrication du film" })).toBeVisible()
    await expectFocusKept(page)
  })
})
