import styles from "./ReferenceGhost.module.css"

type Props = { readonly url: string; readonly isMirrored: boolean }

/** The picture to match, thinly over her own. */
export const ReferenceGhost = ({ url, isMirrored }: Props) => (
  <img className={styles.ghost} src={url} alt="" data-part="ghost" data-mirrored={isMirrored} />
)
