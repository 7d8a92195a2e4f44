/** What can be done to the cues of a line. Each is a step that can be taken back. */
import { merge, moveEdge, nudge, reword, split, without } from "../../../domain/cue-edits"
import type { Cue } from "../../../domain/subtitles"
import type { Seconds } from "../../../domain/timecode"
import { doSubtitles } from "../../stores/subtitle-editor"
import { focusCue } from "./cue-fields"
import type { SubtitleLine } from "./subtitle-lines"

export type CueEdge = "from" | "to"

export type CueEdits = {
  readonly reword: (index: number, text: string) => void
  readonly nudge: (index: number, edge: CueEdge, frames: number) => void
  readonly moveEdge: (index: number, edge: CueEdge, at: Seconds) => void
  /** @returns whether it could be parted there */
  readonly split: (index: number, at: number) => boolean
  /** Make one of a cue and the next. */
  readonly merge: (index: number) => void
  readonly remove: (index: number) => void
  /** Back to what is proposed. */
  readonly propose: () => void
  /** They were made for another wording, and are right all the same. */
  readonly confirm: () => void
}

const isSame = (one: readonly Cue[], other: readonly Cue[]): boolean =>
  one.length === other.length &&
  one.every(({ from, to, text }, index) => {
    const cue = other[index]
    return cue?.from === from && cue.to === to && cue.text === text
  })

/** @returns undefined where there is nothing to edit */
export const cueEdits = (line: SubtitleLine, language: string): CueEdits | undefined => {
  const { id: lineId, submission, track } = line
  if (submission === undefined || track === undefined) return undefined
  const { takeId, points } = submission
  const { cues } = track
  const keep = (next: readonly Cue[] | null, hand?: string): void =>
    doSubtitles({ kind: "cues", lineId, language, takeId, cues: next }, hand)
  const change = (next: readonly Cue[], hand?: string): boolean => {
    if (isSame(next, cues)) return false
    keep(next, hand && `${takeId} ${language} ${hand}`)
    return true
  }
  return {
    reword: (index, text) => void change(reword(cues, index, text), `text ${index}`),
    nudge: (index, edge, frames) => void change(nudge(cues, index, edge, frames, points), `${edge} ${index}`),
    moveEdge: (index, edge, at) => void change(moveEdge(cues, index, edge, at, points)),
    split: (index, at) => {
      const isDone = change(split(cues, index, at, language))
      if (isDone) focusCue(lineId, index + 1, 0)
      return isDone
    },
    merge: index => {
      const seam = cues[index]?.text.length ?? 0
      if (change(merge(cues, index, language))) focusCue(lineId, index, seam)
    },
    remove: index => {
      if (change(without(cues, index))) focusCue(lineId, Math.max(0, index - 1))
    },
    propose: () => keep(null),
    confirm: () => keep(cues),
  }
}
