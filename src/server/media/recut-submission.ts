/** What follows when another part of a submission is kept: its mezzanine is made ahead of the film, its facts anew. */
import type { Points } from "../../domain/timecode"
import { tryToMeasure } from "../facts/measure-clip"
import { prepareClip } from "../film/prepare-clip"
import type { Attempt } from "../jobs/queue"
import type { Worker } from "../jobs/worker"
import { hearSubmission } from "../speech/listen"
import { findSubmission, keepFacts, pointsOf, type SubmissionRow } from "../store/submissions"
import { probeFile } from "./probe"

const isSame = (one: Points, other: Points): boolean =>
  one.inPoint === other.inPoint && one.outPoint === other.outPoint

const recut = async (worker: Worker, submission: SubmissionRow, { signal }: Attempt): Promise<void> => {
  const { database, events, mediaFiles, tools } = worker
  const points = pointsOf(submission)
  const path = mediaFiles.pathOf(submission.originalKey)
  const { picture, frames, hasSound } = await probeFile(tools.ffprobe, path, { signal })
  if (picture === undefined) return
  const facts = await tryToMeasure(worker, { path, points, hasSound }, { picture, frames }, signal)
  await prepareClip(worker, { ...submission, points, facts: facts ?? null }, signal)
  if (facts !== undefined) await keepFacts(database.db, submission.takeId, points, facts)
  await hearSubmission(worker, submission.takeId, signal)
  await events.publish({ kind: "campaign-changed", campaignId: submission.campaignId })
}

/** Prepare a submission whose points were moved. See [Note: Jobs may run twice]. */
export const recutSubmission = async (worker: Worker, takeId: string, attempt: Attempt): Promise<void> => {
  // While this job runs, asking for it again does nothing: so it looks whether they were moved meanwhile.
  for (;;) {
    const submission = await findSubmission(worker.database.db, takeId)
    if (submission?.state !== "ready") return
    await recut(worker, submission, attempt)
    const now = await findSubmission(worker.database.db, takeId)
    if (now === undefined || isSame(pointsOf(now), pointsOf(submission))) return
  }
}
