/** The job queue on a real PostgreSQL. */
import { randomUUID } from "node:crypto"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import type { Attempt, JobHandlers } from "../../src/server/jobs/queue"
import { startTestServer, type TestServer } from "../fixtures/server"

const PATIENCE = { timeout: 20_000, interval: 50 }
const SLOTS = {
  "submission.prepare": 1,
  "submission.finish": 1,
  "welcome.prepare": 1,
  "film.render": 1,
  "film.poster": 1,
  "notice.send": 1,
}

let server: TestServer
beforeEach(async () => {
  server = await startTestServer()
})
afterEach(() => server.close())

const nothing = async (): Promise<void> => undefined

const work = (handlers: Partial<JobHandlers>): Promise<void> =>
  server.services.jobs.work(
    {
      "submission.prepare": nothing,
      "submission.finish": nothing,
      "welcome.prepare": nothing,
      "film.render": nothing,
      "film.poster": nothing,
      "notice.send": nothing,
      ...handlers,
    },
    SLOTS,
  )

describe("the job queue", () => {
  test("runs a job that was sent before anybody worked, and one that comes later", async () => {
    const [early, late] = [randomUUID(), randomUUID()]
    const done: string[] = []
    await server.services.jobs.send("film.render", { filmId: early })
    await work({ "film.render": async ({ filmId }) => void done.push(filmId) })
    await vi.waitFor(() => expect(done).toEqual([early]), PATIENCE)
    await server.services.jobs.send("film.render", { filmId: late })
    await vi.waitFor(() => expect(done).toEqual([early, late]), PATIENCE)
  })

  test("drains a backlog, each job once", async () => {
    const takeIds = Array.from({ length: 8 }, () => randomUUID())
    for (const takeId of takeIds) await server.services.jobs.send("submission.prepare", { takeId })
    const done: string[] = []
    await work({ "submission.prepare": async ({ takeId }) => void done.push(takeId) })
    await vi.waitFor(() => expect(done.toSorted()).toEqual(takeIds.toSorted()), PATIENCE)
  })

  test("runs one job for a subject that was asked for many times", async () => {
    const filmId = randomUUID()
    const done: string[] = []
    await Promise.all(Array.from({ length: 10 }, () => server.services.jobs.send("film.render", { filmId })))
    await work({ "film.render": async job => void done.push(job.filmId) })
    const marker = randomUUID()
    await server.services.jobs.send("film.render", { filmId: marker })
    await vi.waitFor(() => expect(done).toContain(marker), PATIENCE)
    expect(done).toEqual([filmId, marker])
  })

  test("knows nothing of a job whose transaction was rolled back", async () => {
    const { database, jobs } = server.services
    const [lost, kept] = [randomUUID(), randomUUID()]
    const rolledBack = database.db.transaction(async tx => {
      await jobs.send("film.render", { filmId: lost }, tx)
      throw new Error("changed my mind")
    })
    await expect(rolledBack).rejects.toThrow("changed my mind")
    await database.db.transaction(tx => jobs.send("film.render", { filmId: kept }, tx))
    const done: string[] = []
    await work({ "film.render": async ({ filmId }) => void done.push(filmId) })
    await vi.waitFor(() => expect(done).toEqual([kept]), PATIENCE)
  })

  test("runs a failed job again, and says which run is the last", async () => {
    const runs: boolean[] = []
    await server.services.jobs.send("film.render", { filmId: randomUUID() })
    await work({
      "film.render": async (_, { isLast }) => {
        runs.push(isLast)
        if (!isLast) throw new Error("not yet")
      },
    })
    await vi.waitFor(() => expect(runs).toEqual([false, false, true]), PATIENCE)
  })

  test("tells a job that runs to end when it closes", async () => {
    const attempts: Attempt[] = []
    await server.services.jobs.send("film.render", { filmId: randomUUID() })
    await work({
      "film.render": (_, attempt) => {
        attempts.push(attempt)
        return new Promise((_resolve, reject) => {
          attempt.signal.addEventListener("abort", () => reject(attempt.signal.reason))
        })
      },
    })
    await vi.waitFor(() => expect(attempts).toHaveLength(1), PATIENCE)
    await server.services.jobs.close()
    expect(attempts[0]?.signal.aborted).toBe(true)
  })
})
