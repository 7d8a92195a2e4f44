import { create } from "qrcode"
import { useMemo } from "react"
import styles from "./QrCode.module.css"

/** Blank modules around the code: the standard asks for four, or scanners do not find it. */
const QUIET_ZONE = 4

/** A QR code as one path: sharp at any size, on paper too. */
export const QrCode = ({ text, label }: { readonly text: string; readonly label: string }) => {
  const { side, path } = useMemo(() => {
    // Medium correction: a crumpled print still works, and the modules stay large.
    const { modules } = create(text, { errorCorrectionLevel: "M" })
    const squares: string[] = []
    for (let row = 0; row < modules.size; row += 1) {
      for (let column = 0; column < modules.size; column += 1) {
        if (modules.get(row, column) === 1) squares.push(`M${column} ${row}h1v1h-1z`)
      }
    }
    return { side: modules.size, path: squares.join("") }
  }, [text])

  const whole = side + 2 * QUIET_ZONE
  return (
    <svg
      className={styles.code}
      viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${whole} ${whole}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={path} />
    </svg>
  )
}
