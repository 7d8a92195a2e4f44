import { LAPTOP } from "./fixtures/browser-profile"
import { makeCampaign } from "./fixtures/campaign-by-api"
import * as desk from "./fixtures/desk"
import { expect, test } from "./fixtures/journey"
import { examineScreen } from "./fixtures/screens"
import { LONG } from "./fixtures/tags"

const LINES = ["Nous sommes là.", "Nous sommes seize.", "Et vous ?"]
const OURS = "Nous sommes seize, et bien plus."

test(
  "two phones want one line, one gets it, and the words she proposes become the line's",
  LONG,
  async ({ shared, newProfile }) => {
    const { server, api } = shared
    const { campaignId, links } = await makeCampaign(api, LINES)
    const { lines } = await api.readBoard(campaignId)
    await api.call("updateCampaign", { campaignId }, { phase: "claiming" })
    await api.call("updateLine", { lineId: lines[1]?.id ?? "" }, { contributorIds: [] })
    const [one, two, room] = [
      await newProfile().open(),
      await newProfile().open(),
      await newProfile().open({ viewport: LAPTOP }),
    ]
    await one.goto(links[0] ?? "")
    await two.goto(links[2] ?? "")

    await test.step("both see the whole text, and tap at once", async () => {
      const choices = [one, two].map(phone => phone.getByRole("button", { name: "Choisir la phrase 2" }))
      for (const choice of choices) await expect(choice).toBeVisible()
      await examineScreen(one, "studio-claiming")
      await Promise.all(choices.map(choice => choice.click()))
      const release = (phone: typeof one) => phone.getByRole("button", { name: "Rendre la phrase 2" })
      await expect.poll(async () => (await release(one).count()) + (await release(two).count())).toBe(1)
      const [winner, other] = (await release(one).count()) === 1 ? [one, two] : [two, one]
      const name = winner === one ? "Voix 1" : "Voix 3"
      await expect(other.getByRole("alert")).toContainText(`${name} vient de prendre cette phrase`)

      await winner.getByRole("button", { name: "Proposer une autre formulation de la phrase 2" }).click()
      await winner.getByLabel("Comment le diriez-vous").fill(OURS)
      await winner.getByRole("button", { name: "Envoyer ma proposition" }).click()
      await expect(winner.getByText("Votre proposition attend une réponse")).toBeVisible()

      await desk.signIn(room, server.url)
      await room.goto(`${server.url}/desk/campaigns/${campaignId}/script`)
      const proposal = room.getByRole("region", { name: `Proposition de ${name}` })
      await expect(proposal.locator("ins")).toHaveText(/et bien plus/)
      await examineScreen(room, "desk-proposal")
      await proposal.getByRole("button", { name: "Retenir", exact: true }).click()
      await expect(proposal).toBeHidden()
      await expect(room.getByRole("textbox", { name: "Phrase 2" })).toHaveValue(OURS)
      await expect(winner.getByText("Votre formulation est retenue")).toBeVisible()
      await winner.getByRole("button", { name: "Rendre la phrase 2" }).click()
      await expect(other.getByRole("button", { name: "Choisir la phrase 2" })).toBeVisible()
    })

    await test.step("before, the text is being written; after, she is thanked", async () => {
      await api.call("updateCampaign", { campaignId }, { phase: "draft" })
      await expect(one.getByText("Le texte est en cours d’écriture")).toBeVisible()
      await api.call("updateCampaign", { campaignId }, { phase: "done" })
      await expect(one.getByText("Merci. C’est dans la boîte.")).toBeVisible()
      await api.call("updateCampaign", { campaignId }, { phase: "filming" })
      await expect(one.getByRole("link", { name: "Me préparer" })).toBeVisible()
    })
  },
)
