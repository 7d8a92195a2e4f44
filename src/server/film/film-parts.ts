/** What each stretch of a film is made of: pictures that are joined, and the sounds that belong to them. */
import { type CutEvent, eventDuration, isLineEvent, type Playing } from "../../domain/cut"
import type { Seconds } from "../../domain/timecode"
import { FRAME_RATE, framesIn, SAMPLE_RATE } from "../media/frame-rate"
import type { MediaKey } from "../media/media-files"
import { findSubmission } from "../store/submissions"
import { overlaysOf } from "./clip-overlays"
import { type ClipLook, clipPictureKey, ensureClipPicture, type Source } from "./clip-picture"
import { ensureClipSound } from "./clip-sound"
import type { Segment } from "./film-args"
import { ClipGoneError, type FilmStudio } from "./film-studio"
import { NO_FADE, type PictureFade } from "./mezzanine-args"
import { ensureBreath, ensureStandIn, type MakeOptions, type StandIn, standInKey } from "./mezzanines"
import type { SoundPiece } from "./sound-track"

/** What one stretch brings to the film. */
export type FilmPart = { readonly pictures: readonly Segment[]; readonly sounds: readonly SoundPiece[] }

/** A stretch that is to be made. */
export type PlannedPart = {
  readonly event: CutEvent
  /** Whether its picture is there: then it costs next to nothing. */
  readonly isMade: boolean
  make(options: MakeOptions): Promise<FilmPart>
}

const MS_PER_SECOND = 1000

const breathFrames = ({ breathAfter = 0 }: CutEvent): number => Math.round(breathAfter * FRAME_RATE)

const silence = (frames: number): SoundPiece => ({ path: undefined, frames, gainDb: 0, fadeSamples: 0 })

/** A mezzanine, with its last picture held for the breath after it. */
const picturesOf = async (
  studio: FilmStudio,
  event: CutEvent,
  mezzanine: MediaKey,
  options: MakeOptions,
): Promise<Segment[]> => {
  const { film, mediaFiles } = studio
  const [duration, held] = [eventDuration(event), breathFrames(event)]
  const picture = { path: mediaFiles.pathOf(mezzanine), duration }
  if (held === 0) return [picture]
  const before = { campaignId: film.campaignId, mezzanine, frames: framesIn(duration) }
  const breath = await ensureBreath(studio, before, held, options)
  return [picture, { path: mediaFiles.pathOf(breath), duration: held / FRAME_RATE }]
}

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
  const overlays = await overlaysOf(event, studio)
  const look: ClipLook = { frame, focus: event.crop ?? null, overlays, fade }
  const frames = framesIn(eventDuration(event))
  const fadeSamples = Math.round((settings.soundFadeMs / MS_PER_SECOND) * SAMPLE_RATE)
  return {
    event,
    isMade: await mediaFiles.exists(clipPictureKey(source, look, tools)),
    make: async options => {
      const sound = await ensureClipSound(studio, source, options)
      const mezzanine = await ensureClipPicture(studio, source, look, options)
      const path = mediaFiles.pathOf(sound)
      const held = breathFrames(event)
      return {
        pictures: await picturesOf(studio, event, mezzanine, options),
        sounds: [
          { path, frames, gainDb: event.gainDb ?? 0, fadeSamples },
          ...(held > 0 ? [silence(held)] : []),
        ],
      }
    },
  }
}

/** What the card of a stretch says that is no clip. */
const cardOf = (studio: FilmStudio, event: CutEvent, duration: Seconds): StandIn => {
  const { film, language, speakers } = studio
  const said = film.cut.filter(isLineEvent)
  const isLine = isLineEvent(event)
  const card = {
    text: isLine ? event.text : event.card.title,
    language,
    speaker: isLine ? speakers.get(event.lineId) : undefined,
    position: isLine ? said.findIndex(({ lineId }) => lineId === event.lineId) + 1 : 0,
    lineCount: said.length,
  }
  return { campaignId: film.campaignId, card, duration }
}

/** Plan a stretch that shows a card. */
export const planCard = async (
  studio: FilmStudio,
  event: CutEvent,
  fade: PictureFade = NO_FADE,
): Promise<PlannedPart> => {
  const { fonts, frame, mediaFiles, settings, tools } = studio
  const look = { frame, fade, fonts, accent: settings.accent }
  const duration = eventDuration(event)
  const card = cardOf(studio, event, duration)
  return {
    event,
    isMade: await mediaFiles.exists(standInKey(card, look, tools)),
    make: async options => {
      const mezzanine = await ensureStandIn(studio, card, look, options)
      return {
        pictures: await picturesOf(studio, event, mezzanine, options),
        sounds: [silence(framesIn(duration) + breathFrames(event))],
      }
    },
  }
}

/** Of those who say a line together, the one who takes longest: she alone is seen, as yet. */
const longest = (voices: readonly Playing[]): Playing | undefined =>
  [...voices].sort(
    (one, other) => other.points.outPoint - other.points.inPoint - (one.points.outPoint - one.points.inPoint),
  )[0]

/**
 * Plan what a stretch needs.
 *
 * @throws ClipGoneError
 */
export const planPart = async (
  studio: FilmStudio,
  event: CutEvent,
  fade: PictureFade,
): Promise<PlannedPart> => {
  if (event.kind === "clip") return planClip(studio, event, await needSource(studio, event), fade)
  if (event.kind !== "unison") return planCard(studio, event, fade)
  const voice = longest(event.voices)
  if (voice === undefined) return planCard(studio, event, fade)
  const { lineId, text, gainDb, breathAfter = 0 } = event
  const alone: ClipEvent = {
    kind: "clip",
    lineId,
    text,
    gainDb,
    breathAfter,
    crop: null,
    lowerThird: null,
    ...voice,
  }
  return planClip(studio, alone, await needSource(studio, voice), fade)
}
