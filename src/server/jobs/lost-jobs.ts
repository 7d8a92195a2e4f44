import type { Services } from "../services"
import { listUnfinishedFilms } from "../store/films"
import { listUnfinished, listUnprepared } from "../store/submissions"
import { listUnsettledWelcomes } from "../store/welcome-clips"
import type { JobQueue } from "./queue"

/**
 * Ask again for all work that is not done. A job is sent with the row that needs it, so this is for
 * what went wrong afterwards, such as a queue restored from an older copy than the tables. Where
 * the job is still there, asking again does nothing.
 */
export const resendLostJobs = async ({
  database,
  jobs,
}: Pick<Services, "database"> & { jobs: Pick<JobQueue, "send"> }): Promise<void> => {
  for (const takeId of await listUnprepared(database.db)) await jobs.send("submission.prepare", { takeId })
  for (const takeId of await listUnfinished(database.db)) await jobs.send("submission.finish", { takeId })
  for (const clipId of await listUnsettledWelcomes(database.db))
    await jobs.send("welcome.prepare", { clipId })
  for (const filmId of await listUnfinishedFilms(database.db)) await jobs.send("film.render", { filmId })
}
