import { expect, test } from "vitest"
import { longestBreath, READING_SPEED_MAX, readingSpeed, warningsOf } from "../../../src/domain/line-checks"
import { diffWords } from "../../../src/domain/word-diff"

const LONG =
  "Nous avons longtemps cru que les ordinateurs et les réseaux et les grandes écoles étaient faits pour les autres et pas du tout pour nous"

test("a plain sentence is read and said with ease", () => {
  expect(warningsOf("Nous sommes ingénieures.", "fr")).toEqual([])
})

test("a long stretch without a mark leaves no breath, and a comma gives it back", () => {
  expect(warningsOf(LONG, "fr")).toContain("out-of-breath")
  expect(warningsOf(LONG.replace(" et les grandes", ", les grandes"), "fr")).not.toContain("out-of-breath")
  expect(longestBreath("Oui, non.", "fr")).toBeLessThan(longestBreath("Oui non.", "fr"))
})

test("long letters for few syllables are fast to read", () => {
  const text = "Straightforwardness strengthens thoughtful throughlines."
  expect(readingSpeed(text, "en")).toBeGreaterThan(READING_SPEED_MAX)
  expect(warningsOf(text, "en")).toContain("fast-to-read")
})

test("what differs between two wordings is found word by word", () => {
  expect(diffWords("Nous sommes là.", "Nous serons toutes là.")).toEqual([
    { kind: "same", text: "Nous " },
    { kind: "removed", text: "sommes" },
    { kind: "added", text: "serons" },
    { kind: "same", text: " " },
    { kind: "added", text: "toutes " },
    { kind: "same", text: "là." },
  ])
  const rejoined = diffWords("Un deux trois", "Trois deux un").filter(({ kind }) => kind !== "removed")
  expect(rejoined.map(({ text }) => text).join("")).toBe("Trois deux un")
})
