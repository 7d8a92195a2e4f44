/** What is kept of each film. */
import { and, desc, eq, inArray } from "drizzle-orm"
import type { CampaignId, FilmId } from "../../domain/ids"
import type { Bytes, Seconds } from "../../domain/timecode"
import type { Connection } from "./connection"
import { campaigns, films } from "./schema"

export type FilmRow = typeof films.$inferSelect
export type NewFilmRow = Pick<
  typeof films.$inferInsert,
  "id" | "campaignId" | "format" | "resolution" | "subtitles" | "cut" | "settings"
>

/** What a finished render leaves. */
export type Rendered = {
  readonly duration: Seconds
  readonly sizeBytes: Bytes
  readonly filmKey: string
  readonly subtitlesKey: string
  /** Languages of its subtitles, its own first. */
  readonly tracks: readonly string[]
  readonly posterKey: string
}

const UNFINISHED = ["waiting", "rendering"] as const

export const findFilm = async (connection: Connection, filmId: FilmId): Promise<FilmRow | undefined> => {
  const [row] = await connection.select().from(films).where(eq(films.id, filmId))
  return row
}

/** The films of a campaign, the newest first. */
export const listFilms = (connection: Connection, campaignId: CampaignId): Promise<FilmRow[]> =>
  connection.select().from(films).where(eq(films.campaignId, campaignId)).orderBy(desc(films.createdAt))

/** The film that the public page of this address shows, if there is such a page. */
export const findPublishedFilm = async (
  connection: Connection,
  slug: string,
): Promise<FilmRow | undefined> => {
  const [row] = await connection
    .select({ film: films })
    .from(campaigns)
    .innerJoin(films, eq(films.id, campaigns.publishedFilmId))
    .where(and(eq(campaigns.slug, slug), eq(films.state, "done")))
  return row?.film
}

/** Keep a film that is to be rendered. */
export const insertFilm = async (connection: Connection, film: NewFilmRow): Promise<FilmRow> => {
  const [row] = await connection
    .insert(films)
    .values({ ...film, state: "waiting" })
    .returning()
  if (row === undefined) throw new Error("An insert returned nothing")
  return row
}

/** Films whose render was asked for and has not ended, the oldest first. */
export const listUnfinishedFilms = async (connection: Connection): Promise<FilmId[]> => {
  const rows = await connection
    .select({ id: films.id })
    .from(films)
    .where(inArray(films.state, [...UNFINISHED]))
    .orderBy(films.createdAt)
  return rows.map(row => row.id)
}

/** Change a film whose render has not ended. Returns false where it has, or was cancelled. */
const updateUnfinished = async (
  connection: Connection,
  filmId: FilmId,
  change: Partial<typeof films.$inferInsert>,
): Promise<boolean> => {
  const changed = await connection
    .update(films)
    .set(change)
    .where(and(eq(films.id, filmId), inArray(films.state, [...UNFINISHED])))
    .returning({ id: films.id })
  return changed.length > 0
}

/** The render begins, or begins again. */
export const markFilmRendering = (connection: Connection, filmId: FilmId): Promise<boolean> =>
  updateUnfinished(connection, filmId, { state: "rendering", progress: 0, etaSeconds: null })

/** @param progress 0 to 1 @param etaSeconds how long it will still take; null: not known */
export const setFilmProgress = (
  connection: Connection,
  filmId: FilmId,
  progress: number,
  etaSeconds: Seconds | null,
): Promise<boolean> => updateUnfinished(connection, filmId, { progress, etaSeconds })

/** @param warnings what is not as it should be in it, a sentence each */
export const markFilmDone = (
  connection: Connection,
  filmId: FilmId,
  rendered: Rendered,
  warnings: readonly string[] = [],
): Promise<boolean> =>
  updateUnfinished(connection, filmId, {
    ...rendered,
    ...{ state: "done", warnings, progress: 1, etaSeconds: null, finishedAt: new Date() },
  })

/** @param failure why, in one sentence for the coordinator */
export const markFilmFailed = (connection: Connection, filmId: FilmId, failure: string): Promise<boolean> =>
  updateUnfinished(connection, filmId, { state: "failed", failure, finishedAt: new Date() })

/** Its worker notices and stops. */
export const markFilmCancelled = (connection: Connection, filmId: FilmId): Promise<boolean> =>
  updateUnfinished(connection, filmId, { state: "cancelled", finishedAt: new Date() })

/** Another poster stands for a film. Says whether there is such a film. */
export const setFilmPoster = async (
  connection: Connection,
  filmId: FilmId,
  posterKey: string,
): Promise<boolean> => {
  const changed = await connection
    .update(films)
    .set({ posterKey })
    .where(and(eq(films.id, filmId), eq(films.state, "done")))
    .returning({ id: films.id })
  return changed.length > 0
}
