/** Listens to a submission: when each word of its line is said. What it finds is kept with the submission. */
import { readFile } from "node:fs/promises"
import { join } from "node:path"
import type { TakeId } from "../../domain/ids"
import type { Language } from "../../domain/language"
import { promptOf } from "../../domain/prompt"
import type { SpokenWord } from "../../domain/subtitle-pages"
import type { Points } from "../../domain/timecode"
import type { Worker } from "../jobs/worker"
import type { Clip } from "../media/clip-args"
import { FfmpegError } from "../media/ffmpeg-error"
import { runFfmpeg } from "../media/ffmpeg-process"
import { probeFile } from "../media/probe"
import { findCampaign } from "../store/campaigns"
import { findLine } from "../store/lines"
import { findSpeech, isFresh, keepSpeech } from "../store/speech"
import { findSubmission, pointsOf, type SubmissionRow } from "../store/submissions"
import { alignWords } from "./align-words"
import { listenArgs } from "./listen-args"
import { SPEECH_RATE } from "./spectra"
import { say } from "./synthesiser"
import { VOICES } from "./voices"

/** Beyond this something else is said than the text: its syllables tell as much of it. */
const STRANGENESS_MAX = 1.02

type Listener = Pick<Worker, "mediaFiles" | "tools" | "database" | "log">

/** When each word of a text is said in a clip, in seconds of its file; null: another text, or none. */
export const hearWords = async (
  { mediaFiles, tools }: Pick<Listener, "mediaFiles" | "tools">,
  clip: Clip,
  text: string,
  language: Language,
  signal: AbortSignal,
): Promise<readonly SpokenWord[] | null> => {
  const words = promptOf(text.trim(), language).words.map(word => word.text)
  if (!clip.hasSound || words.length === 0) return null
  const samples = await mediaFiles.scratch(async folder => {
    const sound = join(folder, "voice.f32")
    await runFfmpeg(tools.ffmpeg, listenArgs(clip, sound), { signal })
    return new Float32Array(new Uint8Array(await readFile(sound)).buffer)
  })
  const spoken = await say(words, VOICES[language])
  const found = await alignWords({ samples, sampleRate: SPEECH_RATE }, spoken)
  if (found === undefined || found.strangeness > STRANGENESS_MAX) return null
  const { inPoint } = clip.points
  return found.words.map(({ from, to }) => ({ from: inPoint + from, to: inPoint + to }))
}

/**
 * Listen to a submission, unless that was done. Never fails because of what it hears: subtitles are then
 * timed by their syllables.
 */
export const ensureHeard = async (
  worker: Listener,
  submission: SubmissionRow,
  { text, language }: { readonly text: string; readonly language: Language },
  signal: AbortSignal,
): Promise<void> => {
  const { takeId, originalKey } = submission
  const { db } = worker.database
  const points: Points = pointsOf(submission)
  if (isFresh(await findSpeech(db, takeId), text, points)) return
  try {
    const path = worker.mediaFiles.pathOf(originalKey)
    const { hasSound } = await probeFile(worker.tools.ffprobe, path, { signal })
    const words = await hearWords(worker, { path, points, hasSound }, text, language, signal)
    await keepSpeech(db, { takeId, text, ...points, words })
  } catch (error) {
    if (signal.aborted) throw error
    worker.log.warn({ err: error, takeId }, "a submission cannot be listened to")
    // A file that cannot be decoded stays so; what else there was may be over at the next try.
    if (error instanceof FfmpegError) await keepSpeech(db, { takeId, text, ...points, words: null })
  }
}

/** Listen to a submission for its line as it is worded now, and tell the desks. */
export const hearSubmission = async (
  worker: Listener & Pick<Worker, "events">,
  takeId: TakeId,
  signal: AbortSignal,
): Promise<void> => {
  const { db } = worker.database
  const submission = await findSubmission(db, takeId)
  if (submission?.state !== "ready") return
  const campaign = await findCampaign(db, submission.campaignId)
  const line = await findLine(db, submission.lineId)
  if (campaign === undefined || line === undefined) return
  await ensureHeard(worker, submission, { text: line.text, language: campaign.language }, signal)
  await worker.events.publish({ kind: "campaign-changed", campaignId: submission.campaignId })
}
