import { type RefObject, useEffect, useEffectEvent } from "react"

/** A camera that gives anything gives a picture within this time, on a phone that is busy waking up too. */
const PICTURE_MS = 3_000

/** Call back unless a picture comes in time. Firefox before 132 cannot tell: nothing is called then. */
const watchForPicture = (video: HTMLVideoElement, onDead: () => void): (() => void) => {
  if (!("requestVideoFrameCallback" in video)) return () => undefined
  const timer = setTimeout(onDead, PICTURE_MS)
  const handle = video.requestVideoFrameCallback(() => clearTimeout(timer))
  // What the system has paused stays paused, and would pass for dead.
  void video.play().catch(() => undefined)
  return () => {
    clearTimeout(timer)
    video.cancelVideoFrameCallback(handle)
  }
}

/**
 * When she comes back to the page: look whether the preview moves. After a call a track may say that
 * it lives, and give nothing; see [Note: Distrust after an interruption].
 */
export const useDeadPicture = (ref: RefObject<HTMLVideoElement | null>, onDead: () => void): void => {
  const tell = useEffectEvent(onDead)
  useEffect(() => {
    let stop = (): void => undefined
    const look = (): void => {
      stop()
      if (document.visibilityState === "visible" && ref.current !== null)
        stop = watchForPicture(ref.current, () => tell())
    }
    document.addEventListener("visibilitychange", look)
    return () => {
      document.removeEventListener("visibilitychange", look)
      stop()
    }
  }, [ref])
}
