import { useState } from "react"
import type { Seconds } from "../../../domain/timecode"
import type { Shuttle } from "./shuttle"

/** What of the row is playing: the end of the clip before, this one whole, the beginning of the next. */
export type Stage = "before" | "this" | "after"

export type Continuity = {
  /** `undefined`: the row is not being played. */
  readonly stage: Stage | undefined
  readonly start: () => void
  readonly stop: () => void
  /** The clip before, or after, has come to the end of its part. */
  readonly onNeighbourEnd: () => void
  /** This one has come to the end of what is kept of it. */
  readonly onKeptEnd: () => void
}

type Options = {
  readonly shuttle: Shuttle | undefined
  /** Where what is kept begins, by the player's clock. */
  readonly from: Seconds
  /** Which neighbours can be played. */
  readonly hasBefore: boolean
  readonly hasAfter: boolean
}

/** Plays the end of the clip before, this one, and the beginning of the next in a row: as the film will. */
export const useContinuity = ({ shuttle, from, hasBefore, hasAfter }: Options): Continuity => {
  const [stage, setStage] = useState<Stage>()
  const playThis = (): void => {
    setStage("this")
    shuttle?.show(from)
    shuttle?.forward()
  }
  return {
    stage,
    start: () => {
      shuttle?.stop()
      if (hasBefore) setStage("before")
      else playThis()
    },
    stop: () => {
      if (stage === undefined) return
      setStage(undefined)
      shuttle?.stop()
    },
    onNeighbourEnd: () => (stage === "before" ? playThis() : setStage(undefined)),
    onKeptEnd: () => {
      shuttle?.stop()
      setStage(stage === "this" && hasAfter ? "after" : undefined)
    },
  }
}
