/** What a film's subtitles are made of, once every voice in it has been listened to. */
import { isLineEvent } from "../../domain/cut"
import type { Language } from "../../domain/language"
import type { Worker } from "../jobs/worker"
import { ensureHeard } from "../speech/listen"
import type { FilmRow } from "../store/films"
import { findSubmission } from "../store/submissions"
import { readSubtitleTracks } from "../store/subtitles"
import type { FilmSubtitles } from "./film-subtitles"

export const prepareSubtitles = async (
  worker: Worker,
  { campaignId, cut }: Pick<FilmRow, "campaignId" | "cut">,
  language: Language,
  signal: AbortSignal,
): Promise<FilmSubtitles> => {
  const { db } = worker.database
  for (const event of cut.filter(isLineEvent)) {
    const voice = event.kind === "unison" ? event.voices[0] : event.kind === "clip" ? event : undefined
    const submission = voice === undefined ? undefined : await findSubmission(db, voice.takeId)
    if (submission !== undefined)
      await ensureHeard(worker, submission, { text: event.text, language }, signal)
  }
  return readSubtitleTracks(db, campaignId)
}
