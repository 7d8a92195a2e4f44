import { useLingui } from "@lingui/react/macro"
import type { Language } from "../../../domain/language"
import styles from "./Prompter.module.css"
import type { LensSide } from "./use-lens-side"

/** Longer lines are set smaller, so that all of it stays near the lens. */
const LONG_LINE = 90
const VERY_LONG_LINE = 220

const lengthOf = (text: string): "short" | "long" | "very-long" => {
  if (text.length > VERY_LONG_LINE) return "very-long"
  return text.length > LONG_LINE ? "long" : "short"
}

type Props = {
  readonly text: string
  readonly language: Language
  /** 1 is as designed. */
  readonly scale: number
  readonly lens: LensSide
}

/** Her line beside the lens: above on an upright phone, at the side on a lying one. */
export const Prompter = ({ text, language, scale, lens }: Props) => {
  const { t } = useLingui()
  return (
    <section
      className={styles.prompter}
      aria-label={t`Prompteur`}
      data-length={lengthOf(text)}
      data-lens={lens}
      style={{ "--scale": scale }}
    >
      <p lang={language}>{text}</p>
    </section>
  )
}
