import type { ReactNode } from "react"
import type { FrameName } from "./Frame"
import styles from "./Picture.module.css"

export const ROW_HEIGHT = 22

/** Where a menu opens: at the address it belongs to. */
const PLACES: Readonly<Record<FrameName, { readonly x: number; readonly y: number }>> = {
  "phone-top": { x: 26, y: 46 },
  "phone-bottom": { x: 26, y: 14 },
  window: { x: 18, y: 52 },
}
const WIDTH = 108

export type Row = {
  readonly x: number
  readonly y: number
  readonly width: number
  /** Height of the middle of the row. */
  readonly middle: number
}

/** @param index of the row, from 0 */
export const rowOf = (frame: FrameName, index: number): Row => {
  const { x, y } = PLACES[frame]
  const top = y + index * ROW_HEIGHT
  return { x, y: top, width: WIDTH, middle: top + ROW_HEIGHT / 2 }
}

type Props = { readonly frame: FrameName; readonly rowCount: number; readonly children: ReactNode }

/** What has opened: rows one below the other, drawn by whoever knows them. */
export const MenuPanel = ({ frame, rowCount, children }: Props) => (
  <>
    <rect className={styles.panel} {...PLACES[frame]} width={WIDTH} height={rowCount * ROW_HEIGHT} rx="9" />
    {children}
  </>
)
