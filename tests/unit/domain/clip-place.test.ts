import { describe, expect, test } from "vitest"
import { guessPlace, type PlaceableLine } from "../../../src/domain/clip-place"
import { idOfHash, isId } from "../../../src/domain/ids"

const PEOPLE = [
  { id: "ada", name: "Ada Lovelace" },
  { id: "grace", name: "Grace Hopper" },
  { id: "zoe", name: "Zoé Durand" },
  { id: "zoe2", name: "Zoé Martin" },
]

const line = (id: string, contributorIds: readonly string[] = [], hasClip = false): PlaceableLine => ({
  id,
  contributorIds,
  hasClip,
})

const LINES = [line("one", ["grace"], true), line("two", ["ada"]), line("three"), line("four", ["grace"])]

describe("the place of a clip is guessed from its name", () => {
  test.each([
    ["Ada Lovelace.mp4", "two", "ada"],
    ["vidéo_de_ADA.MOV", "two", "ada"],
    ["grace-hopper.webm", "four", "grace"],
    ["zoe-durand-3.mkv", "three", "zoe"],
    ["phrase 4.mp4", "four", "grace"],
    ["2.mp4", "two", "ada"],
    ["phrase 2 (1).mp4", "two", "ada"],
    ["Zoé.mp4", "two", "ada"],
    ["IMG_4821.MOV", "two", "ada"],
    ["20260305_183000.mp4", "two", "ada"],
    ["", "two", "ada"],
  ])("%s", (name, lineId, contributorId) => {
    expect(guessPlace(name, LINES, PEOPLE)).toEqual({ lineId, contributorId })
  })

  test("to the first line without a clip, and to nobody where nobody says it", () => {
    const lines = [line("one", ["ada"], true), line("two")]
    expect(guessPlace("IMG_4821.MOV", lines, PEOPLE)).toEqual({ lineId: "two", contributorId: undefined })
    expect(guessPlace("IMG_4821.MOV", [], PEOPLE)).toEqual({ lineId: undefined, contributorId: undefined })
  })
})

test("a hash has one id, which is a UUID of its own kind", () => {
  const hash = "0123456789abcdef".repeat(4)
  expect(idOfHash(hash)).toBe("01234567-89ab-8def-8123-456789abcdef")
  expect(isId(idOfHash(hash))).toBe(true)
  expect(idOfHash("f".repeat(64))).not.toBe(idOfHash(hash))
})
