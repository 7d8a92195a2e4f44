/** The job that renders a film: mezzanines where they are missing, then the film. */
import type { FilmId } from "../../domain/ids"
import type { Attempt } from "../jobs/queue"
import type { Worker } from "../jobs/worker"
import { filmPrefix } from "../media/media-keys"
import { findCampaign } from "../store/campaigns"
import { type FilmRow, findFilm, markFilmDone, markFilmFailed, markFilmRendering } from "../store/films"
import { deleteReplacedFilms } from "../store/replaced-films"
import { assembleFilm } from "./assemble"
import { isUnwanted, watchCancelled } from "./cancel-watch"
import { explainFailure } from "./failure-sentence"
import { openFilmStudio } from "./film-studio"
import { prepareSubtitles } from "./prepare-subtitles"
import { createProgressReport } from "./progress-report"
import { makeSegments } from "./segments"

/** Share of the progress that mezzanines have. On arrival they are made already, and pass at once. */
const MEZZANINES_SHARE = 0.9

const render = async (worker: Worker, film: FilmRow, signal: AbortSignal): Promise<void> => {
  const { database, log } = worker
  const place = { mediaFiles: worker.mediaFiles, tools: worker.tools, db: database.db }
  const campaign = await findCampaign(database.db, film.campaignId)
  // Deleted with all that belongs to it: nobody waits for this film.
  if (campaign === undefined) return
  const progress = createProgressReport(worker, film)
  try {
    const subtitles = await prepareSubtitles(worker, film, campaign.language, signal)
    const studio = await openFilmStudio(place, film, campaign.language, subtitles)
    const segments = await makeSegments(studio, {
      signal,
      onProgress: share => progress.tell(share * MEZZANINES_SHARE),
    })
    const rendered = await assembleFilm(
      studio,
      segments,
      { id: film.id, title: campaign.title },
      {
        signal,
        onProgress: share => progress.tell(MEZZANINES_SHARE + share * (1 - MEZZANINES_SHARE)),
      },
    )
    await markFilmDone(database.db, film.id, rendered, segments.warnings)
    const isWanted = !isUnwanted(await findFilm(database.db, film.id))
    const gone = isWanted ? await deleteReplacedFilms(database.db, film) : [film.id]
    for (const id of gone) await worker.mediaFiles.removeAll(filmPrefix(film.campaignId, id))
    const { duration } = rendered
    log.info({ filmId: film.id, duration, isWanted, warnings: segments.warnings }, "a film is made")
  } finally {
    await progress.close()
  }
}

/** Render a film. See [Note: Jobs may run twice]. */
export const renderFilm = async (worker: Worker, filmId: FilmId, attempt: Attempt): Promise<void> => {
  const { database, mediaFiles, events, log } = worker
  const film = await findFilm(database.db, filmId)
  if (film === undefined || !(await markFilmRendering(database.db, filmId))) return
  const changed = { kind: "campaign-changed", campaignId: film.campaignId } as const
  await events.publish(changed)

  const cancelled = watchCancelled(worker, filmId)
  try {
    await render(worker, film, AbortSignal.any([attempt.signal, cancelled.signal]))
  } catch (error) {
    // The server stops, or another worker has taken over: the job runs again.
    if (attempt.signal.aborted && !cancelled.signal.aborted) throw error
    if (!cancelled.signal.aborted) {
      if (!attempt.isLast) throw error
      log.error({ err: error, filmId }, "a film cannot be rendered")
      const campaign = await findCampaign(database.db, film.campaignId)
      await markFilmFailed(database.db, filmId, explainFailure(error, campaign?.language ?? "fr"))
    }
  } finally {
    await cancelled.close()
  }
  if (cancelled.signal.aborted) await mediaFiles.removeAll(filmPrefix(film.campaignId, filmId))
  await events.publish(changed)
}
