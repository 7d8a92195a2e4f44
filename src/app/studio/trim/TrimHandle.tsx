import { useLingui } from "@lingui/react/macro"
import { type KeyboardEvent, type PointerEvent, useRef } from "react"
import type { Points, Seconds } from "../../../domain/timecode"
import { momentWords } from "../../i18n/quantities"
import styles from "./TrimBar.module.css"
import { type Edge, moveByKey } from "./trim-points"

type Props = {
  readonly edge: Edge
  readonly label: string
  readonly points: Points
  readonly duration: Seconds
  /** When the take's pictures begin: what a key steps by. None: not known. */
  readonly pictures: readonly Seconds[]
  /** Where it stands, as CSS. */
  readonly position: string
  /** Dragged to this place on the screen, in CSS pixels. */
  readonly onDrag: (edge: Edge, clientX: number) => void
  readonly onChange: (points: Points, edge: Edge) => void
}

/** How far within the handle its point lies: see TrimBar.module.css. */
const POINT_INSET_PX = 8

/** One end of the kept part: by finger, by mouse, by key. */
export const TrimHandle = ({
  edge,
  label,
  points,
  duration,
  pictures,
  position,
  onDrag,
  onChange,
}: Props) => {
  const { i18n } = useLingui()
  /** Where the finger holds it, from the point it stands for: that must not jump there. CSS pixels. */
  const grip = useRef(0)
  const hold = (event: PointerEvent<HTMLDivElement>): void => {
    const { left, right } = event.currentTarget.getBoundingClientRect()
    grip.current = event.clientX - (edge === "inPoint" ? right - POINT_INSET_PX : left + POINT_INSET_PX)
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.currentTarget.hasPointerCapture(event.pointerId)) onDrag(edge, event.clientX - grip.current)
  }
  const press = (event: KeyboardEvent): void => {
    const moved = moveByKey(points, edge, event, { duration, pictures })
    if (moved === undefined) return
    event.preventDefault()
    onChange(moved, edge)
  }
  return (
    <div
      className={styles.handle}
      data-edge={edge}
      style={{ left: position }}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={duration}
      aria-valuenow={points[edge]}
      aria-valuetext={momentWords(points[edge], i18n.locale)}
      onPointerDown={hold}
      onPointerMove={drag}
      onKeyDown={press}
    />
  )
}
