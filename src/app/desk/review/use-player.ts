import { useEffect, useMemo, useState } from "react"
import { createShuttle, type Shuttle } from "./shuttle"

/** A `<video>` with an editor's hand on it; neither is there while there is nothing to play. */
export type Player = {
  readonly video: HTMLVideoElement | null
  readonly shuttle: Shuttle | undefined
  /** The `ref` of the `<video>`. */
  readonly attach: (video: HTMLVideoElement | null) => void
}

export const usePlayer = (): Player => {
  const [video, attach] = useState<HTMLVideoElement | null>(null)
  const shuttle = useMemo(() => (video === null ? undefined : createShuttle(video)), [video])
  useEffect(() => () => shuttle?.stop(), [shuttle])
  return { video, shuttle, attach }
}
