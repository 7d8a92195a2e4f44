/** What the preview of a film plays, stretch after stretch. */
import type { Seconds } from "../../domain/timecode"

/** A part of a proxy. */
export type Source = {
  readonly url: string
  /** Where in the proxy the stretch begins. */
  readonly start: Seconds
  /** What its sound is multiplied by. */
  readonly gain: number
  /** As CSS has it: which part of the picture stays where the frame crops, and whether it crops. */
  readonly objectPosition: string
  readonly objectFit: "cover" | "contain"
  /** Which part of the frame it fills, as CSS has it. */
  readonly place: {
    readonly left: string
    readonly top: string
    readonly width: string
    readonly height: string
  }
}

/** A stretch of the film. Those of a list follow each other without a gap. */
export type Stretch = {
  /** Tells stretches apart that play something else. */
  readonly key: string
  readonly from: Seconds
  readonly to: Seconds
  /** Several: side by side. None: time passes, and the picture stays as it was, or a card covers it. */
  readonly sources: readonly Source[]
}

/** Where a moment is in the list: the last stretch for what is after its end. -1: the list is empty. */
export const stretchAt = (list: readonly Stretch[], at: Seconds): number => {
  const index = list.findIndex(({ to }) => at < to)
  return index < 0 ? list.length - 1 : index
}

export const lengthOfList = (list: readonly Stretch[]): Seconds => list.at(-1)?.to ?? 0

/** The next stretch from `index` on, itself included, in which something plays. */
export const nextPlaying = (list: readonly Stretch[], index: number): Stretch | undefined =>
  list.slice(index).find(({ sources }) => sources.length > 0)
