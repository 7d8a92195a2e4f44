import { type Seconds, timecode } from "./timecode"

/** One subtitle: what is read, and while what. Half-open: see [Note: Half-open ranges]. */
export type Cue = { readonly from: Seconds; readonly to: Seconds; readonly text: string }

/** Longest row of a subtitle, in characters. */
export const ROW_MAX_LENGTH = 42
/** Rows on the screen at once. */
export const ROWS_MAX = 2

/** Break a text into rows of at most {@link ROW_MAX_LENGTH} characters, between words. */
const rowsOf = (text: string): string[] => {
  const rows: string[] = []
  for (const word of text.split(/[ \n]+/u).filter(part => part !== "")) {
    const last = rows.at(-1)
    if (last !== undefined && `${last} ${word}`.length <= ROW_MAX_LENGTH)
      rows[rows.length - 1] = `${last} ${word}`
    else rows.push(word)
  }
  return rows
}

/**
 * Subtitles of one spoken line: as many cues as it needs at two rows each, each with a share of
 * the time in proportion to its letters.
 */
export const cuesOf = (text: string, from: Seconds, to: Seconds): Cue[] => {
  const rows = rowsOf(text)
  const pages: string[][] = []
  for (let first = 0; first < rows.length; first += ROWS_MAX) pages.push(rows.slice(first, first + ROWS_MAX))

  const letters = rows.join("").length
  let spoken = 0
  return pages.map(page => {
    const start = from + ((to - from) * spoken) / letters
    spoken += page.join("").length
    return { from: start, to: from + ((to - from) * spoken) / letters, text: page.join("\n") }
  })
}

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
