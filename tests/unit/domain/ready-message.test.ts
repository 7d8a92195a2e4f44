import { expect, test } from "vitest"
import { readyMessage } from "../../../src/domain/ready-message"

const URL = "https://unisson.example/i#token"
const zoe = (addressForm: "formal" | "familiar") => ({ name: "Zoé Martin", addressForm })

test("speaks to her as she is spoken to, in her language, and ends with her link", () => {
  const tu = readyMessage(zoe("familiar"), "fr", "8 mars", URL)
  const vous = readyMessage(zoe("formal"), "fr", "8 mars", URL)
  expect(tu).toMatch(/^Salut Zoé, voici ton lien/)
  expect(vous).toMatch(/^Bonjour Zoé Martin, voici votre lien/)
  expect(readyMessage(zoe("familiar"), "en", "8 mars", URL)).toMatch(/^Hi Zoé, here is your link/)
  expect(readyMessage(zoe("formal"), "en", "8 mars", URL)).toMatch(/^Hello Zoé Martin/)
  for (const message of [tu, vous]) {
    expect(message.endsWith(` ${URL}`)).toBe(true)
    expect(message).toContain("«\u202f8 mars\u202f»")
  }
})
