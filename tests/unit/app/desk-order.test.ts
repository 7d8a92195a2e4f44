import { expect, it } from "vitest"
import { movedTo, shifted } from "../../../src/app/desk/board/order"

const ids = ["a", "b", "c", "d"]

it("moves lines before or after another and keeps their order among themselves", () => {
  expect(movedTo(ids, new Set(["d"]), "a", "before")).toEqual(["d", "a", "b", "c"])
  expect(movedTo(ids, new Set(["c", "a"]), "d", "after")).toEqual(["b", "d", "a", "c"])
})

it("moves a line by one place, and leaves the ends where they are", () => {
  expect(shifted(ids, "b", -1)).toEqual(["b", "a", "c", "d"])
  expect(shifted(ids, "b", 1)).toEqual(["a", "c", "b", "d"])
  expect(shifted(ids, "a", -1)).toEqual(ids)
  expect(shifted(ids, "d", 1)).toEqual(ids)
})

it("neither loses nor doubles a line wherever it is moved", () => {
  for (const moved of ids) {
    for (const target of ids.filter(id => id !== moved)) {
      for (const side of ["before", "after"] as const) {
        expect(movedTo(ids, new Set([moved]), target, side).toSorted()).toEqual(ids)
      }
    }
  }
})
