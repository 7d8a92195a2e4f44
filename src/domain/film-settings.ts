/**
 * What the coordinator decided about the film. All of it has a default: with nothing decided, the film
 * is good.
 *
 * [Note: Settings are kept as decided] Only what somebody decided is stored; the rest is filled in when it
 * is read. So a default that gets better gets better for every campaign that left it alone.
 */
import type { Format } from "./format"
import type { LineId } from "./ids"
import type { Seconds } from "./timecode"

/** Integrated loudness of the whole film in LUFS: podcasts and feeds, the house's own, television. */
export const LOUDNESSES = [-14, -16, -23] as const
export type Loudness = (typeof LOUDNESSES)[number]

/** Lines on the film's short side. */
export const RESOLUTIONS = [720, 1080, 2160] as const
export type Resolution = (typeof RESOLUTIONS)[number]
export const DEFAULT_RESOLUTION: Resolution = 1080

/** Subtitles that a player can switch on, or that are part of the picture, for feeds that play muted. */
export const SUBTITLE_MODES = ["soft", "burnt-in"] as const
export type SubtitleMode = (typeof SUBTITLE_MODES)[number]

/** What plays for a line that nobody has filmed: a card, or nothing. */
export const MISSING_LINES = ["stand-in", "leave-out"] as const
export type MissingLines = (typeof MISSING_LINES)[number]

export const GAIN_MAX_DB = 12
export const BREATH_MAX_MS = 1_500
export const PICTURE_FADE_MAX_MS = 1_000
export const SOUND_FADE_MAX_MS = 500
export const LOGOS_MAX = 6
export const LOGO_NAME_MAX_LENGTH = 80
/** Characters of one row on a card. */
export const CARD_TEXT_MAX_LENGTH = 120
/** Under the voices, in decibels: from "hardly there" to "as loud as they". */
export const MUSIC_LEVEL_MIN_DB = -40
export const MUSIC_NAME_MAX_LENGTH = 120

/** A place in a clip's picture, as shares of its width and height from the upper left corner: 0 to 1. */
export type PicturePlace = { readonly x: number; readonly y: number }

/** What was decided about one line's clip. */
export type ClipSettings = {
  /** Added to the level that all voices are brought to: -12 to 12. */
  readonly gainDb: number
  /** Kept in the middle where the film's format crops; null: proposed (her face, else the middle). */
  readonly crop: PicturePlace | null
  readonly lowerThird: boolean
}

/** What of {@link ClipSettings} was decided. */
export type DecidedClip = { readonly [Part in keyof ClipSettings]?: ClipSettings[Part] | undefined }

export type Opener = {
  readonly isOn: boolean
  /** null: the campaign's own. */
  readonly title: string | null
  readonly subtitle: string
}

export type Closer = {
  readonly isOn: boolean
  readonly title: string
  /** "Signez le manifeste" */
  readonly callToAct: string
  /** Shown as text: "unisson.example/8-mars". */
  readonly address: string
}

/** A logo on the closing card. */
export type FilmLogo = {
  /** Of a PNG in the media store. */
  readonly key: string
  /** Whose it is, for whoever does not see it. */
  readonly name: string
}

export type Music = {
  /** Of the sound in the media store. */
  readonly key: string
  /** Of the file that was uploaded, for people. */
  readonly name: string
  /** Against the voices, in decibels: -40 to 0. */
  readonly levelDb: number
  /** By how much it steps back while somebody speaks: 0 to 40. */
  readonly duckDb: number
}

/**
 * The moment that was chosen for the poster. By what is seen, not by the film's clock: it stays the same picture when lines
 * before it come and go.
 */
export type PosterMoment = {
  /** A card, or the line that is said. */
  readonly of: "title" | "closing" | LineId
  /** From the beginning of that stretch. */
  readonly into: Seconds
}

export type FilmSettings = {
  /** null: by the text. Lines that are not named follow in the text's order. */
  readonly order: readonly LineId[] | null
  readonly leftOut: readonly LineId[]
  readonly clips: Readonly<Record<LineId, DecidedClip>>
  readonly missing: MissingLines
  readonly opener: Opener
  readonly closer: Closer
  /** On the closing card, in this order. */
  readonly logos: readonly FilmLogo[]
  /** Silence between two lines, in milliseconds; the picture stays. */
  readonly breathMs: number
  /** Of the picture, from black at the film's beginning and to black at its end. */
  readonly pictureFadeMs: number
  /** Of the sound, at each join. */
  readonly soundFadeMs: number
  readonly lowerThirds: boolean
  readonly loudness: Loudness
  /** null: none. */
  readonly music: Music | null
  readonly subtitles: SubtitleMode
  /** What stands for the film before it is played; null: proposed. */
  readonly poster: PosterMoment | null
  /** "#rrggbb". */
  readonly accent: string
}

/** What was decided, as it is stored. See [Note: Settings are kept as decided]. */
export type DecidedSettings = { readonly [Part in keyof FilmSettings]?: FilmSettings[Part] | undefined }

export const DEFAULT_CLIP: ClipSettings = { gainDb: 0, crop: null, lowerThird: true }
export const DEFAULT_MUSIC = { levelDb: -12, duckDb: 10 } as const

export const DEFAULT_FILM_SETTINGS: FilmSettings = {
  order: null,
  leftOut: [],
  clips: {},
  missing: "stand-in",
  opener: { isOn: false, title: null, subtitle: "" },
  closer: { isOn: false, title: "", callToAct: "", address: "" },
  logos: [],
  // People leave some air around what they say, and the points keep it.
  breathMs: 0,
  pictureFadeMs: 0,
  // Too short to be heard, long enough that no join clicks.
  soundFadeMs: 10,
  lowerThirds: true,
  loudness: -16,
  music: null,
  subtitles: "soft",
  poster: null,
  // The house's own: see app/ui/tokens.css.
  accent: "#ff9f6e",
}

/** What was decided, and the defaults for the rest. */
export const filmSettings = (decided: DecidedSettings): FilmSettings => {
  const known = Object.entries(decided).filter(([, value]) => value !== undefined)
  return { ...DEFAULT_FILM_SETTINGS, ...Object.fromEntries(known) }
}

/** What holds for the clip of one line. */
export const clipSettings = ({ clips }: Pick<FilmSettings, "clips">, lineId: LineId): ClipSettings => ({
  gainDb: clips[lineId]?.gainDb ?? DEFAULT_CLIP.gainDb,
  crop: clips[lineId]?.crop ?? DEFAULT_CLIP.crop,
  lowerThird: clips[lineId]?.lowerThird ?? DEFAULT_CLIP.lowerThird,
})

/** A change of what was decided; a clip's `null` is the default for all of it. */
export type FilmSettingsPatch = Omit<DecidedSettings, "clips"> & {
  readonly clips?: Readonly<Record<LineId, DecidedClip | null>> | undefined
}

/**
 * Change what was decided. Clips are changed one by one, so that two coordinators who each see to a
 * clip do not undo each other's work; everything else is replaced.
 */
export const patchSettings = (
  decided: DecidedSettings,
  { clips, ...rest }: FilmSettingsPatch,
): DecidedSettings => {
  const changed = Object.entries(rest).filter(([, value]) => value !== undefined)
  const patched: DecidedSettings = { ...decided, ...Object.fromEntries(changed) }
  if (clips === undefined) return patched
  const kept = Object.entries({ ...decided.clips, ...clips }).flatMap(([lineId, clip]) =>
    clip === null ? [] : [[lineId, { ...decided.clips?.[lineId], ...clip }]],
  )
  return { ...patched, clips: Object.fromEntries(kept) }
}

/** Files that settings name: what was sent for the film. */
export const filmFilesIn = ({
  music,
  logos,
}: Pick<DecidedSettings, "music" | "logos">): readonly string[] => [
  ...(music ? [music.key] : []),
  ...(logos ?? []).map(({ key }) => key),
]

/** What a patch has to say to take a change back. Covers no more than the patch does. */
export const patchBack = (before: FilmSettings, patch: FilmSettingsPatch): FilmSettingsPatch => {
  const { clips, ...rest } = patch
  const back = Object.fromEntries(Object.keys(rest).map(part => [part, before[part as keyof typeof rest]]))
  if (clips === undefined) return back
  const clipsBack = Object.keys(clips).map(lineId => {
    const was = before.clips[lineId]
    return [lineId, was === undefined ? null : { ...DEFAULT_CLIP, ...was }]
  })
  return { ...back, clips: Object.fromEntries(clipsBack) }
}

/** One film that is asked for. What is left out is the campaign's, or the default. */
export type FilmOrder = {
  readonly format?: Format | undefined
  readonly resolution?: Resolution | undefined
  readonly subtitles?: SubtitleMode | undefined
}
