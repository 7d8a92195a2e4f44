import { describe, expect, test } from "vitest"
import type { Language } from "../../../src/domain/language"
import { splitScript } from "../../../src/domain/script"

type Case = readonly [why: string, text: string, lines: readonly string[]]

const FRENCH: readonly Case[] = [
  ["sentences", "Nous sommes là. Écoutez-nous !", ["Nous sommes là.", "Écoutez-nous !"]],
  [
    "a narrow space before the mark",
    "Pourquoi\u202f? Parce que\u202f!",
    ["Pourquoi\u202f?", "Parce que\u202f!"],
  ],
  ["a no-break space before the mark", "Pourquoi\u00a0? Parce que.", ["Pourquoi\u00a0?", "Parce que."]],
  ["a title", "M. Dupont et Mme. Roy arrivent. Enfin.", ["M. Dupont et Mme. Roy arrivent.", "Enfin."]],
  ["a doctor", "Le Dr. Martin parle. Bien.", ["Le Dr. Martin parle.", "Bien."]],
  ["initials", "J. K. Rowling écrit. Lisons.", ["J. K. Rowling écrit.", "Lisons."]],
  [
    "an example",
    "Des métiers, p. ex. Ingénieure, existent. Oui.",
    ["Des métiers, p. ex. Ingénieure, existent.", "Oui."],
  ],
  ["a decimal", "Elles gagnent 3,5 % de moins. Non !", ["Elles gagnent 3,5 % de moins.", "Non !"]],
  ["a decimal point", "La version 2.5 est là. Oui.", ["La version 2.5 est là.", "Oui."]],
  [
    "an address on the web",
    "Allez sur unisson.example.org et signez. Merci.",
    ["Allez sur unisson.example.org et signez.", "Merci."],
  ],
  ["an ellipsis in mid-sentence", "Et puis… nous verrons. Bientôt.", ["Et puis… nous verrons.", "Bientôt."]],
  ["dots in mid-sentence", "Et puis... nous verrons. Bientôt.", ["Et puis... nous verrons.", "Bientôt."]],
  [
    "a quotation of sentences",
    "Elle a dit : « Oui. Je viens. » Et elle vint.",
    ["Elle a dit : « Oui. Je viens. » Et elle vint."],
  ],
  ["what is said after a quotation", "« Jamais ! » dit-elle. Voilà.", ["« Jamais ! » dit-elle.", "Voilà."]],
  ["curly quotation marks", "Elle dit “Oui. Non.” hier. Voilà.", ["Elle dit “Oui. Non.” hier.", "Voilà."]],
  ["a dialogue's dashes", "— Qui est là ?\n— Nous toutes !", ["— Qui est là ?", "— Nous toutes !"]],
  ["question and exclamation", "Quoi ?! Encore !", ["Quoi ?!", "Encore !"]],
  [
    "line breaks, whatever machine wrote them",
    "un\r\ndeux\rtrois\u2028quatre\u2029cinq",
    ["un", "deux", "trois", "quatre", "cinq"],
  ],
  ["a heading without a full stop", "Notre message\n\nNous sommes là.", ["Notre message", "Nous sommes là."]],
  ["no punctuation at all", "un mot", ["un mot"]],
  ["an emoji of several parts", "Bravo 👩🏽‍🔧 ! Merci.", ["Bravo 👩🏽‍🔧 !", "Merci."]],
  ["accents in two parts, brought together", "E\u0301coute. Viens.", ["Écoute.", "Viens."]],
  ["straight quotation marks", 'Elle dit "Oui. Non." hier. Voilà.', ['Elle dit "Oui. Non." hier.', "Voilà."]],
  [
    "a quotation that is never closed",
    "Il dit « oui. Puis non. Fin.",
    ["Il dit « oui.", "Puis non.", "Fin."],
  ],
  ["a numbered list", "1. Nous sommes là.\n2. Écoutez-nous !", ["1. Nous sommes là.", "2. Écoutez-nous !"]],
  ["a year at the end", "Elle est née en 1990. Elle vit.", ["Elle est née en 1990.", "Elle vit."]],
  ["what follows etc.", "Des fleurs, etc. Mais surtout nous.", ["Des fleurs, etc.", "Mais surtout nous."]],
  ["an acronym", "La S.N.C.F. recrute. Oui.", ["La S.N.C.F. recrute.", "Oui."]],
]

const ENGLISH: readonly Case[] = [
  ["sentences", "We are here. Listen to us!", ["We are here.", "Listen to us!"]],
  ["titles", "Dr. Smith met Mrs. Jones. Fine.", ["Dr. Smith met Mrs. Jones.", "Fine."]],
  ["abbreviations", "Some jobs, e.g. Engineer, exist. Yes.", ["Some jobs, e.g. Engineer, exist.", "Yes."]],
  ["a number", "It is No. 5 on the list. Yes.", ["It is No. 5 on the list.", "Yes."]],
  ["a country", "The U.S. is big. So is Canada.", ["The U.S. is big.", "So is Canada."]],
  ["a price", "It costs $3.50 a day. Cheap.", ["It costs $3.50 a day.", "Cheap."]],
  ["a quotation", "She said “Yes. I will.” and left. Well.", ["She said “Yes. I will.” and left.", "Well."]],
  ["what follows a quoted question", "“Why?” she asked. Because.", ["“Why?” she asked.", "Because."]],
]

const split = (language: Language, cases: readonly Case[]) =>
  test.each(cases)("%s", (_why, text, lines) => {
    expect(splitScript(text, language)).toEqual(lines)
  })

describe("a script in French", () => split("fr", FRENCH))
describe("a script in English", () => split("en", ENGLISH))

describe("any script", () => {
  test("of nothing but white space has no lines", () => {
    expect(splitScript(" \n\t\r\n\u00a0\u202f ", "fr")).toEqual([])
  })

  test("loses no character but the white space between lines", () => {
    const text = FRENCH.map(([, sentences]) => sentences).join("\n")
    const squeeze = (value: string) => value.normalize("NFC").replace(/\s/gu, "")
    expect(squeeze(splitScript(text, "fr").join(""))).toBe(squeeze(text))
  })

  test("comes out the same when its lines are split again", () => {
    for (const [, , lines] of FRENCH) expect(splitScript(lines.join("\n"), "fr")).toEqual(lines)
  })
})
