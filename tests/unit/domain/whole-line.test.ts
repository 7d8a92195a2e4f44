import { expect, test } from "vitest"
import { speakingTime } from "../../../src/domain/pace"
import { isFarShorter } from "../../../src/domain/whole-line"

const LINE = "Nous sommes ingénieures, chercheuses, techniciennes, et nous sommes là pour rester."

test("half a line said, or cut off, is far shorter", () => {
  expect(isFarShorter(0.4 * speakingTime(LINE, "fr"), LINE, "fr")).toBe(true)
})

test("a line said as fast as can be understood is not", () => {
  expect(isFarShorter(speakingTime(LINE, "fr", 220), LINE, "fr")).toBe(false)
  expect(isFarShorter(speakingTime("We are here.", "en", 220), "We are here.", "en")).toBe(false)
})

test("a single word needs no more than half a second", () => {
  expect(isFarShorter(0.5, "Liberté", "fr")).toBe(false)
})
