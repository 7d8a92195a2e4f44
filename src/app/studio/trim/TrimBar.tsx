import { useLingui } from "@lingui/react/macro"
import { useRef } from "react"
import type { Take } from "../../../domain/take"
import type { Points } from "../../../domain/timecode"
import styles from "./TrimBar.module.css"
import { TrimHandle } from "./TrimHandle"
import { type Edge, movePoint } from "./trim-points"
import { useFilmstrip } from "./use-filmstrip"
import { usePictureMoments } from "./use-picture-moments"
import { Waveform } from "./Waveform"

type Props = {
  readonly take: Take
  readonly blob: Blob | undefined
  readonly points: Points
  /** She moved one end of the kept part. */
  readonly onChange: (points: Points, edge: Edge) => void
}

const PERCENT = 100

/** A filmstrip and her voice, with two handles. What is not kept is in shadow. */
export const TrimBar = ({ take, blob, points, onChange }: Props) => {
  const { t } = useLingui()
  const strip = useRef<HTMLDivElement>(null)
  const { duration } = take
  const pictures = useFilmstrip(blob, duration)
  const moments = usePictureMoments(blob)
  const shareOf = (at: number): string => `${(at / duration) * PERCENT}%`

  const drag = (edge: Edge, clientX: number): void => {
    const box = strip.current?.getBoundingClientRect()
    if (box === undefined) return
    onChange(movePoint(points, edge, ((clientX - box.left) / box.width) * duration, duration), edge)
  }
  const handle = { points, duration, pictures: moments, onDrag: drag, onChange }
  return (
    <div className={styles.bar}>
      <div ref={strip} className={styles.strip}>
        <div className={styles.pictures}>
          {pictures.map(url => (
            <img key={url} src={url} alt="" draggable={false} />
          ))}
        </div>
        <Waveform blob={blob} duration={duration} />
        <div className={styles.shade} style={{ left: 0, width: shareOf(points.inPoint) }} />
        <div className={styles.shade} style={{ right: 0, left: shareOf(points.outPoint) }} />
        <div
          className={styles.kept}
          style={{ left: shareOf(points.inPoint), right: shareOf(duration - points.outPoint) }}
        />
        <TrimHandle {...handle} edge="inPoint" label={t`Début`} position={shareOf(points.inPoint)} />
        <TrimHandle {...handle} edge="outPoint" label={t`Fin`} position={shareOf(points.outPoint)} />
      </div>
    </div>
  )
}
