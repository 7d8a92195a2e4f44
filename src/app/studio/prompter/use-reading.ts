import { type RefObject, useEffect, useState } from "react"
import type { LensSide } from "../../../domain/lens"
import type { Prompt } from "../../../domain/prompt"
import type { StageEar } from "../record/use-listener"
import type { Reading } from "./reading"
import type { Rows } from "./use-rows"

type Read = {
  readonly box: RefObject<HTMLElement | null>
  readonly prompt: Prompt
  readonly rows: Rows
  readonly lens: LensSide
  /** Syllables and breaths a second. */
  readonly rate: number
  readonly ear: StageEar
  readonly isByVoice: boolean
  /** From the count-down until the take is kept. */
  readonly isLive: boolean
  /** The recorder runs. */
  readonly isRunning: boolean
}

/** When the recorder started, by `performance.now()`. */
const useStart = (isRunning: boolean): number | undefined => {
  const [startedAt, setStartedAt] = useState<number>()
  useEffect(() => setStartedAt(isRunning ? performance.now() : undefined), [isRunning])
  return startedAt
}

/** Moves the line on while she reads. The code for it comes while she is counted in: nothing waits for it. */
export const useReading = (read: Read): void => {
  const { box, prompt, rows, lens, rate, ear, isByVoice, isLive, isRunning } = read
  const [reading, setReading] = useState<Reading>()
  const startedAt = useStart(isRunning)
  const followed = isByVoice ? (ear ?? undefined) : undefined
  useEffect(() => {
    if (!isLive) return undefined
    let stop = (): void => undefined
    let isHere = true
    import("./reading").then(
      ({ startReading }) => {
        if (!isHere || box.current === null) return
        const started = startReading({ box: box.current, prompt, rate, ear: followed })
        stop = started.stop
        setReading(started)
      },
      // A line that does not move can be read as well.
      () => undefined,
    )
    return () => {
      isHere = false
      stop()
      setReading(undefined)
    }
  }, [box, prompt, rate, followed, isLive])
  useEffect(() => reading?.layOut(rows, lens), [reading, rows, lens])
  useEffect(() => {
    if (startedAt !== undefined) reading?.begin(startedAt)
  }, [reading, startedAt])
}
