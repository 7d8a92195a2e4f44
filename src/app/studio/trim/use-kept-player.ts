import { type RefObject, useEffect, useRef, useState } from "react"
import type { Points, Seconds } from "../../../domain/timecode"
import { prepareToPlay } from "../../stores/stage"

type KeptPlayer = {
  readonly ref: RefObject<HTMLVideoElement | null>
  readonly isPlaying: boolean
  /** Play the kept part from its beginning, or pause. */
  readonly toggle: () => void
  /** Stand still at a moment: what a handle points at. */
  readonly show: (at: Seconds) => void
}

/** Plays what is kept and nothing else. */
export const useKeptPlayer = ({ inPoint, outPoint }: Points): KeptPlayer => {
  const ref = useRef<HTMLVideoElement>(null)
  const [isPlaying, setPlaying] = useState(false)

  // Watched frame by frame: `timeupdate` comes four times a second, and would play on into the rest.
  useEffect(() => {
    const video = ref.current
    if (!isPlaying || video === null) return undefined
    let frame = 0
    const watch = (): void => {
      if (video.currentTime >= outPoint) video.pause()
      frame = requestAnimationFrame(watch)
    }
    // A call or a headset may pause it as well.
    const stop = (): void => setPlaying(false)
    video.addEventListener("pause", stop)
    video.addEventListener("ended", stop)
    frame = requestAnimationFrame(watch)
    return () => {
      video.removeEventListener("pause", stop)
      video.removeEventListener("ended", stop)
      cancelAnimationFrame(frame)
    }
  }, [isPlaying, outPoint])

  const show = (at: Seconds): void => {
    ref.current?.pause()
    setPlaying(false)
    if (ref.current !== null) ref.current.currentTime = at
  }
  const play = async (video: HTMLVideoElement): Promise<void> => {
    prepareToPlay()
    video.currentTime = inPoint
    await video.play()
    setPlaying(true)
  }
  return {
    ref,
    isPlaying,
    show,
    toggle: () => {
      const video = ref.current
      if (video === null) return
      if (isPlaying) show(video.currentTime)
      // Refused where the file cannot be played: the take can be sent all the same.
      else void play(video).catch(() => undefined)
    },
  }
}
