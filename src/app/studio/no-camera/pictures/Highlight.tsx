import styles from "./Picture.module.css"

/** Radius of the disc that holds the step's number. */
const BADGE_RADIUS = 8.5

/** From the middle of the number's disc to the line that its digit stands on. */
const DIGIT_DROP = 4

type Props = {
  /** What is to be tapped, as a box around it. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Number of the step, counted from 1. */
  readonly step: number
}

/** The place to tap: a ring around it, and the number of the step at its lower right. */
export const Highlight = ({ x, y, width, height, step }: Props) => (
  <>
    <rect
      className={styles.ring}
      x={x}
      y={y}
      width={width}
      height={height}
      rx={Math.min(width, height) / 2}
    />
    <circle className={styles.badge} cx={x + width - 1} cy={y + height} r={BADGE_RADIUS} />
    <text className={styles.number} x={x + width - 1} y={y + height + DIGIT_DROP}>
      {step}
    </text>
  </>
)
