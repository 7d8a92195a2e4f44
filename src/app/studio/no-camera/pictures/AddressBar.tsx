import type { FrameName } from "./Frame"
import styles from "./Picture.module.css"
import { Sign, type SignName } from "./Sign"

const HEIGHT = 22

type Place = { readonly x: number; readonly y: number; readonly width: number }

/** Where the address stands: iPhones have it at the thumb. */
export const ADDRESS_PLACES: Readonly<Record<FrameName, Place>> = {
  "phone-top": { x: 26, y: 20, width: 108 },
  "phone-bottom": { x: 26, y: 66, width: 108 },
  window: { x: 18, y: 26, width: 124 },
}

/** The middle of the sign at its left. */
export const addressSign = (frame: FrameName): { readonly x: number; readonly y: number } => {
  const { x, y } = ADDRESS_PLACES[frame]
  return { x: x + 15, y: y + HEIGHT / 2 }
}

type Props = { readonly frame: FrameName; readonly sign: SignName }

export const AddressBar = ({ frame, sign }: Props) => {
  const { x, y, width } = ADDRESS_PLACES[frame]
  const at = addressSign(frame)
  return (
    <>
      <rect className={styles.panel} x={x} y={y} width={width} height={HEIGHT} rx={HEIGHT / 2} />
      <Sign name={sign} {...at} />
      <path className={styles.panelWords} d={`M${at.x + 18} ${at.y}h${width / 2}`} />
    </>
  )
}
