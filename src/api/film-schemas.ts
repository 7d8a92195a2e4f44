/** The shapes of the film: what was decided about it, what was ordered, what came of it. See `schemas.ts`. */
import { z } from "@hono/zod-openapi"
import * as film from "../domain/film-settings"
import { FORMATS } from "../domain/format"
import { LANGUAGES } from "../domain/language"
import { LINES_MAX } from "../domain/script"
import { FILM_STATES } from "../domain/submission"

const id = z.uuid().lowercase()
const seconds = z.number().nonnegative().finite()
const share = z.number().min(0).max(1)
const upTo = (max: number) => z.number().min(0).max(max)
const cardText = z.string().trim().max(film.CARD_TEXT_MAX_LENGTH)
const mediaKey = z.string().regex(/^[\w/.-]{1,200}$/)
const lineIds = z.array(id).max(LINES_MAX).readonly()

export const resolution = z.literal(film.RESOLUTIONS)
const subtitleMode = z.enum(film.SUBTITLE_MODES)

export const ClipSettings = z
  .object({
    gainDb: z.number().min(-film.GAIN_MAX_DB).max(film.GAIN_MAX_DB),
    crop: z.object({ x: share, y: share }).nullable(),
    lowerThird: z.boolean(),
  })
  .partial()
  .openapi("ClipSettings")

const FilmLogo = z.object({ key: mediaKey, name: z.string().trim().max(film.LOGO_NAME_MAX_LENGTH) })

const Music = z.object({
  key: mediaKey,
  name: z.string().max(film.MUSIC_NAME_MAX_LENGTH),
  levelDb: z.number().min(film.MUSIC_LEVEL_MIN_DB).max(0),
  duckDb: upTo(-film.MUSIC_LEVEL_MIN_DB),
})

/** See `src/domain/film-settings.ts`. */
const PosterMoment = z.object({ of: z.union([z.enum(["title", "closing"]), id]), into: seconds })

/** See `src/domain/film-settings.ts`. */
export const FilmSettings = z
  .object({
    order: lineIds.nullable(),
    leftOut: lineIds,
    clips: z.record(id, ClipSettings),
    missing: z.enum(film.MISSING_LINES),
    opener: z.object({ isOn: z.boolean(), title: cardText.nullable(), subtitle: cardText }),
    closer: z.object({ isOn: z.boolean(), title: cardText, callToAct: cardText, address: cardText }),
    logos: z.array(FilmLogo).max(film.LOGOS_MAX).readonly(),
    breathMs: upTo(film.BREATH_MAX_MS),
    pictureFadeMs: upTo(film.PICTURE_FADE_MAX_MS),
    soundFadeMs: upTo(film.SOUND_FADE_MAX_MS),
    lowerThirds: z.boolean(),
    loudness: z.literal(film.LOUDNESSES),
    music: Music.nullable(),
    subtitles: subtitleMode,
    poster: PosterMoment.nullable(),
    accent: z.string().regex(/^#[0-9a-f]{6}$/),
  })
  .openapi("FilmSettings")

/** Music and logos are changed by sending their files. What is `null` of a clip goes back to the default. */
export const FilmSettingsPatch = FilmSettings.extend({ clips: z.record(id, ClipSettings.nullable()) })
  .partial()
  .openapi("FilmSettingsPatch")

/** What is left out is the campaign's own, or the default. */
export const FilmOrder = z
  .object({ format: z.enum(FORMATS), resolution, subtitles: subtitleMode })
  .partial()
  .openapi("FilmOrder")

export const Film = z
  .object({
    id,
    state: z.enum(FILM_STATES),
    /** 0 to 1. */
    progress: z.number().min(0).max(1),
    /** How long it will still take; `null`: not known. */
    etaSeconds: seconds.nullable(),
    /** Why it failed, in one sentence; `null` unless it did. */
    failure: z.string().nullable(),
    /** What is not as it should be in it, a sentence each. */
    warnings: z.array(z.string()),
    /** Seconds; `null` until it is done. */
    duration: seconds.nullable(),
    sizeBytes: z.int().nullable(),
    format: z.enum(FORMATS),
    /** Lines on the short side. */
    resolution,
    subtitles: subtitleMode,
    /** Languages in which it has subtitles, its own first; none until it is done. */
    tracks: z.array(z.string()),
    /** Name of its poster: another picture has another one. `null` until it is done. */
    poster: z.string().nullable(),
    /** Lines for which a stand-in card plays. */
    standIns: z.int(),
    /** Who is seen and heard in it. */
    contributorIds: z.array(id),
    createdAt: z.iso.datetime(),
  })
  .openapi("Film")
export const PremiereChoice = z.object({ filmId: id.nullable() }).openapi("PremiereChoice")
export const Premiere = z
  .object({
    slug: z.string(),
    title: z.string(),
    language: z.enum(LANGUAGES),
    format: z.enum(FORMATS),
    duration: seconds,
    /** Burnt-in ones are on the picture already: the track of the same words is then off at first. */
    subtitles: subtitleMode,
    /** Languages in which it has subtitles, its own first. */
    tracks: z.array(z.string()),
    transcript: z.array(z.object({ speaker: z.string().nullable(), text: z.string() })),
  })
  .openapi("Premiere")
