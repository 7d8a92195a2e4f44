/** The last command of a film: pictures copied, sound encoded once. */
import type { Language } from "../../domain/language"
import type { Seconds } from "../../domain/timecode"
import { soundLasting } from "../media/clip-args"
import { FRAME_RATE, framesIn } from "../media/frame-rate"
import { type Loudness, levelFilters } from "../media/loudness"

/** One mezzanine in the film. */
export type Segment = { readonly path: string; readonly duration: Seconds }

/** A path in a list of the concat demuxer. See https://ffmpeg.org/ffmpeg-utils.html#Quoting-and-escaping */
const quoted = (path: string): string => `'${path.replaceAll("\\", "/").replaceAll("'", "'\\''")}'`

/**
 * The list of files that ffmpeg's concat demuxer joins. It says how long each lasts, because the
 * files' own headers are rounded to the millisecond and the film would stumble at each join.
 */
export const concatList = (segments: readonly Segment[]): string =>
  [
    "ffconcat version 1.0",
    ...segments.flatMap(({ path, duration }) => [
      `file ${quoted(path)}`,
      `duration ${(framesIn(duration) / FRAME_RATE).toFixed(6)}`,
    ]),
    "",
  ].join("\n")

const LANGUAGE_CODES: Readonly<Record<Language, string>> = { fr: "fra", en: "eng" }

export type FilmInput = {
  /** Path of the list that {@link concatList} wrote. */
  readonly list: string
  /** Path of the subtitles as SubRip; undefined for a film in which nobody speaks. */
  readonly subtitles: string | undefined
  readonly language: Language
  /** Length of the film. */
  readonly duration: Seconds
  /** Of the joined sound. */
  readonly loudness: Loudness
  readonly title: string
}

/** Subtitles that a player can switch on, beside the ones that the page shows. */
const subtitleArgs = (language: Language): string[] => [
  ...["-map", "1:s:0"],
  ...["-c:s", "mov_text", "-metadata:s:s:0", `language=${LANGUAGE_CODES[language]}`],
]

/**
 * Build the arguments that join mezzanines to a film.
 *
 * @param output path that ends in `.mp4`
 */
export const filmArgs = (
  { list, subtitles, language, duration, loudness, title }: FilmInput,
  output: string,
): string[] => {
  const soundFilters = [
    // The joined sound has no gaps; what rounding is in its time stamps is not to be heard.
    "asetpts=N/SR/TB",
    ...levelFilters(loudness),
    ...soundLasting(framesIn(duration)),
  ]
  return [
    ...["-f", "concat", "-safe", "0", "-i", list],
    ...(subtitles === undefined ? [] : ["-i", subtitles]),
    ...["-map", "0:v:0", "-map", "0:a:0"],
    ...["-c:v", "copy"],
    ...["-af", soundFilters.join(",")],
    ...["-c:a", "aac", "-b:a", "192k"],
    ...(subtitles === undefined ? [] : subtitleArgs(language)),
    ...["-metadata:s:a:0", `language=${LANGUAGE_CODES[language]}`],
    ...["-metadata", `title=${title}`],
    // The index in front: it plays before it is whole.
    ...["-movflags", "+faststart"],
    ...["-y", output],
  ]
}
