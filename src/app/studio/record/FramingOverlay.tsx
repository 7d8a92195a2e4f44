import { type Format, FRAME_SIZES, type FrameSize } from "../../../domain/format"
import { keptFrame } from "../../../domain/kept-frame"
import { FACE_OUTLINE } from "../face-outline"
import styles from "./FramingOverlay.module.css"

type Props = {
  readonly size: FrameSize
  readonly format: Format
  readonly isGuided: boolean
}

/** Which part of the camera's picture the film keeps, and where she belongs in it. */
export const FramingOverlay = ({ size, format, isGuided }: Props) => {
  const frame = keptFrame(size, FRAME_SIZES[format])
  const { scale, x, y } = FACE_OUTLINE.placeIn(frame.width, frame.height)
  const { width, height } = size
  return (
    <svg className={styles.overlay} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path
        className={styles.outside}
        fillRule="evenodd"
        d={`M0 0H${width}V${height}H0Z M${frame.x} ${frame.y}h${frame.width}v${frame.height}h${-frame.width}Z`}
      />
      {isGuided && (
        <svg
          aria-hidden="true"
          x={frame.x}
          y={frame.y}
          width={frame.width}
          height={frame.height}
          overflow="hidden"
        >
          <g transform={`translate(${x} ${y}) scale(${scale})`} className={styles.silhouette}>
            <path d={FACE_OUTLINE.head} vectorEffect="non-scaling-stroke" />
            <path d={FACE_OUTLINE.shoulders} vectorEffect="non-scaling-stroke" />
          </g>
        </svg>
      )}
    </svg>
  )
}
