import { expect, test } from "vitest"
import { inTurn } from "../../../src/server/film/in-turn"

test("whoever comes while a file is being made waits, and looks again", async () => {
  const done: string[] = []
  let end: () => void = () => undefined
  const first = inTurn("file", async () => {
    await new Promise<void>(resolve => {
      end = resolve
    })
    done.push("made")
  })
  const second = inTurn("file", async () => done.push("found"))
  const other = inTurn("another file", async () => done.push("beside"))
  await other
  expect(done).toEqual(["beside"])
  end()
  await Promise.all([first, second])
  expect(done).toEqual(["beside", "made", "found"])
})

test("a failure is of whoever met it", async () => {
  const first = inTurn("file", () => Promise.reject(new Error("full")))
  const second = inTurn("file", async () => "made")
  await expect(first).rejects.toThrow("full")
  expect(await second).toBe("made")
})
