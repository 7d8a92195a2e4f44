import { describe, expect, it } from "vitest"
import { isEmailAddress, isPhoneNumber } from "../../../src/domain/contact"

describe("an e-mail address", () => {
  it.each([
    "awa@exemple.fr",
    "awa.diop+film@mail.exemple.co.uk",
    "zoé@exemple.fr",
    "o'brien@example.ie",
    "a@b.museum",
  ])("%s is one", text => expect(isEmailAddress(text)).toBe(true))

  it.each([
    "",
    "awa",
    "awa@exemple",
    "awa @exemple.fr",
    "awa@exemple..fr",
    "awa@@exemple.fr",
    "Awa <awa@exemple.fr>",
    "awa@exemple.fr; lin@exemple.fr",
    "awa.@exemple.fr",
    "awa@exemple.f",
  ])("« %s » is none", text => expect(isEmailAddress(text)).toBe(false))
})

describe("a telephone number", () => {
  it.each([
    "06 12 34 56 78",
    "06.12.34.56.78",
    "+33 (0)6 12 34 56 78",
    "0033612345678",
    "612345678",
    "06‑12‑34‑56‑78",
    "06\u00a012\u202f34 56 78",
  ])("%s is one", text => expect(isPhoneNumber(text)).toBe(true))

  it.each(["", "12345", "06 12 34 56 78 ou 79", "demander à Léa", "+", "1234567890123456"])(
    "« %s » is none",
    text => expect(isPhoneNumber(text)).toBe(false),
  )
})
