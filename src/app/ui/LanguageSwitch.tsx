import { useLingui } from "@lingui/react"
import { LANGUAGES, type Language } from "../../domain/language"
import { chooseLanguage } from "../i18n/language"
import { buttonClass } from "./button-class"

/** Each language is named in itself, so that whoever needs it can find it. */
const NAMES: Readonly<Record<Language, string>> = { fr: "Français", en: "English" }

/** Offers the other language. */
export const LanguageSwitch = () => {
  const { i18n } = useLingui()
  const other = LANGUAGES.find(language => language !== i18n.locale) ?? "fr"
  return (
    <button
      type="button"
      lang={other}
      className={buttonClass("quiet")}
      onClick={() => void chooseLanguage(other)}
    >
      {NAMES[other]}
    </button>
  )
}
