import { describe, expect, test } from "vitest"
import { beatsOf, paceOf, speakingTime } from "../../../src/domain/pace"
import { promptOf } from "../../../src/domain/prompt"

const PARAGRAPHS = {
  fr: "Nous sommes ingénieures, chercheuses, techniciennes, et nous parlons d’une seule voix. Le numérique n’a pas de genre, mais il a besoin de toutes les intelligences. Quand j’étais enfant, personne ne m’avait dit que je pouvais devenir informaticienne. Aujourd’hui, je dirige une équipe de douze personnes et je suis fière de ce que nous construisons ensemble. Il faut oser demander, oser se tromper, oser recommencer.",
  en: "We are engineers, researchers and technicians, and we speak with one voice. Technology has no gender, but it needs every kind of intelligence. When I was a child, nobody ever told me that I could become a computer scientist. Today I lead a team of twelve people, and I am proud of what we build together. You have to dare to ask, dare to be wrong, and dare to start again.",
} as const

describe.each(["fr", "en"] as const)("ordinary text (%s)", language => {
  const text = PARAGRAPHS[language]
  const words = text.split(" ").length

  test.each([80, 130, 220])("takes a minute for %i words at that pace, within a tenth", pace => {
    const byCount = (words * 60) / pace
    expect(Math.abs(speakingTime(text, language, pace) / byCount - 1)).toBeLessThan(0.1)
  })

  test("is said at 130 words a minute unless another pace is named", () => {
    expect(speakingTime(text, language)).toBe(speakingTime(text, language, 130))
  })

  test("gives the pace back from the time that it took", () => {
    expect(paceOf(text, language, speakingTime(text, language, 152))).toBe(152)
  })

  test("lasts as long in the prompter as it is estimated to", () => {
    expect(promptOf(text, language).beats).toBeCloseTo(beatsOf(text, language))
  })
})

describe("the time to say a line", () => {
  test("depends on its syllables, not on how many words they make", () => {
    expect(speakingTime("L’informaticienne mathématicienne recommence immédiatement.", "fr")).toBeGreaterThan(
      speakingTime("Tu vas là et tu dis non.", "fr"),
    )
  })

  test("counts the breaths within, and not the one behind", () => {
    const plain = beatsOf("Venez demain", "fr")
    expect(beatsOf("Venez demain.", "fr")).toBe(plain)
    expect(beatsOf("Venez, demain", "fr")).toBeGreaterThan(plain)
    expect(beatsOf("Venez. Demain", "fr")).toBeGreaterThan(beatsOf("Venez, demain", "fr"))
    expect(beatsOf("Venez : demain", "fr")).toBeGreaterThan(plain)
  })

  test("is never nothing", () => {
    expect(speakingTime("Oui.", "fr")).toBe(1)
    expect(speakingTime("", "en")).toBe(1)
  })
})

test("a pace that nobody has is kept to what can be set", () => {
  expect(paceOf(PARAGRAPHS.fr, "fr", 1)).toBe(220)
  expect(paceOf(PARAGRAPHS.fr, "fr", 600)).toBe(80)
})
