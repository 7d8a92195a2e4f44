import { useEffect, useState } from "react"
import type { Seconds } from "../../../domain/timecode"

const NONE: readonly Seconds[] = []

/** When the pictures of a recording begin, in order; none until they are read, or if they cannot be. */
export const usePictureMoments = (blob: Blob | undefined): readonly Seconds[] => {
  const [moments, setMoments] = useState(NONE)
  useEffect(() => {
    if (blob === undefined) return undefined
    let isLeft = false
    const read = async (): Promise<void> => {
      const { pictureMoments } = await import("../../../browser/media/presented-picture")
      const found = await pictureMoments(blob)
      if (!isLeft) setMoments(found)
    }
    // Without them a step is a thirtieth of a second.
    void read().catch(() => undefined)
    return () => {
      isLeft = true
    }
  }, [blob])
  return moments
}
