import { useCallback, useEffect, useState } from "react"
import { setPoints as keepPoints } from "../../../browser/storage/takes"
import type { Take } from "../../../domain/take"
import type { Points } from "../../../domain/timecode"
import { keepsAll } from "./trim-points"

/** A point that has not moved for so long is written down. */
const SETTLE_MS = 400

type TrimPoints = {
  readonly points: Points
  readonly change: (points: Points) => void
  /** Set the points by her voice. */
  readonly propose: () => void
  readonly isProposing: boolean
  readonly keepAll: () => void
}

/**
 * The points of a take while she moves them. Her voice proposes them once, when nobody has set them
 * yet; what she settles on is kept on the phone, also if she never sends it.
 */
export const usePoints = (take: Take, blob: Blob | undefined): TrimPoints => {
  const [points, setPoints] = useState(take.points)
  const [isProposing, setProposing] = useState(false)
  const { duration } = take
  const { takeId } = take.slate

  useEffect(() => {
    if (points.inPoint === take.points.inPoint && points.outPoint === take.points.outPoint) return undefined
    const timer = setTimeout(() => void keepPoints(takeId, points).catch(() => undefined), SETTLE_MS)
    return () => clearTimeout(timer)
  }, [points, take.points, takeId])

  const propose = useCallback(async (): Promise<void> => {
    if (blob === undefined) return
    setProposing(true)
    try {
      const { proposePoints } = await import("../../../browser/media/speech-span")
      setPoints(await proposePoints(blob, duration))
    } finally {
      setProposing(false)
    }
  }, [blob, duration])

  const isUntouched = keepsAll(take.points, duration)
  const [isProposed, setProposed] = useState(!isUntouched)
  useEffect(() => {
    if (isProposed || blob === undefined) return
    setProposed(true)
    void propose()
  }, [isProposed, blob, propose])

  return {
    points,
    change: setPoints,
    propose: () => void propose(),
    isProposing,
    keepAll: () => setPoints({ inPoint: 0, outPoint: duration }),
  }
}
