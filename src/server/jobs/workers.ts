/** The half of the server that works: what each job does, and how many run at once. */
import { availableParallelism } from "node:os"
import { renderFilm } from "../film/render-film"
import { retakePoster } from "../film/retake-poster"
import { findFfmpeg } from "../media/ffmpeg-binaries"
import { finishSubmission } from "../media/finish-submission"
import { prepareSubmission } from "../media/prepare-submission"
import { sendNotice } from "../notices/send-notice"
import type { Services } from "../services"
import { prepareWelcome } from "../welcome/prepare-welcome"
import { resendLostJobs } from "./lost-jobs"
import type { JobSlots } from "./queue"

/** Films made side by side, such as one cut in every format. Their encoders share the cores. */
const FILMS_AT_ONCE = 3

/** Half the cores for clips leaves the server able to answer. See [Note: One encoder a core]. */
const slotsOf = (cores: number): JobSlots => ({
  "submission.prepare": Math.max(1, Math.floor(cores / 2)),
  "submission.finish": Math.max(1, Math.floor(cores / 2)),
  "welcome.prepare": 1,
  "film.render": FILMS_AT_ONCE,
  "film.poster": 1,
  // Mail servers count connections; a letter takes a fraction of a second.
  "notice.send": 2,
})

/** Begin to run jobs, those that an earlier process left behind included. */
export const startWorkers = async (services: Services): Promise<void> => {
  const tools = await findFfmpeg(services.config)
  services.log.info({ version: tools.version, source: tools.source }, "ffmpeg")
  const worker = { ...services, tools }
  await resendLostJobs(services)
  await services.jobs.work(
    {
      "submission.prepare": ({ takeId }, attempt) => prepareSubmission(worker, takeId, attempt),
      "submission.finish": ({ takeId }, attempt) => finishSubmission(worker, takeId, attempt),
      "welcome.prepare": ({ clipId }, attempt) => prepareWelcome(worker, clipId, attempt),
      "film.render": ({ filmId }, attempt) => renderFilm(worker, filmId, attempt),
      "film.poster": ({ filmId }, attempt) => retakePoster(worker, filmId, attempt),
      "notice.send": ({ noticeId }) => sendNotice(services, noticeId),
    },
    slotsOf(availableParallelism()),
  )
}
