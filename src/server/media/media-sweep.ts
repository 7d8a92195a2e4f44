/**
 * [Note: What the media store lets go] Files that were sent, proxies and posters stay for as long as their
 * campaign. What a film is joined from can be made again: it goes when no film has used it for some
 * weeks. Files of a film that is not in the database are what a process left behind that died between
 * deleting the two. Music and logos go a day after nothing has named them any more: neither what was
 * decided nor a film; for so long, a desk that is still open can take a change back.
 */
import type { Services } from "../services"
import { namedFilmFiles } from "../store/film-settings"
import { findFilm } from "../store/films"
import type { MediaKey } from "./media-files"
import { filmAssetOf, filmOf, isMadeAgain } from "./media-keys"

const DAY_MS = 24 * 60 * 60 * 1000
const UNUSED_KEPT_MS = 21 * DAY_MS
/** A film that is being made at this moment, or deleted by another process, is none of ours. */
const FILM_FILES_KEPT_MS = DAY_MS
/** A file that was sent at this moment is named in the next. */
const UNNAMED_KEPT_MS = DAY_MS
const SWEEP_EVERY_MS = DAY_MS

type Sweeping = Pick<Services, "mediaFiles" | "database" | "log">

/** Whether a file is of something that is not in the database any more, or never came to be. */
const isLeftBehind = async (
  { database: { db } }: Sweeping,
  key: MediaKey,
  unusedMs: number,
): Promise<boolean> => {
  const filmId = filmOf(key)
  if (filmId !== undefined && unusedMs > FILM_FILES_KEPT_MS) return (await findFilm(db, filmId)) === undefined
  const campaignId = filmAssetOf(key)
  if (campaignId !== undefined && unusedMs > UNNAMED_KEPT_MS)
    return !(await namedFilmFiles(db, campaignId)).has(key)
  return false
}

/** Look once, at a moment. @returns how many files are gone */
export const sweepMedia = async (services: Sweeping, now: Date): Promise<number> => {
  const { mediaFiles } = services
  let count = 0
  for (const { key, usedAt } of await mediaFiles.list()) {
    const unusedMs = now.getTime() - usedAt.getTime()
    const isOld = isMadeAgain(key) && unusedMs > UNUSED_KEPT_MS
    if (!isOld && !(await isLeftBehind(services, key, unusedMs))) continue
    await mediaFiles.remove(key)
    count += 1
  }
  return count
}

/** Look now and every day. Returns how to stop, which waits for a look that is under way. */
export const startMediaSweep = (services: Sweeping): (() => Promise<void>) => {
  let looking: Promise<void> = Promise.resolve()
  const look = (): void => {
    looking = looking
      .then(() => sweepMedia(services, new Date()))
      .then(count => {
        if (count > 0) services.log.info({ count }, "removed files that no film uses")
      })
      .catch((error: unknown) => services.log.error({ err: error }, "looking for files that no film uses"))
  }
  look()
  const timer = setInterval(look, SWEEP_EVERY_MS)
  return async () => {
    clearInterval(timer)
    await looking
  }
}
