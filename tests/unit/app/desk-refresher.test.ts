import { expect, it } from "vitest"
import { createRefresher } from "../../../src/app/stores/refresher"

/** Work that lasts until it is told to end. */
const heldWork = () => {
  const ends: (() => void)[] = []
  const work = (): Promise<void> => new Promise(resolve => ends.push(resolve))
  return { ends, work }
}

it("starts one run for many requests, and one more for all that came meanwhile", async () => {
  const { ends, work } = heldWork()
  const refresh = createRefresher(work)

  const first = refresh()
  const later = [refresh(), refresh(), refresh()]
  expect(ends).toHaveLength(1)

  ends[0]?.()
  await first
  await expect.poll(() => ends.length).toBe(2)
  ends[1]?.()
  await Promise.all(later)
  expect(ends).toHaveLength(2)
})

it("runs afresh once it has been at rest", async () => {
  const { ends, work } = heldWork()
  const refresh = createRefresher(work)
  for (const run of [0, 1]) {
    const done = refresh()
    ends[run]?.()
    await done
  }
  expect(ends).toHaveLength(2)
})
