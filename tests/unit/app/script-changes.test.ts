import { describe, expect, it } from "vitest"
import { cutAt, inOrder, pastedInto } from "../../../src/app/desk/script/structure"
import { editBetween, inserted, mergedUp, reworded, splitLine } from "../../../src/app/stores/script-changes"

const line = (id: string, text: string, contributorIds: string[] = []) => ({ id, text, contributorIds })
const LINES = [line("a", "Un deux.", ["ada"]), line("b", "Trois."), line("c", "Quatre.")]

describe("An edit", () => {
  it("of a split rewords the first part and adds the others, said by the same", () => {
    const after = splitLine(LINES, "a", ["Un", "deux."], ["new"])
    expect(after.map(({ id, text }) => [id, text])).toEqual([
      ["a", "Un"],
      ["new", "deux."],
      ["b", "Trois."],
      ["c", "Quatre."],
    ])
    expect(editBetween(LINES, after)).toEqual({
      lines: [
        { id: "a", text: "Un", was: "Un deux." },
        { id: "new", text: "deux.", contributorIds: ["ada"], was: null },
      ],
      removed: [],
      lineIds: ["a", "new", "b", "c"],
    })
  })

  it("of a merge keeps the line before, and the way back restores the other with its id", () => {
    const after = mergedUp(LINES, "b")
    expect(editBetween(LINES, after)).toEqual({
      lines: [{ id: "a", text: "Un deux. Trois.", was: "Un deux." }],
      removed: ["b"],
      lineIds: ["a", "c"],
    })
    expect(editBetween(after, LINES)).toEqual({
      lines: [
        { id: "a", text: "Un deux.", was: "Un deux. Trois." },
        { id: "b", text: "Trois.", contributorIds: [], was: null },
      ],
      removed: [],
      lineIds: ["a", "b", "c"],
    })
  })

  it("of the first line into nothing changes nothing", () => {
    expect(mergedUp(LINES, "a")).toEqual(LINES)
    expect(editBetween(LINES, reworded(LINES, "a", "Un deux."))).toMatchObject({ lines: [], removed: [] })
  })

  it("puts new lines where they belong", () => {
    const added = [{ id: "n", text: "Neuf." }]
    expect(inserted(LINES, null, added).map(({ id }) => id)).toEqual(["n", "a", "b", "c"])
    expect(inserted(LINES, "b", added).map(({ id }) => id)).toEqual(["a", "b", "n", "c"])
    expect(inOrder(LINES, ["c", "a", "b"]).map(({ id }) => id)).toEqual(["c", "a", "b"])
  })
})

describe("The caret", () => {
  it("cuts between words and nowhere where nothing would be left on a side", () => {
    expect(cutAt("Un deux.", 3)).toEqual(["Un", "deux."])
    expect(cutAt("Un deux.", 0)).toBeUndefined()
    expect(cutAt("Un deux. ", 8)).toBeUndefined()
  })

  it("takes several pasted lines in between what is before and after it", () => {
    expect(pastedInto("Avant après", { from: 6, to: 6 }, ["Un.", "Deux."])).toEqual([
      "Avant Un.",
      "Deux.après",
    ])
    expect(pastedInto("Tout", { from: 0, to: 4 }, ["Un.", "Deux.", "Trois."])).toEqual([
      "Un.",
      "Deux.",
      "Trois.",
    ])
  })
})
