import type { Services } from "../services"
import { type FilmRow, setFilmProgress } from "../store/films"

/** Screens are told at most this often. */
const TELL_EVERY_MS = 400

export type ProgressReport = {
  /** @param progress 0 to 1 */
  tell(progress: number): void
  /** Wait for what is being told. */
  close(): Promise<void>
}

/** Tell the database and the screens how far a render is, not too often. */
export const createProgressReport = (
  { database, events, log }: Pick<Services, "database" | "events" | "log">,
  { id: filmId, campaignId }: FilmRow,
): ProgressReport => {
  let toldAt = 0
  let telling: Promise<void> = Promise.resolve()
  const send = async (progress: number): Promise<void> => {
    await setFilmProgress(database.db, filmId, progress)
    await events.publish({ kind: "film-progress", campaignId, filmId, progress })
  }
  return {
    tell: progress => {
      if (performance.now() - toldAt < TELL_EVERY_MS) return
      toldAt = performance.now()
      telling = telling
        .then(() => send(progress))
        .catch((error: unknown) => log.warn({ err: error, filmId }, "cannot tell progress"))
    },
    close: () => telling,
  }
}
