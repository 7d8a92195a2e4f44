/** Editing subtitles by hand: every change is a new list, and none lets two of them stand at once. */
import { typographyOf } from "./language-tag"
import { promptOf } from "./prompt"
import { pagesOf } from "./subtitle-pages"
import { CUE_FRAME_RATE, CUE_GAP, type Cue } from "./subtitles"
import type { Points, Seconds } from "./timecode"

/** Most cues of one line, and most characters of one cue. */
export const CUES_MAX = 200
export const CUE_MAX_LENGTH = 500

const FRAME: Seconds = 1 / CUE_FRAME_RATE
/** Shortest that a cue can be made by hand. */
const SHORTEST: Seconds = 6 * FRAME
/** Two moments that differ by less are one. */
const EPSILON = 1e-6

/** Whether cues are in order, and none stands over another. */
export const mayStand = (cues: readonly Cue[]): boolean =>
  cues.every(({ from, to }, index) => to > from && from >= (cues[index - 1]?.to ?? 0) - EPSILON)

/** Where the edges of a cue may be put: between its neighbours, within the kept part. */
const roomOf = (cues: readonly Cue[], index: number, { inPoint, outPoint }: Points) => {
  const [before, after] = [cues[index - 1], cues[index + 1]]
  return {
    least: Math.max(inPoint, before === undefined ? inPoint : before.to + CUE_GAP),
    most: Math.min(outPoint, after === undefined ? outPoint : after.from - CUE_GAP),
  }
}

const replaced = (cues: readonly Cue[], index: number, count: number, ...by: Cue[]): Cue[] => [
  ...cues.slice(0, index),
  ...by,
  ...cues.slice(index + count),
]

/** Move the beginning or the end of a cue by so many frames, as far as there is room. */
export const nudge = (
  cues: readonly Cue[],
  index: number,
  edge: "from" | "to" | "both",
  frames: number,
  points: Points,
): readonly Cue[] => {
  const cue = cues[index]
  if (cue === undefined) return cues
  const { least, most } = roomOf(cues, index, points)
  const by = frames * FRAME
  const clamp = (at: Seconds, low: Seconds, high: Seconds): Seconds => Math.min(high, Math.max(low, at))
  switch (edge) {
    case "from":
      return replaced(cues, index, 1, { ...cue, from: clamp(cue.from + by, least, cue.to - SHORTEST) })
    case "to":
      return replaced(cues, index, 1, { ...cue, to: clamp(cue.to + by, cue.from + SHORTEST, most) })
    case "both": {
      const moved = clamp(by, least - cue.from, Math.max(0, most - cue.to))
      return replaced(cues, index, 1, { ...cue, from: cue.from + moved, to: cue.to + moved })
    }
  }
}

/** Put the beginning or the end of a cue where a moment is, to the frame, as far as there is room. */
export const moveEdge = (
  cues: readonly Cue[],
  index: number,
  edge: "from" | "to",
  at: Seconds,
  points: Points,
): readonly Cue[] => {
  const cue = cues[index]
  return cue === undefined ? cues : nudge(cues, index, edge, Math.round((at - cue[edge]) / FRAME), points)
}

/** Take a cue away. The last one stays: a line without subtitles is not what anybody wants by a slip. */
export const without = (cues: readonly Cue[], index: number): readonly Cue[] =>
  cues.length > 1 && index in cues ? replaced(cues, index, 1) : cues

/** Word a cue otherwise. */
export const reword = (cues: readonly Cue[], index: number, text: string): readonly Cue[] => {
  const cue = cues[index]
  return cue === undefined ? cues : replaced(cues, index, 1, { ...cue, text })
}

/** Rows of a text where it fits on one page; otherwise in one piece, for whoever edits it to see. */
const inRows = (text: string, tag: string): string => {
  const flat = text.replace(/[^\S\u00a0\u202f]+/gu, " ").trim()
  const pages = pagesOf(flat, typographyOf(tag))
  return pages.length === 1 ? (pages[0]?.text ?? flat) : flat
}

/**
 * Part a cue in two at a place in its text: each has its share of the time, by what is said in it.
 *
 * @param at in UTF-16 units; where nothing would be on one side, nothing happens
 */
export const split = (cues: readonly Cue[], index: number, at: number, tag: string): readonly Cue[] => {
  const cue = cues[index]
  if (cue === undefined) return cues
  const [head, tail] = [cue.text.slice(0, at).trim(), cue.text.slice(at).trim()]
  if (head === "" || tail === "" || cue.to - cue.from < 2 * SHORTEST + CUE_GAP) return cues
  const beatsOf = (text: string): number => Math.max(1, promptOf(text, typographyOf(tag)).beats)
  const share = beatsOf(head) / (beatsOf(head) + beatsOf(tail))
  const ideal = cue.from + (cue.to - cue.from) * share
  const cut = Math.min(cue.to - SHORTEST - CUE_GAP, Math.max(cue.from + SHORTEST, ideal))
  return replaced(
    cues,
    index,
    1,
    { from: cue.from, to: cut, text: inRows(head, tag) },
    { from: cut + CUE_GAP, to: cue.to, text: inRows(tail, tag) },
  )
}

/** Make one of a cue and the next. */
export const merge = (cues: readonly Cue[], index: number, tag: string): readonly Cue[] => {
  const [cue, next] = [cues[index], cues[index + 1]]
  if (cue === undefined || next === undefined) return cues
  return replaced(cues, index, 2, {
    from: cue.from,
    to: next.to,
    text: inRows(`${cue.text} ${next.text}`, tag),
  })
}
