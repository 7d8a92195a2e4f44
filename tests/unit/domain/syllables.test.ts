import { describe, expect, test } from "vitest"
import { syllablesOf } from "../../../src/domain/syllables"

const FRENCH: Readonly<Record<string, number>> = {
  voix: 1,
  femme: 1,
  elles: 1,
  vie: 1,
  huit: 1,
  suis: 1,
  les: 1,
  que: 1,
  quatre: 1,
  Georges: 1,
  parlent: 1,
  filment: 1,
  portent: 1,
  souvent: 2,
  moment: 2,
  année: 2,
  pigeon: 2,
  voyage: 2,
  pays: 2,
  maïs: 2,
  Noël: 2,
  métier: 2,
  client: 2,
  poète: 2,
  travailler: 3,
  réalité: 4,
  européenne: 4,
  créer: 2,
  numérique: 3,
  ingénieure: 3,
  technicienne: 3,
  informaticienne: 5,
  égalité: 4,
  intelligence: 4,
  "aujourd’hui": 3,
  "l’égalité": 4,
  "qu’elle": 1,
  "quarante-deux": 3,
  jeune: 1,
  mille: 1,
  ouvrier: 3,
}
const ENGLISH: Readonly<Record<string, number>> = {
  the: 1,
  we: 1,
  voice: 1,
  one: 1,
  girls: 1,
  jobs: 1,
  worth: 1,
  watched: 1,
  needed: 2,
  places: 2,
  changes: 2,
  makes: 1,
  people: 2,
  women: 2,
  table: 2,
  little: 2,
  engineer: 3,
  engineers: 3,
  scientist: 3,
  computer: 3,
  technology: 4,
  diversity: 4,
  nation: 2,
  special: 2,
  society: 4,
  researchers: 3,
  mathematics: 4,
  create: 2,
  doing: 2,
  something: 2,
  everyone: 3,
  movement: 2,
  experience: 4,
  intelligence: 4,
  "don’t": 1,
  hour: 1,
}

describe("syllables", () => {
  test.each(Object.entries(FRENCH))("of the French « %s »: %i", (word, count) => {
    expect(syllablesOf(word, "fr")).toBe(count)
  })

  test.each(Object.entries(ENGLISH))('of the English "%s": %i', (word, count) => {
    expect(syllablesOf(word, "en")).toBe(count)
  })

  test.each([
    ["8", 1, 1],
    ["16", 1, 2],
    ["42", 3, 3],
    ["100", 1, 3],
    ["2026", 4, 6],
    ["12 000", 2, 3],
    ["80 %", 5, 4],
  ])("of the number %s as it is read: %i in French, %i in English", (number, french, english) => {
    expect(syllablesOf(number, "fr")).toBe(french)
    expect(syllablesOf(number, "en")).toBe(english)
  })

  test("of what is spelt: a name for each letter", () => {
    expect(syllablesOf("PDF", "fr")).toBe(3)
    expect(syllablesOf("HTML", "en")).toBe(4)
  })

  test("of marks alone: none", () => {
    expect(syllablesOf("—", "fr")).toBe(0)
    expect(syllablesOf("", "en")).toBe(0)
  })
})
