/** The story that Unisson began with: sixteen voices, one text, three days, and a coordinator who is not alone. */
import type { Page } from "@playwright/test"
import { LAPTOP } from "./fixtures/browser-profile"
import { ApiDesk } from "./fixtures/campaign-by-api"
import * as desk from "./fixtures/desk"
import { expect, test } from "./fixtures/journey"
import { examineScreen } from "./fixtures/screens"
import { sendClip, startClip } from "./fixtures/sent-clip"
import { LONG } from "./fixtures/tags"

/** As it was written in a hurry: one paragraph, with what makes sentences hard to tell apart. */
const TEXT = [
  "Nous sommes seize. Nous sommes ingénieures, développeuses, chercheuses.",
  "À Lyon, M. Haddad nous l’a dit : « Vous êtes là, enfin ! »",
  "Nous étions là depuis longtemps. Le code n’a pas de genre. Les métiers non plus.",
  "Pourtant, une personne sur quatre seulement est une femme… Nous voulons que cela change !",
  "Est-ce trop demander ? Non. Nous transmettons ce que nous savons.",
  "Nous ouvrons les portes. Nous restons à côté de celles qui hésitent.",
  "Venez comme vous êtes. Rejoignez-nous. Le 8 mars, et tous les autres jours.",
].join(" ")
const VOICES = 16
const WANTED_LINE = 5
/** Sixteen clips are probed, measured, made watchable and brought to the film's format, on two busy cores. */
const PREPARED_TIMEOUT_MS = 300_000
const NOTE = "Très beau sourire. Peux-tu la redire en regardant l’objectif ?"

const nameOf = (index: number): string => `Voix Numéro ${index + 1}`
const SPREADSHEET = [
  "Prénom\tNOM\tVille\tE-mail",
  ...Array.from(
    { length: VOICES },
    (_, index) => `Voix\tNuméro ${index + 1}\tLyon\tvoix${index + 1}@exemple.fr`,
  ),
].join("\r\n")

/** A second coordinator takes her seat at the desk, on a phone. */
const joinOnPhone = async (page: Page, api: ApiDesk, campaignId: string): Promise<void> => {
  const { url } = await api.call("inviteCoordinator", { campaignId }, { role: "editor", label: "Awa" })
  await page.goto(url)
  await page.getByLabel("Votre nom").fill("Awa Diop")
  await page.getByLabel("Adresse e-mail").fill("awa@example.org")
  await page.getByLabel("Mot de passe").fill("une phrase assez longue")
  await page.getByRole("button", { name: "Rejoindre la régie" }).click()
  await expect(desk.rowOf(page, 1)).toContainText("Nous sommes seize.")
}

test(
  "from a pasted text to sixteen accepted clips, with two at the desk",
  LONG,
  async ({ server, newProfile }) => {
    test.setTimeout(2 * PREPARED_TIMEOUT_MS)
    const api = await ApiDesk.setUp(server)
    const room = await newProfile().open({ viewport: LAPTOP })
    await desk.signIn(room, server.url)

    const campaignId = await test.step("a text is pasted, and is sixteen lines", async () => {
      await desk.createCampaign(room, { title: "Nos métiers, nos voix", text: TEXT })
      await expect(desk.rowOf(room, VOICES)).toContainText("tous les autres jours.")
      const [campaign] = await api.call("listCampaigns", undefined, undefined)
      const { lines } = await api.readBoard(campaign?.id ?? "")
      expect(lines.map(({ text }) => text).join(" ")).toBe(TEXT)
      expect(lines).toHaveLength(VOICES)
      return campaign?.id ?? ""
    })
    const desktop = `${server.url}/desk/campaigns/${campaignId}`
    const board = () => api.readBoard(campaignId)

    const pocket = await newProfile().open()
    await test.step("a second coordinator joins on her phone", () => joinOnPhone(pocket, api, campaignId))

    await test.step("the team comes from a spreadsheet, and both desks have it", async () => {
      await room.goto(`${desktop}/people`)
      await room.getByRole("button", { name: "Importer un tableur" }).click()
      const dialog = room.getByRole("dialog", { name: "Importer une équipe" })
      await dialog.getByLabel(/Collez ici/).fill(SPREADSHEET)
      await dialog.getByRole("button", { name: "Voir la liste" }).click()
      await dialog.getByRole("button", { name: `Ajouter ${VOICES} personnes` }).click()
      await expect(dialog).toBeHidden()
      await pocket.goto(`${desktop}/people`)
      await expect(pocket.getByRole("list", { name: "Équipe" }).getByRole("listitem")).toHaveCount(VOICES)
    })

    const links = await test.step("everybody gets a link", async () => {
      const made: string[] = []
      for (const { id } of (await board()).contributors)
        made.push((await api.call("makePersonalLink", { contributorId: id }, undefined)).url)
      return made
    })

    await test.step("two phones want the same line; one has it, the other is told", async () => {
      await api.call("updateCampaign", { campaignId }, { phase: "claiming" })
      const [one, two] = [await newProfile().open(), await newProfile().open()]
      const line = `la phrase ${WANTED_LINE}`
      const choiceOf = (phone: Page) => phone.getByRole("button", { name: `Choisir ${line}`, exact: true })
      const isHeldBy = async (phone: Page): Promise<boolean> =>
        (await phone.getByRole("button", { name: `Rendre ${line}`, exact: true }).count()) === 1
      await one.goto(links[0] ?? "")
      await two.goto(links[1] ?? "")
      for (const phone of [one, two]) await expect(choiceOf(phone)).toBeVisible()
      await Promise.all([one, two].map(phone => choiceOf(phone).click()))
      await expect.poll(async () => (await isHeldBy(one)) !== (await isHeldBy(two))).toBe(true)
      const [winner, other] = (await isHeldBy(one)) ? [0, two] : [1, one]
      await expect(other.getByRole("alert")).toContainText(`${nameOf(winner)} vient de prendre cette phrase`)
      for (const phone of [one, two]) await phone.context().close()
    })

    await test.step("the rest is shared out, and filming begins", async () => {
      await room.getByRole("button", { name: "Répartir les phrases" }).click()
      await room.getByRole("button", { name: `Répartir ${VOICES - 1} phrases` }).click()
      await expect
        .poll(async () => (await board()).lines.every(line => line.contributorIds.length === 1))
        .toBe(true)
      await api.call("updateCampaign", { campaignId }, { phase: "filming" })
    })

    await test.step("one has the flu: her line goes to somebody else in one move", async () => {
      const { lines, contributors } = await board()
      const flu = contributors.find(({ id }) => id === lines[VOICES - 1]?.contributorIds[0])
      await room.getByRole("button", { name: `Confier les phrases de ${flu?.name}`, exact: true }).click()
      await room.getByRole("button", { name: /^Confier 1 phrase$/ }).click()
      await expect
        .poll(async () => (await board()).lines[VOICES - 1]?.contributorIds.includes(flu?.id ?? ""))
        .toBe(false)
    })

    await test.step("sixteen clips arrive", async () => {
      const { lines, contributors } = await board()
      for (const line of lines) {
        const speaker = contributors.findIndex(({ id }) => id === line.contributorIds[0])
        await startClip(server, links[speaker] ?? "", line.id)
      }
      await pocket.goto(desktop)
      await expect
        .poll(async () => (await board()).submissions.filter(({ state }) => state === "ready").length, {
          timeout: PREPARED_TIMEOUT_MS,
        })
        .toBe(VOICES)
      await examineScreen(pocket, "desk-story-board")
    })

    await test.step("the one on her phone asks for a redo; it comes, and the desk hears of it", async () => {
      await desk.openReview(pocket, 2)
      await desk.askForRedo(pocket, NOTE)
      await room.goto(desktop)
      await expect(desk.rowOf(room, 2)).toContainText("À refaire")
      const { lines, contributors } = await board()
      const speaker = contributors.findIndex(({ id }) => id === lines[1]?.contributorIds[0])
      const phone = await newProfile().open()
      await phone.goto(links[speaker] ?? "")
      await expect(phone.getByText(NOTE).first()).toBeVisible()
      await sendClip(server, api, campaignId, links[speaker] ?? "", lines[1]?.id)
      await expect(desk.rowOf(room, 2)).toContainText("À relire")
    })

    await test.step("all sixteen are accepted, by the two at once", async () => {
      const acceptOn = async (page: Page, lines: readonly number[]): Promise<void> => {
        const { lines: all } = await board()
        for (const line of lines) {
          await page.goto(`${desktop}/lines/${all[line - 1]?.id}`)
          await desk.accept(page)
        }
      }
      const numbers = Array.from({ length: VOICES }, (_, index) => index + 1)
      await Promise.all([
        acceptOn(
          room,
          numbers.filter(line => line % 2 === 0),
        ),
        acceptOn(
          pocket,
          numbers.filter(line => line % 2 === 1),
        ),
      ])
      await room.goto(desktop)
      for (const line of numbers) await expect(desk.rowOf(room, line)).toContainText("Validée")
      const { submissions } = await board()
      expect(submissions.filter(({ review }) => review.verdict === "accepted")).toHaveLength(VOICES)
      await examineScreen(room, "desk-story-accepted")
    })
    await api.close()
  },
)
