/** Subtitles of a clip: what is read, and while what. */
import { FRAME_RATE } from "./frames"
import type { Language } from "./language"
import { promptOf } from "./prompt"
import { type Page, pagesOf, type SpokenWord } from "./subtitle-pages"
import { type Points, type Seconds, timecode } from "./timecode"

/** One subtitle. Half-open: see [Note: Half-open ranges]. */
export type Cue = { readonly from: Seconds; readonly to: Seconds; readonly text: string }

/** Frames a second by which cues begin and end. */
export const CUE_FRAME_RATE = FRAME_RATE
const FRAME: Seconds = 1 / CUE_FRAME_RATE
/** Between two cues the screen is empty for two frames, or nobody sees that there is another. */
export const CUE_GAP: Seconds = 2 * FRAME
/** A shorter emptiness flickers: the cue before it stays on until the next. */
const FLICKER: Seconds = 0.3
/** Least that a cue stands, where the next one lets it. */
export const CUE_MIN: Seconds = 1
/** Longest that a cue stays behind the voice, so that slow readers come to its end. */
const LINGER_MAX: Seconds = 1
/** Characters a second that everybody reads: the French charter's 12 to 15. */
export const READING_SPEED = 15

/** Characters a second that a cue asks a viewer to read. A line break is read as a space. */
export const cueSpeed = ({ from, to, text }: Cue): number =>
  to > from ? text.length / (to - from) : Infinity

/**
 * When words are said, as far as nobody has listened: each by its syllables, with the breaths that the
 * marks ask for.
 *
 * @param voice from the first sound of the voice to the last
 */
export const estimateWords = (
  text: string,
  language: Language,
  { inPoint, outPoint }: Points,
): SpokenWord[] => {
  const { words, beats } = promptOf(text.trim(), language)
  const at = (beat: number): Seconds => inPoint + ((outPoint - inPoint) * beat) / Math.max(1, beats)
  return words.map(({ beatsBefore, syllables }) => ({
    from: at(beatsBefore),
    to: at(beatsBefore + syllables),
  }))
}

/** How long a page wants to stand. */
const wantedLength = ({ text }: Page): Seconds => Math.max(CUE_MIN, text.length / READING_SPEED)

/**
 * Subtitles of a spoken line. They begin with the voice, and stay a little behind it where they are hard
 * to read in time and nothing else is said.
 *
 * @param spoken when each word is said, in seconds of the clip's file
 * @param points the kept part: no cue stands beyond it
 */
export const cuesOf = (
  text: string,
  language: Language,
  spoken: readonly SpokenWord[],
  points: Points,
): Cue[] => {
  const pages = pagesOf(text, language, spoken)
  const { inPoint, outPoint } = points
  // The clip's first frame is a frame of the film: cues begin and end with frames counted from it.
  const onFrame = (at: Seconds): Seconds =>
    inPoint + Math.round((at - inPoint) * CUE_FRAME_RATE) / CUE_FRAME_RATE
  const within = (at: Seconds): Seconds => Math.min(outPoint, Math.max(inPoint, at))
  const starts = pages.map(({ first }) => onFrame(within(spoken[first]?.from ?? inPoint)))
  const cues = pages.map((page, index): Cue => {
    const from = starts[index] ?? inPoint
    const voiceEnd = within(spoken[page.last]?.to ?? outPoint)
    const limit = (starts[index + 1] ?? outPoint) - CUE_GAP
    const readEnd = Math.min(from + wantedLength(page), voiceEnd + LINGER_MAX)
    const wanted = Math.max(voiceEnd, readEnd)
    return { from, to: onFrame(limit - wanted < FLICKER - CUE_GAP ? limit : wanted), text: page.text }
  })
  return cues.every(({ from, to }) => to - from > CUE_GAP) ? cues : spread(pages, points)
}

/** Where there is no time for what is said, every page gets its share of what there is. */
const spread = (pages: readonly Page[], { inPoint, outPoint }: Points): Cue[] => {
  const letters = pages.reduce((sum, { text }) => sum + text.length, 0)
  let read = 0
  return pages.map(({ text }) => {
    const from = inPoint + ((outPoint - inPoint) * read) / letters
    read += text.length
    return { from, to: inPoint + ((outPoint - inPoint) * read) / letters, text }
  })
}

/**
 * Cues of a clip on the clock of the film: what lies outside of the kept part is left out.
 *
 * @param at moment of the film at which the kept part begins
 */
export const cuesInFilm = (cues: readonly Cue[], { inPoint, outPoint }: Points, at: Seconds): Cue[] =>
  cues.flatMap(({ from, to, text }) => {
    const [first, last] = [Math.max(inPoint, from), Math.min(outPoint, to)]
    return last - first < FRAME / 2 ? [] : [{ from: at + first - inPoint, to: at + last - inPoint, text }]
  })

/** SubRip: numbered cues, comma before the milliseconds, a blank line between. */
export const toSrt = (cues: readonly Cue[]): string =>
  cues
    .map(
      (cue, index) => `${index + 1}\n${timecode(cue.from, ",")} --> ${timecode(cue.to, ",")}\n${cue.text}\n`,
    )
    .join("\n")

/** A cue's text may not hold what WebVTT reads as a tag or an arrow. */
const escapeVtt = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")

/** WebVTT, for the browser's `<track>`. See https://www.w3.org/TR/webvtt1/ */
export const toVtt = (cues: readonly Cue[]): string =>
  [
    "WEBVTT\n",
    ...cues.map(cue => `${timecode(cue.from, ".")} --> ${timecode(cue.to, ".")}\n${escapeVtt(cue.text)}\n`),
  ].join("\n")
