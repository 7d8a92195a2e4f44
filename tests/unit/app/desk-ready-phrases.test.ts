import { expect, it } from "vitest"
import { READY_PHRASES, withPhrase } from "../../../src/app/desk/review/ready-phrases"
import { LANGUAGES } from "../../../src/domain/language"
import { COMMENT_MAX_LENGTH } from "../../../src/domain/review"

it("offers as many phrases in either language, and all of them together fit into a comment", () => {
  expect(new Set(LANGUAGES.map(language => READY_PHRASES[language].length)).size).toBe(1)
  for (const language of LANGUAGES) {
    const all = READY_PHRASES[language].reduce((comment, { text }) => withPhrase(comment, text), "")
    expect(all.length).toBeLessThanOrEqual(COMMENT_MAX_LENGTH)
  }
})

it("adds a phrase after what is written, with one space between", () => {
  expect(withPhrase("", "Plus fort ?")).toBe("Plus fort ?")
  expect(withPhrase("Bravo. \n", "Plus fort ?")).toBe("Bravo. Plus fort ?")
})
