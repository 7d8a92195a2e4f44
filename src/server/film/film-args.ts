/** The last command of a film: pictures, sound and subtitles put into one file, nothing encoded. */
import type { Seconds } from "../../domain/timecode"
import { FRAME_RATE, framesIn } from "../media/frame-rate"
import { threeLetters } from "./iso-639"

/** One picture of the film: a mezzanine and its length. */
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

/** Subtitles that a player can switch on, beside the ones that the page shows. */
export type SubtitleTrack = {
  /** Path of SubRip. */
  readonly path: string
  /** BCP 47. */
  readonly language: string
}

export type FilmInput = {
  /** Path of the list that {@link concatList} wrote. */
  readonly list: string
  /** Path of the encoded sound. */
  readonly sound: string
  /** The film's own language first; none for a film in which nobody speaks. */
  readonly subtitles: readonly SubtitleTrack[]
  /** What is spoken. */
  readonly language: string
  readonly title: string
}

/** Inputs before the subtitles: pictures, sound. */
const INPUTS_BEFORE_SUBTITLES = 2

/** What a language calls itself: players list subtitles by it. */
const nameOf = (tag: string): string =>
  new Intl.DisplayNames([tag], { type: "language", fallback: "code" }).of(tag) ?? tag

const subtitleArgs = (tracks: readonly SubtitleTrack[]): string[] =>
  tracks.flatMap(({ language }, index) => [
    ...["-map", `${INPUTS_BEFORE_SUBTITLES + index}:s:0`],
    ...[`-metadata:s:s:${index}`, `language=${threeLetters(language)}`],
    ...[`-metadata:s:s:${index}`, `handler_name=${nameOf(language)}`],
  ])

/**
 * Build the arguments that put a film together.
 *
 * @param output path that ends in `.mp4`
 */
export const filmArgs = (
  { list, sound, subtitles, language, title }: FilmInput,
  output: string,
): string[] => [
  ...["-f", "concat", "-safe", "0", "-i", list],
  ...["-i", sound],
  ...subtitles.flatMap(({ path }) => ["-i", path]),
  ...["-map", "0:v:0", "-map", "1:a:0"],
  ...["-c:v", "copy", "-c:a", "copy"],
  ...subtitleArgs(subtitles),
  ...(subtitles.length === 0 ? [] : ["-c:s", "mov_text"]),
  ...["-metadata:s:a:0", `language=${threeLetters(language)}`],
  ...["-metadata", `title=${title}`],
  // The index in front: it plays before it is whole.
  ...["-movflags", "+faststart"],
  ...["-y", output],
]
