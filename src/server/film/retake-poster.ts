/** The job that gives a film that is made already the poster that was chosen, without making it again. */
import { filmSettings } from "../../domain/film-settings"
import type { FilmId } from "../../domain/ids"
import type { Attempt } from "../jobs/queue"
import type { Worker } from "../jobs/worker"
import { filmPosterKey } from "../media/media-keys"
import { findCampaign } from "../store/campaigns"
import { type FilmRow, findFilm, setFilmPoster } from "../store/films"
import { hashOf } from "./content-hash"
import { posterMoments, takePoster } from "./poster"

const retake = async (
  { database: { db }, mediaFiles, tools, events }: Worker,
  { id, campaignId, filmKey, posterKey, cut }: FilmRow & { readonly filmKey: string },
  signal: AbortSignal,
): Promise<void> => {
  const campaign = await findCampaign(db, campaignId)
  const { poster } = filmSettings(campaign?.filmSettings ?? {})
  // Another picture has another name: whoever has kept the old one asks anew.
  const key = filmPosterKey(campaignId, id, hashOf({ poster }))
  if (key === posterKey) return
  await mediaFiles.scratch(async folder => {
    const options = { ffmpeg: tools.ffmpeg, folder, signal }
    await mediaFiles.adopt(
      await takePoster(mediaFiles.pathOf(filmKey), posterMoments(cut, poster), options),
      key,
    )
  })
  if (await setFilmPoster(db, id, key)) {
    if (posterKey !== null) await mediaFiles.remove(posterKey)
  } else await mediaFiles.remove(key)
  await events.publish({ kind: "campaign-changed", campaignId })
}

/**
 * Take a film's poster anew. Chosen again meanwhile, it is taken again: of two jobs for one film the queue
 * keeps one. See [Note: Jobs may run twice].
 */
export const retakePoster = async (worker: Worker, filmId: FilmId, attempt: Attempt): Promise<void> => {
  let before: string | null | undefined
  for (;;) {
    const film = await findFilm(worker.database.db, filmId)
    if (film?.state !== "done" || film.filmKey === null || film.posterKey === before) return
    before = film.posterKey
    try {
      await retake(worker, { ...film, filmKey: film.filmKey }, attempt.signal)
    } catch (error) {
      if (!attempt.isLast || attempt.signal.aborted) throw error
      worker.log.error({ err: error, filmId }, "a poster cannot be taken")
      return
    }
  }
}
