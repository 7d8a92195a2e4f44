import { type RefObject, useEffect, useRef, useState } from "react"
import type { Points, Seconds } from "../../../domain/timecode"
import { prepareToPlay } from "../../stores/stage"
import type { Edge } from "./trim-points"

/** What is played: all that is kept, or one of its ends again and again. */
export type Playing = "kept" | Edge

/** How much of an end is played: a word or two. */
const EDGE_LENGTH: Seconds = 1.2

/** From where to where something is played. Pure. */
export const rangeOf = (playing: Playing, { inPoint, outPoint }: Points): Points => {
  if (playing === "inPoint") return { inPoint, outPoint: Math.min(outPoint, inPoint + EDGE_LENGTH) }
  if (playing === "outPoint") return { inPoint: Math.max(inPoint, outPoint - EDGE_LENGTH), outPoint }
  return { inPoint, outPoint }
}

type KeptPlayer = {
  readonly ref: RefObject<HTMLVideoElement | null>
  /** What is played now; `undefined`: nothing. */
  readonly playing: Playing | undefined
  /** Play something from its beginning, or pause if it is what plays. */
  readonly toggle: (what: Playing) => void
  /** Stand still at a moment: what a handle points at. An end that plays goes on with its new moment. */
  readonly show: (at: Seconds) => void
}

/** Plays what is kept and nothing else. */
export const useKeptPlayer = (points: Points): KeptPlayer => {
  const ref = useRef<HTMLVideoElement>(null)
  const [playing, setPlaying] = useState<Playing>()
  const range = playing === undefined ? undefined : rangeOf(playing, points)
  const [from, until] = [range?.inPoint, range?.outPoint]

  // Watched frame by frame: `timeupdate` comes four times a second, and would play on into the rest.
  useEffect(() => {
    const video = ref.current
    if (playing === undefined || from === undefined || until === undefined || video === null) return undefined
    let frame = 0
    const watch = (): void => {
      const isBeyond = video.currentTime >= until || video.currentTime < from - EDGE_LENGTH || video.ended
      if (isBeyond && playing === "kept") video.pause()
      else if (isBeyond && !video.seeking) video.currentTime = from
      if (video.paused && playing !== "kept") void video.play().catch(() => setPlaying(undefined))
      frame = requestAnimationFrame(watch)
    }
    // A call or a headset may pause it as well. An end is paused by the take's own end, and goes on.
    const stop = (): void => {
      if (playing === "kept" || document.visibilityState === "hidden") setPlaying(undefined)
    }
    video.addEventListener("pause", stop)
    video.addEventListener("ended", stop)
    frame = requestAnimationFrame(watch)
    return () => {
      video.removeEventListener("pause", stop)
      video.removeEventListener("ended", stop)
      cancelAnimationFrame(frame)
    }
  }, [playing, from, until])

  const stopAt = (at: Seconds): void => {
    ref.current?.pause()
    setPlaying(undefined)
    if (ref.current !== null) ref.current.currentTime = at
  }
  const play = async (video: HTMLVideoElement, what: Playing): Promise<void> => {
    prepareToPlay()
    video.currentTime = rangeOf(what, points).inPoint
    await video.play()
    setPlaying(what)
  }
  return {
    ref,
    playing,
    show: at => {
      if (playing === undefined || playing === "kept") stopAt(at)
    },
    toggle: what => {
      const video = ref.current
      if (video === null) return
      if (playing === what) {
        setPlaying(undefined)
        video.pause()
      }
      // Refused where the file cannot be played: the take can be sent all the same.
      else void play(video, what).catch(() => undefined)
    },
  }
}
