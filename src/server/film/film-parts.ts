/** What each stretch of a film is made of: pictures that are joined, and the sounds that belong to them. */
import { type CutEvent, eventDuration, type Playing } from "../../domain/cut"
import { framesIn, SAMPLE_RATE } from "../media/frame-rate"
import { findSubmission } from "../store/submissions"
import { overlaysOf } from "./clip-overlays"
import { type ClipLook, clipPictureKey, ensureClipPicture, type Source } from "./clip-picture"
import { ensureClipSound } from "./clip-sound"
import { breathFrames, type PlannedPart, picturesOf, silence } from "./film-part"
import { ClipGoneError, type FilmStudio } from "./film-studio"
import { NO_FADE, type PictureFade } from "./mezzanine-args"
import { planCard } from "./plan-card"
import { planUnison, voicesLeft } from "./unison/plan-unison"

const MS_PER_SECOND = 1000

const needSource = async ({ db }: FilmStudio, { takeId, points }: Playing): Promise<Source> => {
  const submission = await findSubmission(db, takeId)
  if (submission === undefined) throw new ClipGoneError(takeId)
  return { ...submission, points }
}

export type ClipEvent = Extract<CutEvent, { readonly kind: "clip" }>

/** Plan a stretch that shows a clip. */
export const planClip = async (
  studio: FilmStudio,
  event: ClipEvent,
  source: Source,
  fade: PictureFade = NO_FADE,
): Promise<PlannedPart> => {
  const { frame, mediaFiles, settings, tools } = studio
  const overlays = await overlaysOf(event, source, studio)
  const look: ClipLook = { frame, crop: event.crop ?? null, overlays, fade }
  const frames = framesIn(eventDuration(event))
  const fadeSamples = Math.round((settings.soundFadeMs / MS_PER_SECOND) * SAMPLE_RATE)
  return {
    event,
    isMade: await mediaFiles.use(clipPictureKey(source, look, tools)),
    makeSounds: async options => {
      const path = mediaFiles.pathOf(await ensureClipSound(studio, source, options))
      const held = breathFrames(event)
      return [{ path, frames, gainDb: event.gainDb ?? 0, fadeSamples }, ...(held > 0 ? [silence(held)] : [])]
    },
    makePictures: async options =>
      picturesOf(studio, event, await ensureClipPicture(studio, source, look, options), options),
  }
}

/**
 * Plan what a stretch needs.
 *
 * @throws ClipGoneError
 */
export const planPart = async (
  studio: FilmStudio,
  event: CutEvent,
  fade: PictureFade,
  signal: AbortSignal,
): Promise<PlannedPart> => {
  if (event.kind === "clip") return planClip(studio, event, await needSource(studio, event), fade)
  if (event.kind !== "unison") return planCard(studio, event, fade)
  const voices = await voicesLeft(studio, event)
  const [first, second] = voices
  if (first === undefined) throw new ClipGoneError(event.voices[0]?.takeId ?? event.lineId)
  if (second !== undefined) return planUnison(studio, event, voices, fade, signal)
  const { lineId, text, gainDb, breathAfter = 0 } = event
  const { takeId, contributorId, points, lowerThird } = first.voice
  const alone = { lineId, text, gainDb, breathAfter, crop: null, takeId, contributorId, points, lowerThird }
  return planClip(studio, { kind: "clip", ...alone }, first.source, fade)
}
