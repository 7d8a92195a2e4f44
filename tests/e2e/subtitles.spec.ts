import { readFile } from "node:fs/promises"
import { LAPTOP } from "./fixtures/browser-profile"
import { makeCampaign } from "./fixtures/campaign-by-api"
import * as desk from "./fixtures/desk"
import { expect, test } from "./fixtures/journey"
import { examineScreen } from "./fixtures/screens"
import { sendClip } from "./fixtures/sent-clip"

test("subtitles are edited and translated on the desk, and the files and the preview follow", async ({
  shared: { server, api },
  newProfile,
}) => {
  const { campaignId, links } = await makeCampaign(api, ["Nous sommes là.", "Et vous ?", "Venez avec nous."])
  const takeId = await sendClip(server, api, campaignId, links[0] ?? "")
  await api.call("reviewSubmission", { takeId }, { verdict: "accepted", comment: "", notes: [] })
  const room = await newProfile().open({ viewport: LAPTOP })
  await desk.signIn(room, server.url)
  await room.goto(`${server.url}/desk/campaigns/${campaignId}/film`)
  await room.getByRole("link", { name: "Sous-titres et traductions" }).click()

  const saveAs = async (name: string): Promise<string> => {
    const saving = room.waitForEvent("download")
    await room.getByRole("button", { name: `Télécharger les sous-titres en ${name}` }).click()
    return readFile(await (await saving).path(), "utf8")
  }
  const isSaved = () => expect(room.getByText("Enregistré", { exact: true })).toBeVisible()

  const field = (line: number) => room.getByRole("textbox", { name: `Phrase ${line}, traduite` })

  await test.step("a subtitle is worded, timed and parted by keys; it saves itself, and there is a way back", async () => {
    const first = room.getByRole("textbox", { name: "Sous-titre 1 de la phrase 1" })
    const second = room.getByRole("textbox", { name: "Sous-titre 2 de la phrase 1" })
    const cuesNow = async () => {
      const { takes } = await api.call("readSubtitles", { campaignId }, undefined)
      const cues = takes.find(take => take.takeId === takeId)?.tracks[0]?.cues ?? []
      return cues.map(({ text }) => text)
    }
    await first.fill("Nous sommes bien là.")
    await expect.poll(cuesNow).toEqual(["Nous sommes bien là."])
    await first.press("Home")
    for (const _ of "Nous sommes ") await first.press("ArrowRight")
    await first.press("Alt+Enter")
    await expect(second).toBeFocused()
    await expect(second).toHaveValue("bien là.")
    await expect.poll(cuesNow).toEqual(["Nous sommes", "bien là."])
    const end = room.getByRole("spinbutton", { name: "Fin" })
    const before = await end.inputValue()
    await end.press("PageDown")
    await expect(end).not.toHaveValue(before)
    await room.keyboard.press("Control+z")
    await expect(end).toHaveValue(before)
    await second.press("Home")
    await second.press("Backspace")
    await expect(first).toHaveValue("Nous sommes bien là.")
    await isSaved()
    await room.reload()
    await expect(first).toHaveValue("Nous sommes bien là.")
    expect(await saveAs("SRT")).toContain("Nous sommes bien là.")
    await examineScreen(room, "desk-subtitles")
    await room.setViewportSize(LAPTOP)
  })

  await test.step("a language is added and a line translated: the files and the preview say so", async () => {
    await room.getByRole("button", { name: "Ajouter une langue" }).click()
    await room.getByLabel("Langue", { exact: true }).selectOption("es")
    await room.getByRole("button", { name: "Ajouter", exact: true }).click()
    await field(1).fill("Estamos aquí.")
    await field(1).press("Control+Enter")
    await expect(field(2)).toBeFocused()
    await expect(room.getByRole("progressbar", { name: "Phrases traduites" })).toHaveAttribute(
      "aria-valuenow",
      "33",
    )
    await isSaved()
    expect(await saveAs("WebVTT")).toMatch(/^WEBVTT[\s\S]*Estamos aquí\./u)
    await examineScreen(room, "desk-subtitles-translated")
    await room.setViewportSize(LAPTOP)
  })

  const translated = async (text: string) => {
    const { lines } = await api.readBoard(campaignId)
    const lineId = lines[1]?.id ?? ""
    const { revisions } = await api.call("readSubtitles", { campaignId }, undefined)
    const base = revisions.find(one => one.lineId === lineId && one.language === "es")?.revision ?? ""
    await api.call("translateLine", { lineId, language: "es" }, { text, base })
  }
  const translationNow = async () =>
    (await api.call("readSubtitles", { campaignId }, undefined)).translations.find(
      ({ text }) => text !== "Estamos aquí.",
    )?.text
  /** She writes while she has no network, and somebody else writes the same line meanwhile. */
  const fallOut = async (hers: string, theirs: string) => {
    await room.context().setOffline(true)
    await field(2).fill(hers)
    await expect(room.getByText("Vos derniers changements ne sont pas enregistrés")).toBeVisible()
    await room.getByRole("button", { name: "Réessayer" }).click()
    await expect(room.getByText("Vos derniers changements ne sont pas enregistrés")).toBeVisible()
    await translated(theirs)
    // With a network again, it is tried by itself.
    await room.context().setOffline(false)
    await expect(room.getByText("Marie Curie a changé cette phrase")).toBeVisible()
    await expect(field(2)).toHaveValue(hers)
  }

  await test.step("what cannot be saved stays and is tried again; of two versions she takes the other, and has hers back", async () => {
    await fallOut("¿Y ustedes?", "¿Y vosotros?")
    await examineScreen(room, "desk-subtitles-two-versions")
    await room.setViewportSize(LAPTOP)
    await room.getByRole("button", { name: "Prendre l’autre version" }).click()
    await expect(field(2)).toHaveValue("¿Y vosotros?")
    await isSaved()
    await room.keyboard.press("Control+z")
    await expect(field(2)).toHaveValue("¿Y ustedes?")
    await expect.poll(translationNow).toBe("¿Y ustedes?")
    await isSaved()
  })

  await test.step("or hers holds", async () => {
    await fallOut("¿Y tú?", "¿Y usted?")
    await room.getByRole("button", { name: "Garder ma version" }).click()
    await expect.poll(translationNow).toBe("¿Y tú?")
    await isSaved()
  })

  await test.step("a reviewer reads them, and finds nothing to change", async () => {
    const invitation = { role: "reviewer", label: "Awa" } as const
    const { url } = await api.call("inviteCoordinator", { campaignId }, invitation)
    const reviewer = await newProfile().open({ viewport: LAPTOP })
    await reviewer.goto(url)
    await reviewer.getByLabel("Votre nom").fill("Awa Diop")
    await reviewer.getByLabel("Adresse e-mail").fill("awa@example.org")
    await reviewer.getByLabel("Mot de passe").fill("une phrase assez longue")
    await reviewer.getByRole("button", { name: "Rejoindre la régie" }).click()
    await expect(desk.rowOf(reviewer, 1)).toContainText("Nous sommes là.")
    await reviewer.goto(`${server.url}/desk/campaigns/${campaignId}/film/subtitles/es`)
    const read = reviewer.getByRole("textbox", { name: "Phrase 1, traduite" })
    await expect(read).toHaveValue("Estamos aquí.")
    await expect(read).not.toBeEditable()
    await expect(reviewer.getByRole("button", { name: "Télécharger les sous-titres en SRT" })).toBeVisible()
    for (const name of ["Ajouter une langue", "Annuler", "Rétablir"])
      await expect(reviewer.getByRole("button", { name, exact: true })).toBeHidden()
  })

  await test.step("the preview shows them", async () => {
    await room.getByRole("link", { name: "Retour au film" }).click()
    await room.getByLabel("Sous-titres de l’aperçu").selectOption("es")
    await room.getByRole("slider", { name: "Moment du film" }).press("Home")
    await expect(async () => {
      await room.keyboard.press("Shift+ArrowRight")
      await expect(room.getByText("Estamos aquí.")).toBeVisible({ timeout: 200 })
    }).toPass()
  })
})
