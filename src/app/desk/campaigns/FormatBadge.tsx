import { useLingui } from "@lingui/react/macro"
import { type Format, FRAME_SIZES } from "../../../domain/format"
import styles from "./FormatBadge.module.css"
import { FORMAT_WORDS } from "./format-words"

/** The film's format, drawn and said. */
export const FormatBadge = ({ format }: { readonly format: Format }) => {
  const { t } = useLingui()
  return (
    <span className={styles.badge}>
      <FormatShape format={format} />
      {t(FORMAT_WORDS[format])}
    </span>
  )
}

/** A frame of the format's proportions. As large as the type around it. */
export const FormatShape = ({ format }: { readonly format: Format }) => {
  const { width, height } = FRAME_SIZES[format]
  return <span className={styles.shape} style={{ aspectRatio: `${width} / ${height}` }} aria-hidden />
}
