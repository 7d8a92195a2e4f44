/** A stretch of a film in which several people say the same line: all seen, all heard. */
import { type CutEvent, eventDuration } from "../../../domain/cut"
import { mosaicRows } from "../../../domain/mosaic"
import { framesIn, SAMPLE_RATE } from "../../media/frame-rate"
import { findSubmission } from "../../store/submissions"
import { breathFrames, type PlannedPart, picturesOf, silence } from "../film-part"
import type { FilmStudio } from "../film-studio"
import type { PictureFade } from "../mezzanine-args"
import { alignUnison, type HeardVoice } from "./align-unison"
import { ensureMosaic, mosaicMezzanineKey, type SeenMosaic } from "./mosaic-picture"
import { ensureUnisonSound } from "./unison-sound"

export type UnisonEvent = Extract<CutEvent, { readonly kind: "unison" }>

const MS_PER_SECOND = 1000

/** Whose clips are still there: whoever is missing is simply not among them. */
export const voicesLeft = async (
  { db }: Pick<FilmStudio, "db">,
  { voices }: Pick<UnisonEvent, "voices">,
): Promise<HeardVoice[]> => {
  const found = await Promise.all(
    voices.map(async voice => {
      const submission = await findSubmission(db, voice.takeId)
      return submission && { voice, source: { ...submission, points: voice.points } }
    }),
  )
  return found.filter(voice => voice !== undefined)
}

/** Plan a stretch of at least two voices. They are brought together first: that says how long it is. */
export const planUnison = async (
  studio: FilmStudio,
  event: UnisonEvent,
  heard: readonly HeardVoice[],
  fade: PictureFade,
  signal: AbortSignal,
): Promise<PlannedPart> => {
  const { film, frame, mediaFiles, settings, tools } = studio
  const together = await alignUnison(studio, heard, signal)
  const moved: UnisonEvent = { ...event, voices: together.map(({ voice }) => voice) }
  const frames = framesIn(eventDuration(moved))
  const rows = mosaicRows(together.length, frame)
  const seen: SeenMosaic = { campaignId: film.campaignId, voices: together, rows, frame, frames, fade }
  const fadeSamples = Math.round((settings.soundFadeMs / MS_PER_SECOND) * SAMPLE_RATE)
  return {
    event: moved,
    isMade: await mediaFiles.use(mosaicMezzanineKey(studio, seen, tools)),
    makeSounds: async options => {
      const voices = { campaignId: film.campaignId, voices: together, frames }
      const path = mediaFiles.pathOf(await ensureUnisonSound(studio, voices, options))
      const held = breathFrames(moved)
      return [{ path, frames, gainDb: event.gainDb, fadeSamples }, ...(held > 0 ? [silence(held)] : [])]
    },
    makePictures: async options =>
      picturesOf(studio, moved, await ensureMosaic(studio, seen, options), options),
  }
}
