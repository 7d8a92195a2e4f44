/**
 * What happens to a submission after it has arrived: it is looked at, and made ready or refused.
 *
 * [Note: Seen first] A take can be reviewed and played in the film's preview as soon as its proxy and its poster
 * are there. All else (facts, mezzanine, the moments of its words) follows in a job of its own,
 * `finish-submission.ts`: so a take that arrives waits for no other one's mezzanine. Those wait for the proxies of
 * all that have arrived. A film that is asked for meanwhile makes what it needs itself.
 */
import { join } from "node:path"
import type { Refusal } from "../../domain/submission"
import { lengthOf, type Points, type Seconds } from "../../domain/timecode"
import type { Attempt } from "../jobs/queue"
import type { Worker } from "../jobs/worker"
import {
  findSubmission,
  markSubmissionReady,
  markSubmissionRefused,
  type SubmissionRow,
} from "../store/submissions"
import type { Clip } from "./clip-args"
import { runFfmpeg } from "./ffmpeg-process"
import { isUnusable } from "./is-unusable"
import { judge } from "./judge"
import { posterKey, proxyKey, submissionPrefix } from "./media-keys"
import { posterArgs } from "./poster-args"
import { toWholeFrames } from "./presented-frames"
import { type Picture, type Probe, probeFile, shownSize } from "./probe"
import { proxyArgs } from "./proxy-args"

/** Where in the kept part the poster is, as a share of its length: she has begun to speak. */
const POSTER_AT = 0.4
/** How much before and after the kept part can be played, and taken in by whoever moves the points. */
const PROXY_MARGIN: Seconds = 60

/** The part of the file that the proxy shows, in whole frames. */
const proxyPoints = ({ inPoint, outPoint }: Points, { length, frames }: Probe): Points =>
  toWholeFrames(
    { inPoint: Math.max(0, inPoint - PROXY_MARGIN), outPoint: Math.min(length, outPoint + PROXY_MARGIN) },
    frames,
  )

/** Make the proxy and a picture of it. */
const makeViews = async (
  { mediaFiles, tools }: Worker,
  { campaignId, takeId }: SubmissionRow,
  clip: Clip,
  { picture, points }: { readonly picture: Picture; readonly points: Points },
  signal: AbortSignal,
): Promise<{ proxyKey: string; posterKey: string }> => {
  const keys = { proxyKey: proxyKey(campaignId, takeId), posterKey: posterKey(campaignId, takeId) }
  const posterAt = points.inPoint - clip.points.inPoint + lengthOf(points) * POSTER_AT
  await mediaFiles.scratch(async folder => {
    const [proxy, poster] = [join(folder, "proxy.mp4"), join(folder, "poster.jpg")]
    await runFfmpeg(tools.ffmpeg, proxyArgs(clip, picture, proxy), { signal })
    await runFfmpeg(tools.ffmpeg, posterArgs(proxy, posterAt, poster), { signal })
    await mediaFiles.adopt(proxy, keys.proxyKey)
    await mediaFiles.adopt(poster, keys.posterKey)
  })
  return keys
}

/** Look at the file; make what it is played by. Returns why it is refused, if it is. */
const examine = async (
  worker: Worker,
  submission: SubmissionRow,
  signal: AbortSignal,
): Promise<Refusal | undefined> => {
  const { database, jobs, mediaFiles, tools } = worker
  // Asked first: ffprobe has no words for a file with nothing in it.
  if (submission.sizeBytes === 0) return "empty"
  const path = mediaFiles.pathOf(submission.originalKey)
  const sent: Points = { inPoint: submission.inPoint, outPoint: submission.outPoint }
  const probe = await probeFile(tools.ffprobe, path, { signal })
  const judgement = judge(probe, sent)
  if ("refusal" in judgement) return judgement.refusal

  const { picture, hasSound, points } = judgement
  const proxy = proxyPoints(points, probe)
  const views = await makeViews(worker, submission, { path, points: proxy, hasSound }, judgement, signal)
  const frames = { moments: probe.frames, length: probe.length }
  const prepared = { ...views, points, proxy, frames, pictureSize: shownSize(picture) }
  await markSubmissionReady(database.db, jobs, submission.takeId, prepared)
  // Deleted meanwhile, with the files that it had then: what was made since goes as well.
  if ((await findSubmission(database.db, submission.takeId)) === undefined)
    await mediaFiles.removeAll(submissionPrefix(submission.campaignId, submission.takeId))
  return undefined
}

/** Prepare a submission. See [Note: Jobs may run twice]. */
export const prepareSubmission = async (worker: Worker, takeId: string, attempt: Attempt): Promise<void> => {
  const { database, events, log } = worker
  const submission = await findSubmission(database.db, takeId)
  if (submission?.state !== "processing") return

  const refusal = await examine(worker, submission, attempt.signal).catch((error: unknown): Refusal => {
    if (!isUnusable(error, attempt)) throw error
    log.warn({ err: error, takeId }, "a submission cannot be decoded")
    return "not-a-video"
  })
  if (refusal !== undefined) await markSubmissionRefused(database.db, takeId, refusal)
  await events.publish({ kind: "campaign-changed", campaignId: submission.campaignId })
}
