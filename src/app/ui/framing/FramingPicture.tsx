import { type Format, FRAME_SIZES } from "../../../domain/format"
import { EYE_LINE, type FramingGuide, faceTarget } from "../../../domain/framing"
import styles from "./FramingPicture.module.css"
import { FIGURE, placeFigure } from "./figure"

/** Length of the picture's shorter side, in its own units. */
const SHORT_SIDE = 90

type Props = { readonly format: Format; readonly guide: FramingGuide }

/** A drawn example of what a guide asks for. Decoration: words beside it say the same. */
export const FramingPicture = ({ format, guide }: Props) => {
  const { width, height } = FRAME_SIZES[format]
  const scale = SHORT_SIDE / Math.min(width, height)
  const size = { width: width * scale, height: height * scale }
  const figure = placeFigure(faceTarget(guide, size), size)
  const eyes = size.height * EYE_LINE
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${size.width} ${size.height}`}
      style={{ aspectRatio: `${width} / ${height}` }}
      aria-hidden="true"
    >
      <rect className={styles.room} {...size} />
      <path className={styles.eyes} d={`M0 ${eyes}H${size.width}`} />
      <g transform={`translate(${figure.x} ${figure.y}) scale(${figure.scale})`}>
        <path className={styles.hair} d={FIGURE.hairBehind} />
        <path className={styles.clothes} d={FIGURE.body} fillRule="evenodd" />
        <path className={styles.skin} d={FIGURE.neck} />
        <path className={styles.shade} d={FIGURE.shade} />
        <path className={styles.skin} d={FIGURE.head} data-part="head" />
        <path className={styles.hair} d={FIGURE.fringe} />
      </g>
    </svg>
  )
}
