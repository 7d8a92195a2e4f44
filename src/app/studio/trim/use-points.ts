import { useCallback, useEffect, useRef, useState } from "react"
import type { KeptTake } from "../../../browser/storage/kept-take"
import { setPoints as keepPoints } from "../../../browser/storage/takes"
import type { Points } from "../../../domain/timecode"
import { usePointHistory } from "./use-point-history"

/** A point that has not moved for so long is written down. */
const SETTLE_MS = 400

type TrimPoints = {
  readonly points: Points
  readonly change: (points: Points) => void
  /** Take back what was done last, the voice's proposal included; `undefined`: nothing was. */
  readonly undo: (() => void) | undefined
  /** Do again what was taken back. */
  readonly redo: (() => void) | undefined
  /** Set the points by her voice. */
  readonly propose: () => void
  readonly isProposing: boolean
  readonly keepAll: () => void
}

/** Write points down once they rest; at once when she leaves. */
const useKeptPoints = ({ take }: KeptTake, points: Points): void => {
  const { takeId } = take.slate
  const unwritten = useRef<Points>(undefined)
  const write = useCallback(() => {
    if (unwritten.current === undefined) return
    void keepPoints(takeId, unwritten.current).catch(() => undefined)
    unwritten.current = undefined
  }, [takeId])

  const first = useRef(points)
  useEffect(() => {
    // As they were read: nothing to write.
    if (points === first.current) return undefined
    unwritten.current = points
    const timer = setTimeout(write, SETTLE_MS)
    return () => clearTimeout(timer)
  }, [points, write])

  useEffect(() => {
    addEventListener("pagehide", write)
    return () => {
      removeEventListener("pagehide", write)
      write()
    }
  }, [write])
}

/**
 * The points of a take while she moves them. Her voice proposes them once, when nobody has set them
 * yet; what she settles on is kept on the phone, also if she never sends it.
 */
export const usePoints = (kept: KeptTake, blob: Blob | undefined): TrimPoints => {
  const { duration } = kept.take
  const { points, set, move, undo, redo } = usePointHistory(kept.take.points)
  const [isProposing, setProposing] = useState(false)
  useKeptPoints(kept, points)

  /** Counts what she did: a proposal that comes after it is too late. */
  const deeds = useRef(0)
  const change = (next: Points): void => {
    deeds.current += 1
    move(next)
  }
  const keepAll = (): void => {
    deeds.current += 1
    set({ inPoint: 0, outPoint: duration })
  }
  const propose = useCallback(async (): Promise<void> => {
    if (blob === undefined) return
    const deedsBefore = deeds.current
    setProposing(true)
    try {
      const { proposePoints } = await import("../../../browser/media/speech-span")
      const proposed = await proposePoints(blob, duration)
      if (deeds.current === deedsBefore) set(proposed)
    } catch {
      // What listens could not be loaded: the handles work all the same.
    } finally {
      setProposing(false)
    }
  }, [blob, duration, set])

  const [isProposed, setProposed] = useState(kept.hasSetPoints === true)
  useEffect(() => {
    if (isProposed || blob === undefined) return
    setProposed(true)
    void propose()
  }, [isProposed, blob, propose])

  return {
    points,
    change,
    undo,
    redo,
    propose: () => void propose(),
    isProposing,
    keepAll,
  }
}
