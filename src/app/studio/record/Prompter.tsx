import { useLingui } from "@lingui/react/macro"
import styles from "./Prompter.module.css"

/** Longer lines are set smaller, so that all of it stays near the lens. */
const LONG_LINE = 90
const VERY_LONG_LINE = 220

const lengthOf = (text: string): "short" | "long" | "very-long" => {
  if (text.length > VERY_LONG_LINE) return "very-long"
  return text.length > LONG_LINE ? "long" : "short"
}

/** Her line beside the lens: above on an upright phone, at the side on a lying one. */
export const Prompter = ({ text }: { readonly text: string }) => {
  const { t } = useLingui()
  return (
    <section className={styles.prompter} aria-label={t`Prompteur`} data-length={lengthOf(text)}>
      <p>{text}</p>
    </section>
  )
}
