import { LAPTOP } from "./fixtures/browser-profile"
import { makeCampaign } from "./fixtures/campaign-by-api"
import * as desk from "./fixtures/desk"
import { expect, test } from "./fixtures/journey"
import { examineScreen } from "./fixtures/screens"
import { LONG } from "./fixtures/tags"

test(
  "a coordinator films her welcome where she sits, does it again, and uses it",
  LONG,
  async ({ shared: { server, api }, newProfile }) => {
    const { campaignId } = await makeCampaign(api, ["Nous sommes là."])
    const room = await newProfile().open({ viewport: LAPTOP })
    await desk.signIn(room, server.url)
    await room.goto(`${server.url}/desk/campaigns/${campaignId}/messages`)
    const dialog = room.getByRole("dialog").or(room.getByRole("alertdialog"))
    const record = async (): Promise<void> => {
      await dialog.getByRole("button", { name: "Enregistrer" }).press("Enter")
      await expect(dialog.getByRole("timer")).toContainText("0:01 / 3:00")
      await dialog.getByRole("button", { name: "Arrêter" }).press("Enter")
      await expect(dialog.getByLabel("Ce que vous avez filmé")).toBeVisible()
    }

    await test.step("she sees herself, and begins after a count", async () => {
      await room.getByRole("button", { name: "Me filmer ici" }).press("Enter")
      const mirror = dialog.getByLabel("Aperçu en miroir")
      await expect
        .poll(() => mirror.evaluate((video: HTMLVideoElement) => video.videoWidth))
        .toBeGreaterThan(0)
      await examineScreen(room, "desk-welcome-camera")
      await record()
    })

    await test.step("what she filmed is asked about before it is lost, and filmed again", async () => {
      await examineScreen(room, "desk-welcome-filmed")
      await room.keyboard.press("Escape")
      await expect(dialog.getByText("n’est gardé nulle part")).toBeVisible()
      await dialog.getByRole("button", { name: "Continuer" }).press("Enter")
      await dialog.getByRole("button", { name: "La refaire" }).press("Enter")
      await record()
    })

    await test.step("she uses it: it is on every brief, as long as it was", async () => {
      await dialog.getByRole("button", { name: "Utiliser cette vidéo" }).press("Enter")
      await expect(room.getByText("Sur tous les briefs")).toBeVisible()
      const { welcomeClips } = await api.call("readCorrespondence", { campaignId }, undefined)
      expect(welcomeClips[0]?.made?.duration).toBeGreaterThan(0.8)
    })

    await test.step("the camera's light is out, and a browser that gives none is understood", async () => {
      await room.evaluate(() => {
        navigator.mediaDevices.getUserMedia = () =>
          Promise.reject(new DOMException("Permission denied", "NotAllowedError"))
      })
      const filmHere = room.getByRole("button", { name: "Me filmer ici" })
      await filmHere.press("Enter")
      await expect(dialog.getByText(/Autorisez-les par l’icône/)).toBeVisible()
      await expect.poll(() => dialog.evaluate(shown => shown.contains(document.activeElement))).toBe(true)
      await room.keyboard.press("Escape")
      await expect(dialog).toBeHidden()
      await expect(filmHere).toBeFocused()
    })
  },
)
