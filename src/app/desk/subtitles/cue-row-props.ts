import type { Cue } from "../../../domain/subtitles"
import type { Points } from "../../../domain/timecode"
import type { CueEdits } from "./line-cue-edits"
import type { SubtitleLine } from "./subtitle-lines"
import type { CueDesk } from "./use-cue-desk"

/** What a row of one subtitle, its field and its tools are given. */
export type CueRowProps = {
  readonly line: SubtitleLine
  readonly cue: Cue
  /** In the line's list, from 0. */
  readonly index: number
  readonly language: string
  /** What the film keeps of the take: times are shown from its beginning. */
  readonly points: Points
  /** Undefined: she may not change it. */
  readonly edits: CueEdits | undefined
  /** It is under the hands. */
  readonly isCurrent: boolean
  /** It stands on the picture that plays. */
  readonly isStanding: boolean
  readonly desk: CueDesk
}
