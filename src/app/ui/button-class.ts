import styles from "./Button.module.css"

/**
 * How much a button asks for attention.
 * - `primary`: the next step. One a screen.
 * - `secondary`: another good way.
 * - `quiet`: there for whoever looks for it.
 * - `danger`: something is lost by it.
 */
export type ButtonTone = "primary" | "secondary" | "quiet" | "danger"

/** How large it is: `big` fills the width, at thumb's reach; `icon` is a square with a picture alone. */
export type ButtonSize = "normal" | "big" | "icon"

/** The looks of a button, for what is drawn as one: `Button`, `ButtonLink`, react-aria's own. */
export const buttonClass = (tone: ButtonTone = "secondary", size: ButtonSize = "normal"): string =>
  [styles.button, styles[tone], size === "big" ? styles.big : "", size === "icon" ? styles.iconOnly : ""]
    .filter(Boolean)
    .join(" ")
