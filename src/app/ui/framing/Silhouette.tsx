import type { FrameSize } from "../../../domain/format"
import type { FaceTarget } from "../../../domain/framing"
import { FIGURE, placeFigure } from "./figure"
import styles from "./Silhouette.module.css"

type Props = {
  readonly film: FrameSize
  /** Where the face belongs in the picture as it is shown: already turned round where that is a mirror. */
  readonly target: FaceTarget
}

/** Each line twice: a soft dark one beneath, so that the light one is seen on any picture. */
const LINES = ["under", "line"] as const

/** Whom she steps into: one calm line. */
export const Silhouette = ({ film, target }: Props) => {
  const { x, y, scale } = placeFigure(target, film)
  return (
    <svg viewBox={`0 0 ${film.width} ${film.height}`} aria-hidden="true" data-part="silhouette">
      <g transform={`translate(${x} ${y}) scale(${scale})`}>
        {LINES.map(line => (
          <g key={line} className={styles[line]}>
            <path d={FIGURE.head} data-part={line === "line" ? "head" : undefined} />
            <path d={FIGURE.outline} />
            <path className={styles.gaps} d={FIGURE.gaps} />
          </g>
        ))}
      </g>
    </svg>
  )
}
