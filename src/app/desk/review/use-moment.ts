import { useEffect, useRef, useState, useSyncExternalStore } from "react"
import type { Seconds } from "../../../domain/timecode"
import type { Shuttle } from "./shuttle"
import type { Speed } from "./shuttle-speeds"

const MOVES = ["play", "pause", "seeking", "seeked", "timeupdate", "loadedmetadata"] as const

/** Call back with each picture while a player plays, and whenever it is moved. @returns the way out */
export const followPictures = (video: HTMLVideoElement, onPicture: () => void): (() => void) => {
  let frame = 0
  const follow = (): void => {
    onPicture()
    cancelAnimationFrame(frame)
    if (!video.paused) frame = requestAnimationFrame(follow)
  }
  for (const event of MOVES) video.addEventListener(event, follow)
  return () => {
    cancelAnimationFrame(frame)
    for (const event of MOVES) video.removeEventListener(event, follow)
  }
}

/** Where a player stands, picture by picture. Only what is small should ask: it is drawn again with each. */
export const useMoment = (video: HTMLVideoElement | null): Seconds => {
  const [at, setAt] = useState<Seconds>(0)
  useEffect(() => {
    if (video === null) return undefined
    setAt(video.currentTime)
    return followPictures(video, () => setAt(video.currentTime))
  }, [video])
  return at
}

/** Do something when a player plays into a moment. Whoever goes on from there is not held up. */
export const useAtMoment = (video: HTMLVideoElement | null, moment: Seconds, act: () => void): void => {
  const latest = useRef({ moment, act })
  useEffect(() => {
    latest.current = { moment, act }
  })
  useEffect(() => {
    if (video === null) return undefined
    let before = video.currentTime
    return followPictures(video, () => {
      const [at, { moment: end, act: come }] = [video.currentTime, latest.current]
      const hasCome = !video.paused && before < end && at >= end
      before = at
      if (hasCome) come()
    })
  }, [video])
}

const NOTHING_CHANGES = (): (() => void) => () => undefined

/** How fast a player plays, and which way. */
export const useSpeed = (shuttle: Shuttle | undefined): Speed =>
  useSyncExternalStore(shuttle?.subscribe ?? NOTHING_CHANGES, () => shuttle?.speed() ?? 0)
