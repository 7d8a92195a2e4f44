import { randomUUID } from "node:crypto"
import { eq } from "drizzle-orm"
import { expect, test } from "vitest"
import { insertFilm } from "../../src/server/store/films"
import { deleteReplacedFilms } from "../../src/server/store/replaced-films"
import { campaigns, films } from "../../src/server/store/schema"
import { createCampaign, setUpCoordinator } from "../fixtures/people"
import { startTestServer } from "../fixtures/server"

test("of finished films of one kind the newest two stay, and the public one", async () => {
  const server = await startTestServer()
  try {
    const { db } = server.services.database
    const { id: campaignId } = await createCampaign(await setUpCoordinator(server))
    const finish = async (minute: number, kind: Partial<typeof films.$inferInsert> = {}) => {
      const film = await insertFilm(db, { id: randomUUID(), campaignId, format: "16:9", cut: [] })
      const createdAt = new Date(Date.UTC(2026, 2, 8, 12, minute))
      await db
        .update(films)
        .set({ state: "done", createdAt, ...kind })
        .where(eq(films.id, film.id))
      return film
    }
    const published = await finish(0)
    const oldest = await finish(1)
    const square = await finish(2, { format: "1:1" })
    const burnt = await finish(3, { subtitles: "burnt-in" })
    const failed = await finish(4, { state: "failed" })
    const before = await finish(5)
    const newest = await finish(6)
    await db.update(campaigns).set({ publishedFilmId: published.id }).where(eq(campaigns.id, campaignId))

    expect(await deleteReplacedFilms(db, newest)).toEqual([oldest.id])
    const left = await db.select({ id: films.id }).from(films)
    const kept = [published, square, burnt, failed, before, newest].map(({ id }) => id)
    expect(left.map(({ id }) => id).toSorted()).toEqual(kept.toSorted())
    expect(await deleteReplacedFilms(db, newest)).toEqual([])
  } finally {
    await server.close()
  }
})
