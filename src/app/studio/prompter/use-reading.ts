import { type RefObject, useEffect, useRef, useState } from "react"
import type { LensSide } from "../../../domain/lens"
import type { Prompt } from "../../../domain/prompt"
import type { StageEar } from "../../ui/level/use-listener"
import { useHeld } from "../record/use-held"
import type { Reading, StartReading } from "./reading"
import type { Rows } from "./use-rows"

type Read = {
  /** Comes after the picture; `undefined`: a line that does not move can be read as well. */
  readonly start: StartReading | undefined
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

/** Whether the recorder runs or has run, until all is kept. While she is counted in, nothing has begun. */
const useHasBegun = (isLive: boolean, isRunning: boolean): boolean => {
  const hasBegun = useRef(false)
  hasBegun.current = isLive && (hasBegun.current || isRunning)
  return hasBegun.current
}

/**
 * Moves the line on while she reads. What comes once the recorder runs waits for her next take: it would
 * begin at the first word.
 *
 * @returns Whether it moves.
 */
export const useReading = ({ box, prompt, rows, lens, isLive, isRunning, ...read }: Read): boolean => {
  const [reading, setReading] = useState<Reading>()
  const startedAt = useStart(isRunning)
  const followed = read.isByVoice ? (read.ear ?? undefined) : undefined
  const { value, hold } = useHeld({ start: read.start, rate: read.rate, ear: followed })
  hold(useHasBegun(isLive, isRunning))
  const { start, rate, ear } = value
  useEffect(() => {
    if (!isLive || start === undefined || box.current === null) return undefined
    const started = start({ box: box.current, prompt, rate, ear })
    setReading(started)
    return () => {
      started.stop()
      setReading(undefined)
    }
  }, [start, box, prompt, rate, ear, isLive])
  useEffect(() => reading?.layOut(rows, lens), [reading, rows, lens])
  useEffect(() => {
    if (startedAt !== undefined) reading?.begin(startedAt)
  }, [reading, startedAt])
  return reading !== undefined
}
