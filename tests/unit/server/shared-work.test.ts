import { expect, test } from "vitest"
import { createSharedWork } from "../../../src/server/media/shared-work"

/** Work that ends when it is told to, and says whether it was stopped. */
const held = () => {
  let resolve: (made: string) => void = () => undefined
  let reject: (reason: unknown) => void = () => undefined
  const promise = new Promise<string>((done, failed) => {
    resolve = done
    reject = failed
  })
  const runs: AbortSignal[] = []
  return {
    runs,
    resolve: (made: string) => resolve(made),
    work: (signal: AbortSignal): Promise<string> => {
      runs.push(signal)
      signal.addEventListener("abort", () => reject(signal.reason))
      return promise
    },
  }
}

test("two who ask for one thing wait for one piece of work", async () => {
  const shared = createSharedWork<string>()
  const { runs, resolve, work } = held()
  const { signal } = new AbortController()
  const both = Promise.all([shared.join("a", signal, work), shared.join("a", signal, work)])
  resolve("made")
  expect(await both).toEqual(["made", "made"])
  expect(runs).toHaveLength(1)
})

test("whoever asked first may leave: the others get what was made", async () => {
  const shared = createSharedWork<string>()
  const { runs, resolve, work } = held()
  const first = new AbortController()
  const left = shared.join("a", first.signal, work)
  const stays = shared.join("a", new AbortController().signal, work)
  first.abort(new Error("gone"))
  await expect(left).rejects.toThrow("gone")
  expect(runs[0]?.aborted).toBe(false)
  resolve("made")
  expect(await stays).toBe("made")
})

test("when all have left the work is stopped, and the next who asks has it done anew", async () => {
  const shared = createSharedWork<string>()
  const stopped = held()
  const both = [new AbortController(), new AbortController()]
  const waiting = both.map(({ signal }) => shared.join("a", signal, stopped.work))
  for (const one of both) one.abort(new Error("gone"))
  await Promise.all(waiting.map(one => expect(one).rejects.toThrow("gone")))
  expect(stopped.runs[0]?.aborted).toBe(true)
  expect(await shared.join("a", new AbortController().signal, async () => "new")).toBe("new")
})

test("a failure is everybody's, and is forgotten", async () => {
  const shared = createSharedWork<string>()
  const { signal } = new AbortController()
  const fail = (): Promise<string> => Promise.reject(new Error("broken"))
  await expect(shared.join("a", signal, fail)).rejects.toThrow("broken")
  expect(await shared.join("a", signal, async () => "made")).toBe("made")
})
