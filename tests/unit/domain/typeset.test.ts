import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { directionOf } from "../../../src/domain/text-direction"
import { quote, typeset } from "../../../src/domain/typeset"

const N = "\u202f"

describe("typeset", () => {
  test.each([
    ["Osez, c'est l'heure !", `Osez, c’est l’heure${N}!`],
    ["Qui?", `Qui${N}?`],
    ["Vraiment ?!", `Vraiment${N}?!`],
    ["Trois mots: osons; rêvons", `Trois mots${N}: osons${N}; rêvons`],
    ['Elle dit "oui".', `Elle dit «${N}oui${N}».`],
    ["«Oui»", `«${N}Oui${N}»`],
    ["À 10:30 sur https://a.example/b?c", "À 10:30 sur https://a.example/b?c"],
    ["25 000 femmes, 30 %", `25${N}000 femmes, 30${N}%`],
    ["Et demain...", "Et demain…"],
    ["Elle dit « demain:»", `Elle dit «${N}demain${N}:${N}»`],
    ['Un écran de 12"" et ""oui""', 'Un écran de 12"" et ""oui""'],
  ])("prints French %j", (typed, printed) => expect(typeset(typed, "fr")).toBe(printed))

  test("prints English with its own marks, and no spaces before signs", () => {
    expect(typeset(`She's "in": why?`, "en")).toBe("She’s “in”: why?")
  })

  test.each(["fr", "en"] as const)("changes nothing that is printed already, in %s", language => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."ab é'\"«»!?:;.,1 000 %€…’) ") }), typed => {
        const once = typeset(typed, language)
        expect(typeset(once, language)).toBe(once)
      }),
      { numRuns: 2_000 },
    )
  })

  test("quotes as the language does", () => {
    expect(quote(" Osez ! ", "fr")).toBe(`«${N}Osez${N}!${N}»`)
    expect(quote("Dare!", "en")).toBe("“Dare!”")
  })
})

test("a text runs as its first letter does", () => {
  expect(directionOf("Léa ליאה")).toBe("ltr")
  expect(directionOf("(2) ليلى Léa")).toBe("rtl")
  expect(directionOf("נועה")).toBe("rtl")
  expect(directionOf("8 !")).toBe("ltr")
})
