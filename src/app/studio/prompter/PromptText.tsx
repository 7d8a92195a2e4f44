import { Fragment, memo } from "react"
import type { Language } from "../../../domain/language"
import type { Prompt } from "../../../domain/prompt"
import styles from "./Prompter.module.css"
import type { Rows } from "./use-rows"

type Props = {
  readonly language: Language
  readonly prompt: Prompt
  readonly rows: Rows
  readonly isForGlass: boolean
}

/** The words, one inline element each: a screen reader reads them as the plain text they are. */
export const PromptText = memo(({ language, prompt, rows, isForGlass }: Props) => {
  const ends = new Set(rows.ends.slice(0, -1))
  return (
    <p
      lang={language}
      className={styles.text}
      data-glass={isForGlass}
      style={{ "--size": `${rows.fontSize}px` }}
    >
      {prompt.words.map(({ text, gap }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a word has nothing but its place in the line
        <Fragment key={index}>
          <span data-word={index}>{text}</span>
          {gap}
          {ends.has(index) && <br />}
        </Fragment>
      ))}
    </p>
  )
})
