/** What is made of the kept part of a submission behind what is needed to play it, and anew when another part is kept. */
import { tryToMeasure } from "../facts/measure-clip"
import { prepareClip } from "../film/prepare-clip"
import { proxiesFirst } from "../jobs/proxies-first"
import type { Attempt } from "../jobs/queue"
import type { Worker } from "../jobs/worker"
import { hearSubmission } from "../speech/listen"
import {
  findSubmission,
  keepFacts,
  markSubmissionFinished,
  markSubmissionRefused,
  pointsOf,
  type SubmissionRow,
} from "../store/submissions"
import { isUnusable } from "./is-unusable"
import { submissionPrefix } from "./media-keys"
import { probeFile } from "./probe"

const tellDesks = ({ events }: Worker, { campaignId }: SubmissionRow): Promise<void> =>
  events.publish({ kind: "campaign-changed", campaignId })

/** Measure a submission, make its share of a film, and listen to it: each is told as soon as it is there. */
const finish = async (worker: Worker, submission: SubmissionRow, signal: AbortSignal): Promise<void> => {
  const { database, mediaFiles, tools } = worker
  const points = pointsOf(submission)
  const path = mediaFiles.pathOf(submission.originalKey)
  const { picture, frames, hasSound } = await probeFile(tools.ffprobe, path, { signal })
  if (picture === undefined) return
  const facts = await tryToMeasure(worker, { path, points, hasSound }, { picture, frames }, signal)
  if (facts !== undefined) {
    await keepFacts(database.db, submission.takeId, points, facts)
    await tellDesks(worker, submission)
  }
  await proxiesFirst(worker, signal)
  await prepareClip(worker, { ...submission, points, facts: facts ?? null }, signal)
  await hearSubmission(worker, submission.takeId, signal)
}

/** Its mezzanine cannot be made, though its proxy could. */
const giveUp = async (worker: Worker, submission: SubmissionRow, error: unknown): Promise<void> => {
  const { database, log } = worker
  log.warn({ err: error, takeId: submission.takeId }, "a submission cannot be brought to the film's format")
  // Where a coordinator has moved the points, others may do: she reads of it once a film is made.
  if (submission.adjustedIn === null)
    await markSubmissionRefused(database.db, submission.takeId, "not-a-video")
}

/**
 * Make all that is still missing of a submission. See [Note: Jobs may run twice].
 *
 * While this job runs, asking for it again does nothing: so it looks whether the points were moved meanwhile.
 */
export const finishSubmission = async (worker: Worker, takeId: string, attempt: Attempt): Promise<void> => {
  const { database, mediaFiles } = worker
  for (let isFinished = false; !isFinished; ) {
    const submission = await findSubmission(database.db, takeId)
    if (submission?.state !== "ready") return
    await finish(worker, submission, attempt.signal).catch(async (error: unknown) => {
      if (!isUnusable(error, attempt)) throw error
      await giveUp(worker, submission, error)
    })
    isFinished = await markSubmissionFinished(database.db, takeId, pointsOf(submission))
    await tellDesks(worker, submission)
    // Deleted meanwhile, with the files that it had then: what was made since goes as well.
    if (!isFinished && (await findSubmission(database.db, takeId)) === undefined)
      await mediaFiles.removeAll(submissionPrefix(submission.campaignId, takeId))
  }
}
