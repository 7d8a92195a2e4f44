import { type ReactNode, useId } from "react"
import { LANGUAGES, type Language } from "../../domain/language"
import { LANGUAGE_NAMES } from "../i18n/language-names"
import styles from "./LanguageChoice.module.css"

type Props = {
  readonly legend: ReactNode
  readonly value: Language
  readonly onChange: (language: Language) => void
}

/** One of the languages of campaigns, each by its own name. */
export const LanguageChoice = ({ legend, value, onChange }: Props) => {
  const name = useId()
  return (
    <fieldset className={styles.languages}>
      <legend>{legend}</legend>
      {LANGUAGES.map(language => (
        <label key={language} lang={language}>
          <input
            type="radio"
            name={name}
            value={language}
            checked={language === value}
            onChange={() => onChange(language)}
          />
          {LANGUAGE_NAMES[language]}
        </label>
      ))}
    </fieldset>
  )
}
