import { LAPTOP } from "./fixtures/browser-profile"
import * as desk from "./fixtures/desk"
import { expect, test } from "./fixtures/journey"
import { examineScreen } from "./fixtures/screens"
import { LONG } from "./fixtures/tags"

test(
  "one link in the group's chat: she picks her name, claims a line, and has a link of her own",
  LONG,
  async ({ shared: { server, api }, newProfile }) => {
    const { id: campaignId } = await api.call("createCampaign", undefined, {
      title: "Seize voix pour le 8 mars",
      language: "fr",
      format: "16:9",
      phase: "claiming",
      deadline: "2030-03-08T11:00:00.000Z",
      framingNote: "",
      text: "Nous sommes là.\nNous sommes seize.",
    })
    const names = ["Awa Diop", "Éloïse Martin", "Lin Chen", "Karim Haddad"]
    for (const name of names) await api.call("addContributor", { campaignId }, { name })
    const room = await newProfile().open({ viewport: LAPTOP })
    await desk.signIn(room, server.url)
    await room.goto(`${server.url}/desk/campaigns/${campaignId}/people`)

    const link =
      await test.step("the coordinator makes the link, and lets people add themselves", async () => {
        await room.getByRole("button", { name: "Lien de groupe" }).click()
        const dialog = room.getByRole("dialog", { name: "Lien de groupe" })
        await dialog.getByRole("button", { name: "Créer le lien de groupe" }).click()
        const address = dialog.getByRole("textbox", { name: "Lien de groupe" })
        await expect(address).toHaveValue(/\/g#/)
        await dialog.getByRole("checkbox", { name: /peut s’ajouter/ }).check()
        await examineScreen(room, "desk-open-link")
        await room.setViewportSize(LAPTOP)
        const url = await address.inputValue()
        await dialog.getByRole("button", { name: "Fermer" }).first().click()
        return url
      })

    const phone = await newProfile().open()
    await test.step("she picks her name, keeps her link, and takes a line", async () => {
      await phone.goto(link)
      await expect(phone.getByRole("heading", { name: "Qui êtes-vous ?" })).toBeVisible()
      await examineScreen(phone, "door-names")
      await phone.getByRole("button", { name: "Awa Diop" }).click()
      await phone.getByRole("button", { name: "Oui, c’est moi" }).click()
      await expect(phone.getByRole("textbox", { name: "Mon lien personnel" })).toHaveValue(/\/i#/)
      await examineScreen(phone, "door-own-link")
      await phone.getByRole("button", { name: "Ouvrir mon studio" }).click()
      await phone.getByRole("button", { name: "Choisir la phrase 2" }).click()
      await expect(phone.getByRole("button", { name: "Rendre la phrase 2" })).toBeVisible()
      // From now on this phone is hers: the group's link knows her again.
      await phone.goto(link)
      await expect(phone.getByRole("link", { name: "Continuer comme Awa Diop" })).toBeVisible()
    })

    await test.step("whoever wants her name after her can only ask for it", async () => {
      const other = await newProfile().open()
      await other.goto(link)
      await other.getByRole("button", { name: /Awa Diop/ }).click()
      const dialog = other.getByRole("dialog", { name: "Awa Diop" })
      await dialog.getByRole("button", { name: "Demander mon lien" }).click()
      await expect(dialog.getByText("C’est demandé")).toBeVisible()
      await examineScreen(other, "door-taken-name")
    })

    await test.step("a newcomer waits; the coordinator sees who stands at the door, and confirms her", async () => {
      const newcomer = await newProfile().open()
      await newcomer.goto(link)
      await newcomer.getByRole("button", { name: "Mon nom n’est pas dans la liste" }).click()
      await newcomer.getByLabel("Prénom et nom").fill("Lena Roth")
      await newcomer.getByRole("button", { name: "Entrer" }).click()
      await newcomer.getByRole("button", { name: "Ouvrir mon studio" }).click()
      await expect(newcomer.getByText("Votre nom attend une confirmation")).toBeVisible()
      await expect(newcomer.getByText("Nous sommes là.")).toBeVisible()
      await expect(newcomer.getByRole("button", { name: "Choisir la phrase 1" })).toBeHidden()
      await examineScreen(newcomer, "studio-waiting")

      const door = room.getByRole("region", { name: "À la porte" })
      await expect(door.getByRole("listitem")).toHaveCount(2)
      await expect(door.getByText(/demande.*Awa Diop/)).toBeVisible()
      await examineScreen(room, "desk-arrivals")
      await door.getByRole("button", { name: "Confirmer Lena Roth" }).click()
      await expect(door.getByRole("listitem")).toHaveCount(1)
      await newcomer.getByRole("button", { name: "Choisir la phrase 1" }).click()
      await expect(newcomer.getByRole("button", { name: "Rendre la phrase 1" })).toBeVisible()
    })

    await test.step("in English all of it is said too", async () => {
      for (const page of [room, phone])
        await page.evaluate(() => localStorage.setItem("unisson:language", "en"))
      await room.reload()
      await expect(room.getByRole("region", { name: "At the door" })).toBeVisible()
      await examineScreen(room, "desk-arrivals-en")
      await phone.goto("about:blank")
      await phone.goto(link)
      await expect(phone.getByRole("heading", { name: "Who are you?" })).toBeVisible()
      await examineScreen(phone, "door-names-en")
    })
  },
)
