/** What makes a subtitle hard to read, by the French charter. */
import { ROW_MAX_LENGTH, ROWS_MAX } from "./subtitle-pages"
import { type Cue, cueSpeed, READING_SPEED } from "./subtitles"
import type { Seconds } from "./timecode"

/** Shorter than this nobody sees that there was one. */
export const CUE_SHORTEST: Seconds = 0.8

export type CueWarning = "empty" | "too-fast" | "too-short" | "row-too-long" | "too-many-rows"

const rowsOf = (text: string): readonly string[] => text.split("\n")

/** Characters of each row. */
export const rowLengths = ({ text }: Cue): number[] => rowsOf(text).map(row => row.trim().length)

/** Characters a second, as they are shown: whole ones. */
export const shownSpeed = (cue: Cue): number => Math.round(cueSpeed(cue))

/** What is to be said against a cue; mostly nothing. */
export const cueWarnings = (cue: Cue): CueWarning[] => {
  if (cue.text.trim() === "") return ["empty"]
  const lengths = rowLengths(cue)
  return [
    ...(shownSpeed(cue) > READING_SPEED ? (["too-fast"] as const) : []),
    ...(cue.to - cue.from < CUE_SHORTEST ? (["too-short"] as const) : []),
    ...(lengths.some(length => length > ROW_MAX_LENGTH) ? (["row-too-long"] as const) : []),
    ...(lengths.length > ROWS_MAX ? (["too-many-rows"] as const) : []),
  ]
}
