import type { ReactNode } from "react"
import styles from "./Picture.module.css"

/** Every picture's units: what a step has beside its words. */
export const PICTURE_WIDTH = 160
export const PICTURE_HEIGHT = 110

/** What is drawn of the device: the part where she looks for something. */
export type FrameName = "phone-top" | "phone-bottom" | "window"

/** Outlines; a phone goes on beyond the picture. */
const OUTLINES: Readonly<Record<FrameName, string>> = {
  "phone-top": "M14 112v-90a14 14 0 0 1 14-14h104a14 14 0 0 1 14 14v90",
  "phone-bottom": "M14-2v90a14 14 0 0 0 14 14h104a14 14 0 0 0 14-14v-90",
  window: "M6 14a8 8 0 0 1 8-8h132a8 8 0 0 1 8 8v82a8 8 0 0 1-8 8h-132a8 8 0 0 1-8-8z",
}

/** What the page says, as lines: it is not what she looks for. */
const WORDS: Readonly<Record<FrameName, string>> = {
  "phone-top": "M32 60h72M32 76h96M32 92h56",
  "phone-bottom": "M32 10h72M32 26h96M32 42h56",
  window: "M24 66h72M24 80h104M24 94h56",
}

type Props = {
  readonly frame: FrameName
  readonly children: ReactNode
  /** The picture in words. */
  readonly label: string
  /** No page is open. Default: one is. */
  readonly isBlank?: boolean
}

/** A phone or a window, with what is on it. */
export const Frame = ({ frame, children, label, isBlank = false }: Props) => (
  <svg
    className={styles.picture}
    viewBox={`0 0 ${PICTURE_WIDTH} ${PICTURE_HEIGHT}`}
    role="img"
    aria-label={label}
  >
    <path className={styles.screen} d={OUTLINES[frame]} />
    {frame === "window" && <path className={styles.sign} d="M16 15h.01M24 15h.01M32 15h.01" />}
    {!isBlank && <path className={styles.words} d={WORDS[frame]} />}
    {children}
  </svg>
)
