import type { Seconds } from "../../domain/timecode"
import type { Services } from "../services"
import { type FilmRow, setFilmProgress } from "../store/films"

/** Screens are told at most this often. */
const TELL_EVERY_MS = 400

const MS_PER_SECOND = 1000

/** Before so much is done, and so much time has passed, nobody can tell how long the rest will take. */
const TELLING_PROGRESS = 0.03
const TELLING_AFTER: Seconds = 1.5

/**
 * How long the rest of some steady work will take.
 *
 * @param progress 0 to 1 @param passed since it began
 * @returns whole seconds; null: too early to tell
 */
export const timeLeft = (progress: number, passed: Seconds): Seconds | null =>
  progress < TELLING_PROGRESS || passed < TELLING_AFTER
    ? null
    : Math.round((passed * (1 - progress)) / progress)

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
  const begunAt = performance.now()
  const send = async (progress: number): Promise<void> => {
    const etaSeconds = timeLeft(progress, (performance.now() - begunAt) / MS_PER_SECOND)
    await setFilmProgress(database.db, filmId, progress, etaSeconds)
    await events.publish({ kind: "film-progress", campaignId, filmId, progress, etaSeconds })
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
