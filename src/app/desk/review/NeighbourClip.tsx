import { useEffect, useRef, useState } from "react"
import { pathOf } from "../../../api/endpoints"
import type { BoardShape, DeskSubmissionShape } from "../../../api/shapes"
import type { Seconds } from "../../../domain/timecode"
import styles from "./ReviewPlayer.module.css"
import { useFilmFit } from "./use-film-fit"
import { useAtMoment } from "./use-moment"

/** As much of a neighbour as is needed to feel the cut. */
const HEARD: Seconds = 2

type Props = {
  readonly board: BoardShape
  readonly submission: DeskSubmissionShape
  /** Which end of it meets the clip that is being reviewed. */
  readonly side: "before" | "after"
  readonly isPlaying: boolean
  readonly onEnd: () => void
}

/** The end of the clip before, or the beginning of the next; loaded before its turn comes. */
export const NeighbourClip = ({ board, submission, side, isPlaying, onEnd }: Props) => {
  const { takeId, points, proxy } = submission
  const [start, end] = [points.inPoint - proxy.inPoint, points.outPoint - proxy.inPoint]
  const from = side === "before" ? Math.max(start, end - HEARD) : start
  const to = side === "before" ? end : Math.min(end, start + HEARD)
  const fit = useFilmFit(board, submission)
  const [video, setVideo] = useState<HTMLVideoElement | null>(null)
  const latestEnd = useRef(onEnd)
  useEffect(() => {
    latestEnd.current = onEnd
  })
  useAtMoment(video, to, () => video?.pause())
  useEffect(() => {
    if (!isPlaying || video === null) return undefined
    const over = (): void => latestEnd.current()
    video.currentTime = from
    // What cannot be played does not hold up the row.
    video.play().catch(over)
    video.addEventListener("pause", over)
    return () => {
      video.removeEventListener("pause", over)
      video.pause()
    }
  }, [isPlaying, video, from])
  return (
    <video
      ref={setVideo}
      className={styles.video}
      {...fit}
      hidden={!isPlaying}
      src={pathOf("readProxy", { takeId })}
      playsInline
      preload="auto"
    />
  )
}
