import { makeCampaign } from "./fixtures/campaign-by-api"
import { expect, test } from "./fixtures/journey"
import * as studio from "./fixtures/studio"
import { LONG } from "./fixtures/tags"

const LINE = "Nous sommes là."

test(
  "a browser without a push service says so kindly, and the e-mails stay",
  LONG,
  async ({ shared: { api }, newProfile }) => {
    const { links } = await makeCampaign(api, [LINE])
    const phone = await newProfile().open()
    await phone.context().grantPermissions(["camera", "microphone", "notifications"])
    await studio.enter(phone, links[0] ?? "", LINE)
    await studio.record(phone, { seconds: 1 })
    await studio.choose(phone)
    await studio.send(phone)
    const ask = phone.getByRole("button", { name: "Me prévenir" })
    await ask.click()
    await expect(phone.getByText("gardez les e-mails")).toBeVisible()
    await expect(ask, "it can be tried again").toBeEnabled()
  },
)
