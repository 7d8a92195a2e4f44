import type { FilmId } from "../../domain/ids"
import type { Services } from "../services"
import { type FilmRow, findFilm } from "../store/films"

/**
 * Whether nobody wants a film any more. One that is done is wanted: its job may run twice at once, and
 * whoever comes second must not take away what the first has made.
 */
export const isUnwanted = (film: Pick<FilmRow, "state"> | undefined): boolean =>
  film === undefined || film.state === "cancelled"

/** How often a render looks whether it is still wanted. */
const LOOK_EVERY_MS = 500

export type CancelWatch = {
  /** Aborts when the film was cancelled or deleted. */
  readonly signal: AbortSignal
  /** Stop looking. */
  close(): Promise<void>
}

/** Watch whether a film is still wanted. The database says so: who cancels may be another process. */
export const watchCancelled = (
  { database, log }: Pick<Services, "database" | "log">,
  filmId: FilmId,
): CancelWatch => {
  const cancelled = new AbortController()
  const look = async (): Promise<void> => {
    if (isUnwanted(await findFilm(database.db, filmId)))
      cancelled.abort(new Error("The film is not wanted any more"))
  }
  let looking: Promise<void> = Promise.resolve()
  const timer = setInterval(() => {
    looking = looking.then(look).catch((error: unknown) => log.warn({ err: error, filmId }, "cannot look"))
  }, LOOK_EVERY_MS)
  return {
    signal: cancelled.signal,
    close: async () => {
      clearInterval(timer)
      await looking
    },
  }
}
