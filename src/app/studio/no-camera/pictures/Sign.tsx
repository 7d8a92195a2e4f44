import styles from "./Picture.module.css"

/** Small drawings of what stands on buttons, each within 14 by 14 around its middle. */
const SIGNS = {
  camera: "M-6-4h8v8h-8zM2-1l4-2.500v7l-4-2.500",
  "camera-off": "M-6-4h8v8h-8zM2-1l4-2.500v7l-4-2.500M-7 7L7-7",
  microphone: "M-2-6h4v7h-4zM-5-1v1a5 5 0 0 0 10 0v-1M0 5v2",
  /** Safari's sign for the menu of a page: a page with its lines. */
  page: "M-6-5h12v7h-12zM-6 5.500h8",
  /** Chrome's sign for the settings of a site: two sliders. */
  sliders: "M-6-3h4m4 0h4M-6 3h2m4 0h6M-2-3a2 2 0 1 0 4 0a2 2 0 1 0-4 0M-4 3a2 2 0 1 0 4 0a2 2 0 1 0-4 0",
  lock: "M-5-1h10v7h-10zM-3-1v-2a3 3 0 0 1 6 0v2",
  shield: "M0-6l6 2v4c0 3-3 5-6 6c-3-1-6-3-6-6v-4z",
  gear: "M-3 0a3 3 0 1 0 6 0a3 3 0 1 0-6 0M0-6v2M0 4v2M-6 0h2M4 0h2M-4-4l1 1M3 3l1 1M4-4l-1 1M-3 3l-1 1",
  globe: "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0M-6 0h12M0-6c-4 4-4 8 0 12c4-4 4-8 0-12",
  dots: "M-5 0h.01M0 0h.01M5 0h.01",
  cross: "M-4-4L4 4M4-4L-4 4",
  up: "M0 6v-12M-5-1l5-5l5 5",
} as const

export type SignName = keyof typeof SIGNS

type Props = { readonly name: SignName; readonly x: number; readonly y: number }

export const Sign = ({ name, x, y }: Props) => (
  <path className={styles.sign} transform={`translate(${x} ${y})`} d={SIGNS[name]} />
)
