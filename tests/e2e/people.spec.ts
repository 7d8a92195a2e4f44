import type { ApiDesk } from "./fixtures/campaign-by-api"
import * as desk from "./fixtures/desk"
import { expect, test } from "./fixtures/journey"
import { examineScreen } from "./fixtures/screens"
import { LONG } from "./fixtures/tags"

/** As it was copied from somebody's spreadsheet: two names in two columns, a bad address, one person twice. */
const SPREADSHEET = [
  ["N°", "Prénom", "NOM", "Fonction", "Structure", "Ville", "E-mail", "Tél.", "Civilité"],
  [
    "1",
    "Awa",
    "DIOP",
    "Ingénieure réseau",
    "Métropole de Lyon",
    "Lyon",
    "awa@exemple.fr",
    "06 12 34 56 78",
    "Mme",
  ],
  ["2", "Éloïse", "Martin", "Ingénieure", "", "Nice", "mailto:eloise@exemple.fr", "", "Mme"],
  ["3", "Lin", "Chen", "Chercheuse", "Inria", "Rennes", "lin.chen@exemple", "+33 6 00 00 00 03", "Mme"],
  ["4", "Karim", "Haddad", "Consultant", "", "Dijon", "karim@exemple.fr", "06.00.00.00.04", "M."],
  ["5", "", "", "Développeuse", "", "Lille", "inconnue@exemple.fr", "", ""],
  ["6", "awa", "Diop", "Ingénieure réseau", "", "Lyon", "AWA@exemple.fr", "", ""],
  ...Array.from({ length: 10 }, (_, index) => [
    ...[
      String(index + 7),
      "Voix",
      `Numéro ${index + 7}`,
      "Bénévole",
      "",
      "Paris",
      `voix${index + 7}@exemple.fr`,
      "",
      "",
    ],
  ]),
]
const asCopied = SPREADSHEET.map(row => row.join("\t")).join("\r\n")

const TEXT = Array.from({ length: 16 }, (_, index) => `Phrase ${index + 1}, nous la disons ensemble.`).join(
  "\n",
)

const makeEmptyCampaign = async (api: ApiDesk): Promise<string> => {
  const { id } = await api.call("createCampaign", undefined, {
    title: "Seize voix",
    language: "fr",
    format: "16:9",
    deadline: "2030-03-08T11:00:00.000Z",
    framingNote: "",
    text: TEXT,
  })
  return id
}

test("a team comes from a spreadsheet", LONG, async ({ shared: { server, api }, newProfile }) => {
  const campaignId = await makeEmptyCampaign(api)
  const page = await newProfile().open()
  await desk.signIn(page, server.url)
  await page.goto(`${server.url}/desk/campaigns/${campaignId}/people`)
  const team = page.getByRole("list", { name: "Équipe" }).getByRole("listitem")

  await test.step("what is wrong is said, mended or left, and only then it is added", async () => {
    await page.getByRole("button", { name: "Importer un tableur" }).click()
    const dialog = page.getByRole("dialog", { name: "Importer une équipe" })
    await dialog.getByLabel(/Collez ici/).fill(asCopied)
    await dialog.getByRole("button", { name: "Voir la liste" }).click()
    await expect(dialog.getByRole("combobox", { name: "Colonne Fonction" })).toHaveValue("role")
    await expect(dialog.getByRole("combobox", { name: "Colonne N°" })).toHaveValue("")
    await dialog.getByRole("combobox", { name: "Colonne Structure" }).selectOption("")
    await dialog.getByRole("combobox", { name: "Colonne Structure" }).selectOption("organisation")
    await expect(dialog.getByText("2 lignes sont à corriger, ou à décocher.")).toBeVisible()
    await expect(dialog.getByText("Même e-mail que Awa DIOP, plus haut.")).toBeVisible()
    await examineScreen(page, "desk-people-import")
    await expect(dialog.getByRole("button", { name: "Ajouter 15 personnes" })).toBeDisabled()
    await dialog.getByRole("row", { name: /Lin/ }).getByRole("textbox").fill("lin.chen@exemple.fr")
    await dialog.getByRole("checkbox", { name: "Ajouter Ligne 6" }).uncheck()
    await dialog.getByRole("button", { name: "Ajouter 14 personnes" }).click()
    await expect(dialog).toBeHidden()
    await expect(team).toHaveCount(14)
    await expect(team.first()).toContainText("Ingénieure réseau, Métropole de Lyon, Lyon")
    await examineScreen(page, "desk-people")
  })

  await test.step("where each of them is can be asked for", async () => {
    await page.getByRole("button", { name: "Pas de lien 14" }).click()
    await expect(team).toHaveCount(14)
    await page.getByRole("button", { name: "Toute l’équipe 14" }).click()
  })

  await test.step("it is taken back in one move", async () => {
    await page.getByRole("status").getByRole("button", { name: "Annuler" }).click()
    await expect(page.getByText("L’équipe est encore vide")).toBeVisible()
  })

  await test.step("lines are shared out in one move, handed over in another, and taken back", async () => {
    for (const name of ["Awa Diop", "Lin Chen"]) await api.call("addContributor", { campaignId }, { name })
    await expect(team).toHaveCount(2)
    await page.getByRole("button", { name: "Répartir les phrases" }).click()
    await page.getByRole("button", { name: "Répartir 16 phrases" }).click()
    await expect(team.first()).toContainText("8 phrases")
    await page.getByRole("button", { name: "Confier les phrases de Awa Diop" }).click()
    await page.getByRole("button", { name: "Confier 8 phrases" }).click()
    await expect(team.last()).toContainText("16 phrases")
    await page.getByRole("status").getByRole("button", { name: "Annuler" }).click()
    await expect(team.last()).toContainText("8 phrases")
  })

  await test.step("everybody's link at once: as a table, and as a sheet of codes that prints", async () => {
    await page.getByRole("link", { name: "Tous les liens" }).click()
    await page.getByRole("button", { name: "Préparer 2 liens" }).click()
    const codes = page.getByRole("list", { name: "Codes QR" }).getByRole("listitem")
    await expect(codes).toHaveCount(2)
    await examineScreen(page, "desk-link-sheet")
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"])
    await page.getByRole("button", { name: "Copier le tableau" }).click()
    await expect(page.getByText("Copié.")).toBeAttached()
    const [head, first] = (await page.evaluate(() => navigator.clipboard.readText())).split("\n")
    expect(head).toBe("Nom\tE-mail\tLien")
    expect(first).toMatch(/^Awa Diop\t\thttp\S+\/i#\S+$/)
    // On paper there are the codes and their names, and none of the ways around them.
    await page.emulateMedia({ media: "print" })
    await expect(codes.first()).toBeVisible()
    await expect(page.getByRole("button", { name: "Imprimer les codes QR" })).toBeHidden()
    await page.emulateMedia({ media: "screen" })
  })
})
